import { OVERRIDES, type Override } from '../model/profile';
import { Choice } from './fields';
import { usePage } from './page';

interface LevelChoiceProps {
  label: string;
  /** The lead's own word, null for none. */
  own: Override | null;
  /** What counts without one; null for a family whose rules have levels of their own. */
  inherited: Override | null;
  change(own: Override | null): void;
}

/** What a rule or a family is in one context. */
export function LevelChoice({ label, own, inherited, change }: LevelChoiceProps) {
  const { texts } = usePage();
  const name = (override: Override) => texts.text(`override_${override}`);
  return (
    <Choice
      isLabelHidden
      label={label}
      value={own ?? ''}
      options={[
        {
          value: '',
          text: inherited
            ? texts.text('override_inherited', { level: name(inherited) })
            : texts.text('override_each'),
        },
        ...OVERRIDES.map((value) => ({ value, text: name(value) })),
      ]}
      change={(value) => change(OVERRIDES.find((one) => one === value) ?? null)}
    />
  );
}
