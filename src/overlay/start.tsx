import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { Bridge } from '../bridge/send';
import type { Message } from '../model/message';
import type { Platform } from '../platforms/contract';
import { createActions } from './actions';
import { createActs } from './acts';
import { createCard } from './card';
import { watchComposers } from './composers/active';
import { checkDrafts } from './composers/check';
import { createHints } from './composers/hints';
import { createInserter } from './composers/insert';
import type { createMirror } from './composers/mirror';
import { createPainter } from './composers/paint';
import { watchSent } from './composers/sent';
import { createDesk } from './desk';
import { findDoubt } from './doubt';
import { followConversation } from './follow';
import { listenForChords } from './keys';
import { followKnowledge } from './knowledge';
import { collectMarks } from './marks/collect';
import { mountHost } from './mount';
import { watchNavigation } from './navigation';
import { watchPageTheme } from './page-theme';
import { keepPlace } from './palette/focus';
import {
  choosePlace,
  type Edges,
  findComposerEdges,
  findScreenSide,
  listStanding,
  type Place,
} from './panel/placing';
import { Screen } from './screen';
import { afterFrame, createSoon } from './soon';
import type { Stage, Word } from './stage';
import { startVisit } from './visit';
import { createVoiceContext } from './voice-context';
import type { PageMessages } from './watch';

/** How often composers that nobody writes in are looked for, at most. */
const LOOK_AROUND_MS = 600;

/**
 * Puts Beside beside one page: reads it, marks it, draws the panel, and listens to the agent.
 * @param makeMirror null for sites whose composers are no textareas: their script goes without it.
 * @returns a controller whose abort takes everything away again.
 */
