import type { LanguageTag } from '../model/language';
import { OUR_LANGUAGES } from '../model/language';
import { nameInItself } from './language-name';

interface LanguageChoiceProps {
  chosen: readonly LanguageTag[];
  change(chosen: LanguageTag[]): void;
  /** Id of the element that says what is chosen here. */
  labelledBy: string;
}

/** Which languages the desk answers in. Each stands in its own words; the last one cannot be taken away. */
export function LanguageChoice({ chosen, change, labelledBy }: LanguageChoiceProps) {
  const offered = [...OUR_LANGUAGES, ...chosen.filter((tag) => !OUR_LANGUAGES.some((ours) => ours === tag))];
  return (
    <fieldset class="checks" aria-labelledby={labelledBy}>
      {offered.map((tag) => {
        const isChosen = chosen.includes(tag);
        return (
          <label key={tag} class="check" lang={tag}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isChosen && chosen.length === 1}
              onChange={(event) =>
                change(
                  offered.filter((one) => (one === tag ? event.currentTarget.checked : chosen.includes(one))),
                )
              }
            />
            {nameInItself(tag)}
          </label>
        );
      })}
    </fieldset>
  );
}
