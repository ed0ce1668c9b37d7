import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { Notice } from '../ui/notice';
import { createTexts, type Texts } from '../ui/texts';
import { Figures } from './figures';
import { Promises, Satisfaction } from './promises';
import { formatToday } from './reckoning';
import type { PopupState, Snapshot } from './state';
import { WaitingList } from './waiting-list';

interface PopupProps {
  state: PopupState;
  openOptions(): void;
}

/** The four figures and the three longest waiting. Its frame has its final size before the worker answers. */
export function Popup({ state, openOptions }: PopupProps) {
  const snapshot = state.snapshot.value;
  const problem = state.problem.value;
  const desk = snapshot?.desk;
  const texts = useMemo(() => (desk ? createTexts(desk.language, desk.texts) : null), [desk]);
  useEffect(() => {
    if (!texts) return;
    document.documentElement.lang = texts.language;
    document.documentElement.dir = texts.direction;
  }, [texts]);

  return (
    <main class="popup" aria-busy={!snapshot && !problem}>
      <header>
        <h1>Beside</h1>
        <span class="muted">{snapshot && texts ? formatToday(snapshot.at, texts.language) : ''}</span>
      </header>
      {problem ? (
        <Notice
          tone="bad"
          actions={
            <Button kind="link" onClick={() => void state.refresh()}>
              {texts?.text('options_tryAgain') ?? '↻'}
            </Button>
          }
        >
          {problem}
        </Notice>
      ) : null}
      {snapshot && texts && !snapshot.desk.settings.isSetUp ? (
        <NotSetUp texts={texts} />
      ) : (
        <>
          <Figures snapshot={snapshot} texts={texts} />
          <Satisfaction snapshot={snapshot} texts={texts} />
          <WaitingList snapshot={snapshot} texts={texts} />
          <Promises snapshot={snapshot} texts={texts} />
          <Doors snapshot={snapshot} texts={texts} openOptions={openOptions} />
        </>
      )}
    </main>
  );
}

function NotSetUp({ texts }: { texts: Texts }) {
  return (
    <section class="not-set-up">
      <h2>{texts.text('popup_notSetUp')}</h2>
      <p class="muted">{texts.text('popup_notSetUpHint')}</p>
      <a
        class="button"
        data-kind="primary"
        href="/src/options/index.html#welcome"
        target="_blank"
        rel="noopener"
      >
        {texts.text('popup_setUp')}
      </a>
    </section>
  );
}

interface DoorsProps extends Pick<PopupProps, 'openOptions'> {
  snapshot: Snapshot | null;
  texts: Texts | null;
}

function Doors({ snapshot, texts, openOptions }: DoorsProps) {
  if (!snapshot || !texts) return <footer />;
  const { commands, settings } = snapshot.desk;
  const next = snapshot.numbers.longestWaiting.find((item) => item.permalink !== null);
  return (
    <footer>
      {next?.permalink ? (
        <a href={next.permalink} target="_blank" rel="noreferrer">
          {texts.text('popup_next')}
        </a>
      ) : (
        <span class="muted">{texts.text('popup_next')}</span>
      )}
      <Kbd chord={commands.next_waiting || settings.chords.next_waiting} />
      <Button kind="link" onClick={openOptions}>
        {texts.text('popup_options')}
      </Button>
    </footer>
  );
}
