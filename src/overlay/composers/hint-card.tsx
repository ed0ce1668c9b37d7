import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStage } from '../stage';
import { placeHint } from './hint-place';
import type { Hint, Hints } from './hints';

/** Fixes offered at most: a word has one or two. */
const MOST_FIXES = 4;

/** The small card about the marked word that was asked about. */
export function HintCard({ hints }: { hints: Hints }) {
  const hint = hints.shown.value;
  return hint && <Card hints={hints} hint={hint} />;
}

function Card({ hints, hint }: { hints: Hints; hint: Hint }) {
  const { desk, theme } = useStage();
  const texts = desk.texts.value;
  const { text } = texts;
  const { finding } = hint;
  const place = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const card = place.current;
    hints.card.current = card;
    if (!card) return;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const { left, top } = placeHint(hint.box, size, { width, height }, theme.value.direction);
    card.style.translate = `${left}px ${top}px`;
    if (hint.isByKey) card.querySelector('button')?.focus({ preventScroll: true });
    return () => {
      hints.card.current = null;
    };
  }, [hint, hints, theme]);

  function press(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...(place.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const step = findStep(event);
    if (event.key === 'Escape') hints.close();
    else if (step !== 0) buttons.at((at + step) % buttons.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={place}
      class="beside hint"
      role="dialog"
      aria-label={text('hint_about', { word: finding.match })}
      aria-describedby="hint-why"
      lang={texts.language}
      dir={texts.direction}
      data-level={finding.level}
      onKeyDown={press}
      onMouseDown={(event) => event.preventDefault()}
    >
      <p class="hint-head">
        <span class="dot" role="img" aria-label={text(`level_${finding.level}`)} />
        <b class="cut" dir="auto">
          {finding.match}
        </b>
      </p>
      <div id="hint-why">
        <p>{finding.message}</p>
        <p class="muted">
          {finding.reason} <small title={finding.rule}>{finding.source || finding.rule}</small>
        </p>
      </div>
      {finding.suggestions.length > 0 && (
        <div class="hint-fixes">
          {finding.suggestions.slice(0, MOST_FIXES).map((fix) => (
            <button
              key={fix}
              type="button"
              class="button"
              dir="auto"
              aria-label={
                fix
                  ? text('fix_replace', { word: finding.match, fix })
                  : text('fix_remove', { word: finding.match })
              }
              onClick={() => hints.fix(fix)}
            >
              <span class="cut">{fix || text('remove')}</span>
            </button>
          ))}
        </div>
      )}
      <div class="hint-foot">
        <button type="button" class="button" data-kind="link" onClick={hints.ignore}>
          {text('hint_ignore')}
        </button>
        <button type="button" class="button" data-kind="link" onClick={hints.never}>
          {text('hint_never')}
        </button>
      </div>
    </div>
  );
}

/** Tab stays within the card: Escape is the way out. */
function findStep({ key, shiftKey }: KeyboardEvent): number {
  if (key === 'Tab') return shiftKey ? -1 : 1;
  if (key === 'ArrowDown' || key === 'ArrowRight') return 1;
  return key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 0;
}
