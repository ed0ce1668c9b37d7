import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Finding } from '../../model/finding';
import { Button } from '../../ui/button';
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
  const drawn = useRef<readonly Finding[] | null>(null);
  // Drawn when the list reads differently, not with every key that moves its words.
  const findings = useComputed(() => {
    const now = draft.value?.text.trim() ? draft.value.findings : null;
    if (!now || !drawn.current || !readsSame(now, drawn.current)) drawn.current = now;
    return drawn.current;
  }).value;
  if (findings === null) return null;
  const first = findFirstFix(findings);
  const shown = findings.slice(0, MOST_SHOWN);
  const more = findings.length - shown.length;
  return (
    <section class="draft" aria-live="polite" aria-label={texts.text('findings')}>
      <Length />
      {shown.length === 0 && (
        <p class="all-good">
          <Icon name="check" /> {texts.text('all_good')}
        </p>
      )}
      <ul class="findings">
        {shown.map((finding, index) => (
          <li key={`${finding.rule} ${finding.start ?? ''} ${finding.match}`}>
            <Line finding={finding} index={index} isFirst={finding === first} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted small">{texts.count('findings_more', more)}</p>}
    </section>
  );
}

/** How full the draft is, from where it matters, and the way out. */
function Length() {
  const { voice, acts } = useStage();
  const length = voice.reading.value?.length;
  if (!length) return null;
  const { text, isOver, parts, split } = length;
  return (
    <p class={isOver ? 'warn' : 'muted'}>
      {text}{' '}
      {parts && (
        <Button kind="link" onClick={() => void acts.split(parts)}>
          {split}
        </Button>
      )}
    </p>
  );
}

function readsSame(some: readonly Finding[], others: readonly Finding[]): boolean {
  const wordOf = ({ rule, level, match, message, suggestions, start }: Finding) =>
    [rule, level, match, message, start === null, ...suggestions].join('\n');
  return some.length === others.length && some.every((one, at) => wordOf(one) === wordOf(others[at] ?? one));
}

interface LineProps {
  finding: Finding;
  /** Its place in the draft's list: there it stands where its word stands by now. */
  index: number;
  isFirst: boolean;
}

function Line({ finding, index, isFirst }: LineProps) {
  const { desk, acts, draft } = useStage();
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
          onClick={() => void acts.takeFix(draft.peek()?.findings?.[index] ?? finding)}
        >
          <span class="cut">{fix || text('remove')}</span>
          {isFirst && <Kbd chord={chord} />}
        </button>
      )}
    </div>
  );
}
