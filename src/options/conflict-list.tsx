import type { RuleConflict } from '../model/trial';
import { Button } from '../ui/button';
import { usePage } from './page';
import { findConflictKey } from './voice-words';

interface ConflictListProps {
  conflicts: readonly RuleConflict[];
  /** Opens the form of one of the lead's own rules. */
  open(ruleId: string): void;
}

/** Rules in each other's way, and rules that were switched off for taking too long. */
export function ConflictList({ conflicts, open }: ConflictListProps) {
  const { desk, state, texts } = usePage();
  if (conflicts.length === 0) return null;
  return (
    <section class="conflicts" aria-label={texts.text('voice_conflicts')}>
      <h2>{texts.text('voice_conflicts')}</h2>
      <ul>
        {conflicts.map((conflict) => {
          const { kind, ruleId, title, other, word } = conflict;
          return (
            <li key={`${kind} ${ruleId} ${other} ${word}`}>
              <span>{texts.text(findConflictKey(conflict), { title, other, word })}</span>{' '}
              {kind === 'slow' ? (
                <Button
                  kind="link"
                  onClick={() =>
                    void state.saveSettings({
                      rulesSlow: desk.settings.rulesSlow.filter(
                        (id) => id !== ruleId && id !== `brand.${ruleId}`,
                      ),
                    })
                  }
                >
                  {texts.text('voice_runAgain')}
                </Button>
              ) : (
                <Button
                  kind="link"
                  label={texts.text('voice_editOne', { name: title })}
                  onClick={() => open(ruleId)}
                >
                  {texts.text('options_edit')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
