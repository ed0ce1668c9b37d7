import { useSignal } from '@preact/signals';
import type { ComponentChildren, FunctionComponent } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Bridge } from '../bridge/send';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { createTexts, type Texts } from '../ui/texts';
import { DataPage } from './data-page';
import { DeskPage } from './desk-page';
import { DraftingPage } from './drafting-page';
import { KeyboardPage } from './keyboard-page';
import { Navigation } from './navigation';
import { PageContext, type UndoOffer } from './page';
import { RepliesPage } from './replies-page';
import { parseRoute, type Route } from './routes';
import { SaveWord } from './save-word';
import type { DeskState } from './saving';
import { SitesPage } from './sites-page';
import { TagsPage } from './tags-page';
import { TargetsPage } from './targets-page';
import { UndoBar } from './undo-bar';
import { VoicePage } from './voice-page';
import { WelcomePage } from './welcome-page';

const PAGES: Record<Exclude<Route, 'welcome'>, FunctionComponent> = {
  desk: DeskPage,
  voice: VoicePage,
  replies: RepliesPage,
  drafting: DraftingPage,
  tags: TagsPage,
  targets: TargetsPage,
  keyboard: KeyboardPage,
  sites: SitesPage,
  data: DataPage,
};

/** The options page: navigation, the page its hash names, what was saved, what can be taken back. */
export function App({ bridge, state }: { bridge: Bridge; state: DeskState }) {
  const route = useSignal(parseRoute(location.hash));
  const offer = useSignal<UndoOffer | null>(null);
  const desk = state.desk.value;
  const texts = useMemo(() => (desk ? createTexts(desk.language, desk.texts) : null), [desk]);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    const follow = () => {
      route.value = parseRoute(location.hash);
      offer.value = null;
      main.current?.focus();
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [route, offer]);

  const current = route.value;
  useEffect(() => {
    if (!texts) return;
    document.documentElement.lang = texts.language;
    document.documentElement.dir = texts.direction;
    const name = texts.text(current === 'welcome' ? 'welcome_title' : `options_${current}`);
    document.title = `${name} · Beside`;
  }, [texts, current]);

  if (!desk || !texts) return <Unready problem={state.problem.value} />;
  const page = {
    bridge,
    state,
    desk,
    texts,
    offerUndo: (next: UndoOffer | null) => {
      offer.value = next;
    },
  };
  const Current = current === 'welcome' ? WelcomePage : PAGES[current];
  return (
    <PageContext.Provider value={page}>
      <Frame route={current} texts={texts}>
        <main ref={main} tabIndex={-1} key={current}>
          <Troubles state={state} texts={texts} />
          <Current />
        </main>
      </Frame>
      <SaveWord />
      <UndoBar offer={offer} />
    </PageContext.Provider>
  );
}

function Frame({ route, texts, children }: { route: Route; texts: Texts; children: ComponentChildren }) {
  if (route === 'welcome') return <div class="frame frame-single">{children}</div>;
  return (
    <div class="frame">
      <Navigation route={route} texts={texts} />
      {children}
    </div>
  );
}

/** Says when what is shown may be old, and how to get out of it. */
function Troubles({ state, texts }: { state: DeskState; texts: Texts }) {
  if (state.isOrphaned.value)
    return (
      <Notice
        tone="bad"
        actions={
          <Button kind="link" onClick={() => location.reload()}>
            {texts.text('options_reload')}
          </Button>
        }
      >
        {texts.text('options_orphaned')}
      </Notice>
    );
  if (state.problem.value)
    return (
      <Notice
        tone="bad"
        actions={
          <Button kind="link" onClick={() => void state.refresh()}>
            {texts.text('options_tryAgain')}
          </Button>
        }
      >
        {texts.text('options_stale', { reason: state.problem.value })}
      </Notice>
    );
  return null;
}

/** Before the first answer there are no texts: an empty page of the right colour, or the worker's own word. */
function Unready({ problem }: { problem: string | null }) {
  return (
    <div class="frame frame-single" aria-busy={problem === null}>
      <main>
        {problem === null ? null : (
          <Notice tone="bad">
            <strong>Beside</strong> · {problem}
          </Notice>
        )}
      </main>
    </div>
  );
}
