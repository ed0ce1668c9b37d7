import type { Finding } from '../../model/finding';
import { ariaChord } from '../../ui/chord';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { findFirstFix } from '../acts';
import { useStage } from '../stage';

const MOST_SHOWN = 8;

/** What does not sound like us in the draft: the word, why, which rule, and a fix. */
export function Findings() {
  const { desk, draft } = useStage();
  const texts = desk.texts.value;
  const now = draft.value;
  if (!now || now.text.trim() === '' || now.findings === null) return null;
  const first = findFirstFix(now.findings);
  const shown = now.findings.slice(0, MOST_SHOWN);
  const more = now.findings.length - shown.length;
  return (
    <section class="draft" aria-live="polite" aria-label={texts.text('findings')}>
      {shown.length === 0 && (
        <p class="all-good">
          <Icon name="check" /> {texts.text('all_good')}
        </p>
      )}
      <ul class="findings">
        {shown.map((finding) => (
          <li key={`${finding.rule} ${finding.start ?? ''} ${finding.match}`}>
            <Line finding={finding} isFirst={finding === first} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted small">{texts.count('findings_more', more)}</p>}
    </section>
  );
}

function Line({ finding, isFirst }: { finding: Finding; isFirst: boolean }) {
  const { desk, acts } = useStage();
  const { text } = desk.texts.value;
  const chord = desk.settings.value.chords.take_fix;
  const fix = finding.start === null ? undefined : finding.suggestions[0];
  return (
    <div class="finding" data-level={finding.level}>
      <span class="dot" role="img" aria-label={text(`level_${finding.level}`)} />
      <p>
        {finding.match && <b dir="auto">{finding.match}</b>} {finding.message}
        <span class="muted block">
          {finding.reason} <small title={finding.rule}>{finding.source || finding.rule}</small>
        </span>
      </p>
      {fix !== undefined && (
        <button
          type="button"
          class="button fix"
          data-kind="link"
          aria-label={
            fix
              ? text('fix_replace', { word: finding.match, fix })
              : text('fix_remove', { word: finding.match })
          }
          aria-keyshortcuts={isFirst ? ariaChord(chord) : undefined}
          onClick={() => void acts.takeFix(finding)}
        >
          <span class="cut">{fix || text('remove')}</span>
          {isFirst && <Kbd chord={chord} />}
        </button>
      )}
    </div>
  );
}
