import { findMessageKey, type MessageKey } from '../model/identity';
import type { Platform, ReadMessage } from '../platforms/contract';

/** More dirty places than this in one frame: one reading of the whole page is cheaper. */
const MOST_PLACES = 60;
/** What a message's content can hang on; `style` moves list cells without a change of content. */
const ATTRIBUTES = ['href', 'datetime', 'alt', 'style'];

export interface PageMessages {
  /** Every message that stands on the page now. */
  list(): ReadMessage[];
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
  /** Something moved, came or went: whatever hangs on places must be placed again. Called after `onRead`. */
  onChanged: () => void;
}

/**
 * Keeps the messages of the page read: one observer, one pass per animation frame, only what changed is read again.
 * Lists recycle their nodes, so an element is never trusted to be the message it was.
 */
export function watchPage({ platform, host, signal, onRead, onChanged }: WatchOptions): PageMessages {
  const byElement = new Map<Element, ReadMessage>();
  const dirty = new Set<Element>();
  const added = new Set<Element>();
  let lastDirty: Element | null = null;
  let isAllDirty = true;
  let isWaiting = false;

  const observer = new MutationObserver((records) => {
    let isNoticed = false;
    let last: Node | null = null;
    for (const record of records) {
      // Runs of records of one node are the rule: a list that takes in ten rows, a text that is set anew.
      const isRepeated = record.target === last && record.addedNodes.length === 0;
      last = record.target;
      if (!isRepeated) isNoticed = note(record) || isNoticed;
    }
    if (isNoticed) schedule();
  });
  const trees = new Set<Node>();
  observe(document.documentElement);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    byElement.clear();
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
    if (!isAllDirty && added.size === 0) return;
    for (const tree of platform.listTrees?.(document) ?? []) {
      if (trees.has(tree)) continue;
      observe(tree);
      isAllDirty = true;
    }
  }

  /** @returns whether the record has anything to do with messages. */
  function note(record: MutationRecord): boolean {
    if (isAllDirty) return true;
    const { target } = record;
    if (record.type === 'attributes' && record.attributeName === 'style') return holdsMessages(target);
    // Changes come in runs inside one message: it is looked up once.
    const element = lastDirty?.contains(target) ? lastDirty : platform.findMessageElement(target);
    if (element) dirty.add(element);
    lastDirty = element;
    for (const node of record.addedNodes) {
      if (!(node instanceof Element) || node === host || element) continue;
      if (node.firstElementChild || platform.findMessageElement(node) === node) added.add(node);
    }
    if (dirty.size + added.size > MOST_PLACES) isAllDirty = true;
    return element !== null || record.type === 'childList';
  }

  function holdsMessages(node: Node): boolean {
    for (const element of byElement.keys()) if (node.contains(element)) return true;
    return false;
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
    observeTrees();
    for (const element of byElement.keys()) if (!element.isConnected) byElement.delete(element);
    if (isAllDirty) keepAll(document, [...byElement.keys()], changed);
    else {
      for (const root of added)
        if (root.isConnected && ![...added].some((other) => other !== root && other.contains(root)))
          keepAll(root, [], changed);
      const isFresh = (element: Element) => [...added].some((root) => root.contains(element));
      for (const element of dirty) if (element.isConnected && !isFresh(element)) keepOne(element, changed);
    }
    isAllDirty = false;
    dirty.clear();
    added.clear();
    lastDirty = null;
    if (changed.length > 0) onRead(changed);
    onChanged();
  }

  /** Reads below a root; of `before`, what is not read any more is forgotten. */
  function keepAll(root: ParentNode, before: Element[], changed: ReadMessage[]): void {
    const { messages } = platform.read(root, new URL(location.href));
    const now = new Set(messages.map((read) => read.element));
    for (const element of before) if (!now.has(element)) byElement.delete(element);
    for (const read of messages) keep(read, changed);
  }

  /** With it everything whose reading hangs on it: of a talk, what stands below. */
  function keepOne(element: Element, changed: ReadMessage[]): void {
    const url = new URL(location.href);
    const isIt = (read: ReadMessage) => read.element === element;
    const own = platform.read(element, url).messages;
    const found = own.some(isIt)
      ? own
      : platform.read(element.parentNode ?? element, url).messages.filter(isIt);
    for (const read of found) keep(read, changed);
    if (found.length === 0) byElement.delete(element);
  }

  function keep(read: ReadMessage, changed: ReadMessage[]): void {
    const before = byElement.get(read.element);
    byElement.delete(read.element);
    byElement.set(read.element, read);
    const isSame =
      before?.isFocal === read.isFocal && JSON.stringify(before.message) === JSON.stringify(read.message);
    if (!isSame) changed.push(read);
  }

  return {
    list: () => [...byElement.values()].filter((read) => read.element.isConnected),
    find(key) {
      let found: ReadMessage | null = null;
      for (const read of byElement.values())
        if (read.element.isConnected && findMessageKey(read.message) === key) found = read;
      return found;
    },
  };
}
