import { findMessageKey, type MessageKey } from '../model/identity';
import type { Platform, ReadMessage } from '../platforms/contract';
import { isSame } from './same';
import { createSoon } from './soon';

/** More dirty places than this in one frame: one reading of the whole page is cheaper, but for long pages. */
const MOST_PLACES = 60;
const LONG_PAGE = 200;
/** Reading takes no longer than this in one frame; what is left is read in the next. */
const BUDGET_MS = 8;
/** Trees of the page's own are looked for this much later: that searches the whole page. */
const TREES_MS = 500;
/** So many messages are taken in before the clock is looked at again. */
const PART = 40;
/** What a message's content can hang on; `style` moves list cells without a change of content. */
const ATTRIBUTES = ['href', 'datetime', 'alt', 'style'];

export interface PageMessages {
  /** Every message that stands on the page now. */
  list(): ReadMessage[];
  /** Of all of them that have a key. */
  keys(): Iterable<MessageKey>;
  /** Raised whenever a message came, went or was read anew. */
  version(): number;
  /** The newest place of a message on the page, null when it is not there (any more). */
  find(key: MessageKey): ReadMessage | null;
}

export interface WatchOptions {
  platform: Platform;
  /** Element that is ours and must not be looked at. */
  host: Element | null;
  signal: AbortSignal;
  /** Messages that are new or read differently than before; called once per frame at most. */
  onRead: (changed: ReadMessage[]) => void;
  /**
   * Something came, went or was typed. Called after `onRead`.
   * @param hasMoved whatever hangs on places must be placed again; not so where a key only changed a composer's text.
   */
  onChanged: (hasMoved: boolean) => void;
}

/**
 * Keeps the messages of the page read: one observer, one pass per animation frame, only what changed is read again.
 * Lists recycle their nodes, so an element is never trusted to be the message it was.
 */
