import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';

/** How long typing rests before it is saved. */
const REST_MS = 500;

interface FieldProps {
  label: string;
  hint?: ComponentChildren;
  /** What is wrong with the value, in the interface language; null when nothing is. */
  problem?: string | null;
  children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ComponentChildren;
}

/** A labelled control; hint and problem are read out with it. */
export function Field({ label, hint, problem = null, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem !== null })}
      {problem ? (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      ) : null}
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

interface SavedTextProps extends Omit<FieldProps, 'children'> {
  value: string;
  /** Called when typing rests and when the field is left. */
  save(value: string): void;
  maxLength: number;
  /** Attributes of the input itself. */
  input?: Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'placeholder'>;
}

/** A line of text that saves itself; a change from elsewhere shows unless this one is being edited. */
export function SavedText({ value, save, maxLength, input, ...field }: SavedTextProps) {
  const typing = useSavedTyping(value, save);
  return (
    <Field {...field}>
      {(ids) => (
        <input
          {...ids}
          {...input}
          type="text"
          class="field"
          dir="auto"
          maxLength={maxLength}
          value={typing.shown}
          onInput={(event) => typing.type(event.currentTarget.value)}
          onChange={() => typing.flush()}
        />
      )}
    </Field>
  );
}

/**
 * Keeps what is typed until it rests, then saves it; nothing typed is lost when the page is left.
 * @param canSave what it refuses stays typed and is not saved.
 */
export function useSavedTyping(
  value: string,
  save: (value: string) => void,
  canSave: (value: string) => boolean = () => true,
) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({
    typed,
    save,
    canSave,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  });
  latest.current.save = save;
  latest.current.canSave = canSave;

  const flush = useCallback(() => {
    const { typed: waiting, timer } = latest.current;
    clearTimeout(timer);
    if (waiting === null || !latest.current.canSave(waiting)) return;
    latest.current.typed = null;
    setTyped(null);
    latest.current.save(waiting);
  }, []);

  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return {
    shown: typed ?? value,
    flush,
    type(next: string) {
      clearTimeout(latest.current.timer);
      latest.current.typed = next;
      latest.current.timer = setTimeout(flush, REST_MS);
      setTyped(next);
    },
  };
}

interface SwitchProps {
  label: string;
  isOn: boolean;
  change(isOn: boolean): void;
}

/** An on/off switch; the label is for screen readers, the words beside it are the card's. */
export function Switch({ label, isOn, change }: SwitchProps) {
  return (
    <input
      type="checkbox"
      role="switch"
      class="switch"
      aria-label={label}
      aria-checked={isOn}
      checked={isOn}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; text: string }[];
  change(value: Value): void;
  /** The label is drawn for screen readers only. */
  isLabelHidden?: boolean;
}

/** A native select: known to everybody, right for keyboard and screen reader. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  change,
  isLabelHidden,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class={isLabelHidden ? 'choice' : 'labelled'}>
      <label for={id} class={isLabelHidden ? 'unseen' : undefined}>
        {label}
      </label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) change(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