export function startOverlay(
  platform: Platform,
  bridge: Bridge,
  makeMirror: typeof createMirror | null,
): AbortController {
  const life = new AbortController();
  const { signal: abort } = life;
  const mount = mountHost(abort);
  const desk = createDesk(bridge, platform.id, abort);
  const findOpenDoubt = (message: Message) => findDoubt(platform, page?.list() ?? [], message);
  const card = createCard(bridge, abort, findOpenDoubt);
  const theme = watchPageTheme(abort);
  const word = signal<Word | null>(null);
  const isPaletteOpen = signal(false);
  const rest = signal<Stage['rest']['value']>({ parts: [], isReady: false });
  let page: PageMessages | null = null;
  let visit = new AbortController();

  const findMessage = (id: string): Message | null =>
    page?.list().find(({ message }) => message.id === id)?.message ?? null;
  const composers = watchComposers(platform, findMessage, abort);
  const sent = watchSent({
    platform,
    now: Date.now,
    listShown: () => page?.keys() ?? [],
    findHandle: () =>
      desk.settings.value.accounts.find((account) => account.platform === platform.id)?.handle ?? null,
    onProof: (proof) => {
      bridge.send('saveAnswer', proof).then(
        () => {
          const { inbound, answer } = proof;
          rest.value = { ...rest.value, isReady: true };
          const tookMs = (answer.postedAt ?? Date.now()) - (inbound.postedAt ?? Number.NaN);
          const { text, duration } = desk.texts.value;
          word.value = {
            tone: 'good',
            text: tookMs >= 0 ? text('answered_in', { span: duration(tookMs) }) : text('answered'),
          };
          void card.refresh();
        },
        (error: unknown) => {
          word.value = { tone: 'bad', text: error instanceof Error ? error.message : String(error) };
        },
      );
    },
    onUnproved: (unproved) => {
      word.value = { tone: 'neutral', text: desk.texts.value.text('sent_unproved'), unproved };
    },
  });
  const painter = createPainter(platform, makeMirror?.(mount.mirrors, abort) ?? null, abort);
  const voice = createVoiceContext(bridge, card, abort);
  const check = checkDrafts(
    platform,
    bridge,
    composers.active,
    painter,
    ({ composer, inbound }, text) => sent.note(composer.element, inbound, text),
    abort,
    voice,
  );

  const windowWidth = signal(document.documentElement.clientWidth);
  /** Edges of the active composer as last measured; measured with the marks, once a frame at most. */
  const edges = signal<Edges | null>(null);
  /** Edges of the composers that stand in the window beside it. */
  const others = signal<readonly Edges[]>([]);
  const place = computed<Place>(() =>
    choosePlace(
      windowWidth.value,
      findScreenSide(desk.panel.value.side, theme.value.direction),
      edges.value,
      others.value,
    ),
  );
  function measure(): void {
    const element = composers.active.value?.composer.element;
    const next = element?.isConnected ? findComposerEdges(element) : null;
    if (next?.left !== edges.value?.left || next?.right !== edges.value?.right) edges.value = next;
  }
  function measureOthers(): void {
    const next = listStanding([document, ...(platform.listTrees?.(document) ?? [])]);
    if (JSON.stringify(next) !== JSON.stringify(others.peek())) others.value = next;
  }
  /** Nobody writes there now, so it need not be known at once. */
  const lookAround = createSoon(() => afterFrame(measureOthers), LOOK_AROUND_MS, abort);
  const onResize = () =>
    afterFrame(() => {
      windowWidth.value = document.documentElement.clientWidth;
      measure();
      lookAround();
    });
  addEventListener('resize', onResize, { signal: abort });

  let restore: (() => void) | null = null;
  const closePalette = () => {
    if (!isPaletteOpen.value) return;
    isPaletteOpen.value = false;
    restore?.();
  };
  const openPalette = () => {
    if (isPaletteOpen.value || desk.isOrphaned.value) return;
    restore = keepPlace();
    isPaletteOpen.value = true;
  };
  const base: Omit<Stage, 'acts'> = {
    platform,
    bridge,
    desk,
    card,
    theme,
    place,
    word,
    rest,
    isPaletteOpen,
    asking: signal(null),
    isNoting: signal(false),
    isHealthShown: signal(false),
    draft: check.draft,
    voice,
  };
  const acts = createActs({
    stage: base,
    root: mount.stage,
    inserter: createInserter(platform, composers.find),
    sent,
    check,
    page: () => page,
    openPalette,
    closePalette,
  });
  const stage: Stage = { ...base, acts };
  const follow = followConversation(card, composers.active, word, abort);

  const hints = createHints(
    {
      painter,
      check,
      takeFix: (finding, fix) => void acts.takeFix(finding, fix),
      dropRule: (rule) => {
        check.dropRule(rule);
        bridge.send('saveRuleOff', rule).then(
          () => {
            word.value = { tone: 'neutral', text: desk.texts.value.text('hint_isOff') };
          },
          (error: unknown) => {
            word.value = { tone: 'bad', text: error instanceof Error ? error.message : String(error) };
          },
        );
      },
    },
    abort,
  );
  const act = createActions(stage, hints);

  const collection = collectMarks(
    bridge,
    {
      keys: () => page?.keys() ?? [],
      findBottom: (key) => findShown(page?.find(key)?.element)?.getBoundingClientRect().bottom ?? null,
    },
    abort,
  );
  function beginVisit(): void {
    visit.abort();
    visit = new AbortController();
    follow.onMove();
    page = startVisit({
      platform,
      bridge,
      desk,
      mount,
      collection,
      place,
      signal: visit.signal,
      onAim: ({ message }) => card.prepare(message),
      onOpen: (key) => {
        follow.chosen();
        acts.openKey(key);
      },
      onRead: (changed, now) => {
        follow.onRead(changed, now);
        composers.refresh();
      },
      onChanged: () => {
        look();
        composers.check();
        sent.look();
        if (composers.active.peek()) afterFrame(measure);
        lookAround();
      },
    });
    composers.look();
    lookAround();
  }
  const look = watchNavigation(beginVisit, abort);
  abort.addEventListener('abort', () => visit.abort());
  beginVisit();
  followKnowledge(platform, bridge, beginVisit, abort);

  const noteSubmit = () => sent.noteSubmit();
  addEventListener('click', noteSubmit, { capture: true, signal: abort });
  addEventListener('keydown', (event) => event.key === 'Enter' && noteSubmit(), {
    capture: true,
    signal: abort,
  });
  listenForChords(bridge, () => desk.settings.value.chords, act, abort);
  const stops = [
    effect(() => {
      void composers.active.value;
      afterFrame(measure);
    }),
    effect(() => {
      mount.marks.dataset.theme = theme.value.theme;
      mount.marks.style.setProperty('--page', theme.value.background);
    }),
  ];
  abort.addEventListener('abort', () => {
    for (const stop of stops) stop();
    render(null, mount.stage);
  });
  render(<Screen stage={stage} hints={hints} act={act} />, mount.stage);
  void desk.load();
  return life;
}

/** An element, or what stands around it where the browser skips its drawing: to measure in there it would lay it out. */
function findShown(element: Element | null | undefined): Element | null | undefined {
  return !element || element.checkVisibility({ contentVisibilityAuto: true })
    ? element
    : findShown(element.parentElement);
}