export function watchPage({ platform, host, signal, onRead, onChanged }: WatchOptions): PageMessages {
  const byElement = new Map<Element, ReadMessage>();
  /** Of each message its readings, the newest last. */
  const byKey = new Map<MessageKey, ReadMessage[]>();
  /** Whatever messages stand in. What they left stays: a place is looked at once more than needed. */
  const holders = new WeakSet<Node>();
  const dirty = new Set<Element>();
  const added = new Set<Element>();
  let lastDirty: Element | null = null;
  let isAllDirty = true;
  let isWaiting = false;
  let hasRemoved = false;
  /** Something moved, came or went since the last pass. */
  let hasChanged = true;
  /** What was typed in since the last pass. */
  let edited: Element | null = null;
  let editedHeight = 0;
  /** A reading that takes more than one frame. */
  let steps: Generator<readonly ReadMessage[] | undefined> | null = null;
  let version = 0;

  const observer = new MutationObserver((records) => {
    let isNoticed = false;
    let last: Node | null = null;
    for (const record of records) {
      // Runs of records of one node are the rule: a list that takes in ten rows, a text that is set anew.
      const isRepeated = record.target === last && record.addedNodes.length === 0;
      last = record.target;
      if (record.removedNodes.length > 0) hasRemoved = true;
      if (!isRepeated) isNoticed = note(record) || isNoticed;
    }
    if (isNoticed) hasChanged = true;
    if (isNoticed || edited) schedule();
  });
  const trees = new Set<Node>();
  const observeTreesSoon = createSoon(observeTrees, TREES_MS, signal);
  observe(document.documentElement);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    byElement.clear();
    byKey.clear();
  });
  schedule();

  function observe(tree: Node): void {
    trees.add(tree);
    observer.observe(tree, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
  }

  /** Parts of the page that came with a tree of their own. */
  function observeTrees(): void {
    for (const tree of platform.listTrees?.(document) ?? []) {
      if (trees.has(tree)) continue;
      observe(tree);
      isAllDirty = true;
      schedule();
    }
  }

  /** @returns whether the record has anything to do with messages. */
  function note(record: MutationRecord): boolean {
    if (isAllDirty) return true;
    const { target } = record;
    if (record.type === 'attributes' && record.attributeName === 'style') return holders.has(target);
    // Changes come in runs inside one message: it is looked up once.
    const element = lastDirty?.contains(target) ? lastDirty : platform.findMessageElement(target);
    lastDirty = element;
    const isInside = element !== null || record.addedNodes.length > 0;
    // What is typed is no message, even where a composer stands within one: a key must not have the message read anew.
    const editor = isInside ? findEditor(target) : null;
    if (editor) {
      if (record.type === 'childList') edited = editor;
      return false;
    }
    if (element) dirty.add(element);
    else for (const node of record.addedNodes) noteAdded(node);
    if (dirty.size + added.size > MOST_PLACES && byElement.size < LONG_PAGE) isAllDirty = true;
    return element !== null || record.type === 'childList';
  }

  /** @param node came outside of all messages. */
  function noteAdded(node: Node): void {
    if (!(node instanceof Element) || node === host) return;
    if (node.firstElementChild || platform.findMessageElement(node) === node) added.add(node);
  }

  function schedule(): void {
    if (isWaiting || signal.aborted) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (!signal.aborted) pass();
    });
  }

  function pass(): void {
    const changed: ReadMessage[] = [];
    if (isAllDirty) observeTrees();
    else if (added.size > 0) observeTreesSoon();
    if (hasRemoved) for (const element of [...byElement.keys()]) if (!element.isConnected) forget(element);
    if (isAllDirty) {
      steps = readBelow(document, [...byElement.keys()]);
      dirty.clear();
      added.clear();
    }
    isAllDirty = hasRemoved = false;
    lastDirty = null;
    readOn(changed, performance.now() + BUDGET_MS);
    if (steps || dirty.size + added.size > 0) schedule();
    if (changed.length > 0) onRead(changed);
    // A reading that goes on moves nothing.
    const hasMoved = hasChanged || changed.length > 0 || hasGrown(edited);
    if (hasMoved || edited) onChanged(hasMoved);
    hasChanged = false;
    edited = null;
  }

  /** A composer that takes in a line pushes away what stands below it. */
  function hasGrown(editor: Element | null): boolean {
    const before = editedHeight;
    editedHeight = editor?.clientHeight ?? before;
    return editedHeight !== before;
  }

  /** Reads what came and what changed, as much of it as one frame has room for. */
  function readOn(changed: ReadMessage[], end: number): void {
    dropNeedless();
    do {
      if (steps) {
        const { done, value } = steps.next();
        if (done) steps = null;
        else if (value) keep(value.filter(isStill), changed);
        continue;
      }
      const [root] = added;
      const [element] = dirty;
      if (root) {
        steps = readBelow(root, []);
        added.delete(root);
      } else if (element) {
        keepOne(element, changed);
        dirty.delete(element);
      } else return;
    } while (performance.now() < end);
  }

  /** What left again, and what is read with something around it. */
  function dropNeedless(): void {
    for (const root of added) if (!root.isConnected || isWithinAdded(root.parentElement)) added.delete(root);
    for (const element of dirty) if (!element.isConnected || isWithinAdded(element)) dirty.delete(element);
  }

  function isWithinAdded(from: Element | null): boolean {
    for (let up = from; up; up = up.parentElement) if (added.has(up)) return true;
    return false;
  }

  /** Hands out what it read in parts. Of `before`, what is not read any more is forgotten. */
  function* readBelow(
    root: ParentNode,
    before: Element[],
  ): Generator<readonly ReadMessage[] | undefined, void> {
    const url = new URL(location.href);
    const { messages } = platform.readInSteps
      ? yield* platform.readInSteps(root, url)
      : platform.read(root, url);
    const now = new Set(messages.map((read) => read.element));
    for (const element of before) if (!now.has(element)) forget(element);
    for (let from = 0; from < messages.length; from += PART) yield messages.slice(from, from + PART);
  }

  /** What changed since it was read is still to be read. */
  function isStill({ element }: ReadMessage): boolean {
    return element.isConnected && !dirty.has(element) && !isWithinAdded(element);
  }

  /** With it everything whose reading hangs on it: of a talk, what stands below. */
  function keepOne(element: Element, changed: ReadMessage[]): void {
    const url = new URL(location.href);
    const alone = platform.readAlone?.(element, url);
    if (alone) {
      keep([alone], changed);
      return;
    }
    const isIt = (read: ReadMessage) => read.element === element;
    const own = platform.read(element, url).messages;
    const found = own.some(isIt)
      ? own
      : platform.read(element.parentNode ?? element, url).messages.filter(isIt);
    keep(found, changed);
    if (found.length === 0) forget(element);
  }

  function keep(reads: readonly ReadMessage[], changed: ReadMessage[]): void {
    /** Around these: where the page moved its parts, what stands around them is not what it was. */
    const around = new Set<Node>();
    for (const read of reads) {
      const before = byElement.get(read.element);
      forget(read.element);
      byElement.set(read.element, read);
      version++;
      const key = findMessageKey(read.message);
      if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), read]);
      for (let up: Node | null = read.element; up && !around.has(up); up = up.parentNode) {
        around.add(up);
        holders.add(up);
      }
      if (before?.isFocal !== read.isFocal || !isSame(before.message, read.message)) changed.push(read);
    }
  }

  function forget(element: Element): void {
    const read = byElement.get(element);
    if (!read) return;
    version++;
    byElement.delete(element);
    const key = findMessageKey(read.message);
    const others = key === null ? [] : (byKey.get(key) ?? []).filter((other) => other !== read);
    if (key !== null && others.length > 0) byKey.set(key, others);
    else if (key !== null) byKey.delete(key);
  }

  return {
    list: () => [...byElement.values()].filter((read) => read.element.isConnected),
    keys: () => byKey.keys(),
    version: () => version,
    find: (key) => byKey.get(key)?.findLast((read) => read.element.isConnected) ?? null,
  };
}

function findEditor(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('textarea, [contenteditable="true"]') ?? null;
}
