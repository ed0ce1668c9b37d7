import type { EventName, Requests } from '../bridge/contract';
import type { Bridge } from '../bridge/send';
import type { Message } from '../model/message';
import type { Platform, ReadComposer, ReadMessage } from '../platforms/contract';
import { openKnowledge } from '../platforms/knowledge';

/** A message as a test needs it. */
export function createMessage(id: string | null, patch: Partial<Message> = {}): Message {
  return {
    platform: 'x',
    kind: 'post',
    id,
    author: { handle: 'pim_h', name: 'Pim', userId: null },
    text: `Text of ${id}`,
    language: null,
    postedAt: 1_000,
    permalink: id && `https://x.com/pim_h/status/${id}`,
    replyTo: null,
    mentions: ['halvencare'],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
    ...patch,
  };
}

/** `<article data-id data-by>text</article>` is a message, `<div class="box" data-answers>` a composer. */
export function createPlatform(patch: Partial<Platform> = {}): Platform & { readRoots: ParentNode[] } {
  const readRoots: ParentNode[] = [];
  return {
    id: 'x',
    matches: [],
    hosts: [],
    knowledge: openKnowledge('x', {
      version: 1,
      seen: '',
      entries: {},
      values: {},
      lists: {},
      urls: {},
    }).door,
    readRoots,
    readComposers: (root) => [...root.querySelectorAll<HTMLElement>('.box')].map(readBox),
    read(root) {
      readRoots.push(root);
      const own = root instanceof Element && root.matches('article') ? [root] : [];
      const boxes = [...document.querySelectorAll<HTMLElement>('.box')];
      return {
        messages: [...own, ...root.querySelectorAll('article')].map(readArticle),
        composers: boxes.map(readBox),
        problems: [],
      };
    },
    findOwnHandle: () => null,
    findMessageElement: (node) =>
      (node instanceof Element ? node : node.parentElement)?.closest('article') ?? null,
    readDraft: (composer) => composer.textContent,
    findRanges: () => null,
    async write(composer, text) {
      composer.append(text);
      return { outcome: 'written', text: composer.textContent };
    },
    async writeSpan(composer, { start, end }, text) {
      const draft = composer.textContent;
      composer.textContent = draft.slice(0, start) + text + draft.slice(end);
      return { outcome: 'written', text: composer.textContent };
    },
    findSent(root, { text, handle }) {
      const posts = [...root.querySelectorAll<HTMLElement>('article')];
      const found = posts.find((post) => post.dataset.by === handle && post.textContent === text);
      return found?.dataset.id ? { id: found.dataset.id, permalink: null } : null;
    },
    ...patch,
  };
}

function readArticle(element: Element): ReadMessage {
  const { id = null, by = 'pim_h', focal } = element instanceof HTMLElement ? element.dataset : {};
  const author = { handle: by, name: by, userId: null };
  const message = createMessage(id, { author, text: element.textContent });
  return { message, element, header: element, isFocal: focal !== undefined };
}

function readBox(element: HTMLElement): ReadComposer {
  return {
    kind: 'reply',
    editor: 'draft',
    element,
    answersId: element.dataset.answers ?? null,
    isVisible: !element.hidden,
  };
}

type Answers = { [Name in keyof Requests]?: (...args: Parameters<Requests[Name]>) => unknown };

export interface FakeBridge extends Bridge {
  sent: [name: string, ...args: unknown[]][];
  tell(name: EventName, payload: unknown): void;
}

/** Answers what it was given, remembers what was asked. An answer may be a promise: so a test decides when it comes. */
export function createBridge(answers: Answers): FakeBridge {
  const listeners = new Map<EventName, ((payload: unknown) => void)[]>();
  const sent: FakeBridge['sent'] = [];
  return {
    sent,
    async send(name, ...args) {
      sent.push([name, ...args]);
      const answer = answers[name];
      return (await (answer ? answer(...args) : null)) as never;
    },
    on(name, listen) {
      listeners.set(name, [...(listeners.get(name) ?? []), listen as (payload: unknown) => void]);
    },
    onReconnected() {},
    onOrphaned() {},
    tell(name, payload) {
      for (const listen of listeners.get(name) ?? []) listen(payload);
    },
  };
}

/** Puts a page together from HTML of the test's own making. */
export function setPage(html: string): void {
  document.body.innerHTML = html;
}

export function getElement(css: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(css);
  if (!element) throw new Error(`The test page has no ${css}`);
  return element;
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
