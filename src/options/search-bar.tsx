import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Choice } from './fields';

interface FilterChoice {
  label: string;
  /** Text of the option that filters nothing. */
  every: string;
  value: string | null;
  options: readonly { value: string; text: string }[];
  change(value: string | null): void;
}

interface SearchBarProps {
  placeholder: string;
  query: string;
  search(query: string): void;
  choices: readonly FilterChoice[];
  /** The page's main button. */
  children?: ComponentChildren;
}

/** Search as you type, with the filters beside it. */
export function SearchBar({ placeholder, query, search, choices, children }: SearchBarProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the oldest Chrome we run in.
    <div class="search-bar" role="search">
      <label class="unseen" for={id}>
        {placeholder}
      </label>
      <input
        id={id}
        class="field"
        type="search"
        dir="auto"
        maxLength={200}
        placeholder={placeholder}
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
      />
      {choices.map((choice) => (
        <Choice
          key={choice.label}
          isLabelHidden
          label={choice.label}
          value={choice.value ?? ''}
          options={[{ value: '', text: choice.every }, ...choice.options]}
          change={(value) => choice.change(value === '' ? null : value)}
        />
      ))}
      {children}
    </div>
  );
}
