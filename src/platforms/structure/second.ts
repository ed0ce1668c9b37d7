import { foldHandle } from '../../model/handle';
import type { Message } from '../../model/message';
import type { Platform, Reading, ReadMessage } from '../contract';
import { readStructure } from './read';
import { isOther, NOBODY, type Shapes } from './shapes';

/** A message's own address comes before those of thousands that may answer it. */
const MOST_LINKS = 100;

type Eyes = Pick<Platform, 'read' | 'readInSteps' | 'findMessageElement'>;

/**
 * A second pair of eyes beside a site's own reader. The whole page is read by its structure only where the site's own
 * knowledge finds nothing on it, or where most of what it finds has neither author nor id; then also the parts that
 * come later. On a page that is read well it costs one pass over the messages found.
 */
export function withSecondReader(own: Eyes, shapes: Shapes): Eyes & Pick<Platform, 'isAuthorDisputed'> {
  /** Pages on which the site's own knowledge has failed. */
  const failed = new WeakSet<Node>();
  const known = new WeakSet<Element>();

  function* readInSteps(root: ParentNode, url: URL): Generator<undefined, Reading> {
    return settle(root, own.readInSteps ? yield* own.readInSteps(root, url) : own.read(root, url));
  }

  function settle(root: ParentNode, reading: Reading): Reading {
    dropContradictions(reading.messages);
    if (root.nodeType === 9) dropRenamed(reading.messages);
    const page = root.ownerDocument ?? root;
    const isWhole = page === root;
    if (isWhole ? !isDoubtful(reading.messages) : !failed.has(page)) {
      if (isWhole) failed.delete(page);
      return reading;
    }
    const found = readStructure(root, shapes).filter(
      (one) => isNew(one, reading.messages) && !shapes.isQuiet?.(one.element),
    );
    if (found.length === 0) return reading;
    failed.add(page);
    for (const { element } of found) known.add(element);
    const messages = [...reading.messages, ...found].sort((one, other) =>
      isFollowing(one.element, other.element) ? -1 : 1,
    );
    return { ...reading, messages, problems: [...reading.problems, { part: 'page', entry: 'structure' }] };
  }

  return {
    read: (root, url) => settle(root, own.read(root, url)),
    readInSteps,
    findMessageElement(node) {
      const element = own.findMessageElement(node);
      if (element || !node.ownerDocument || !failed.has(node.ownerDocument)) return element;
      let up = isElement(node) ? node : node.parentElement;
      while (up && !known.has(up)) up = up.parentElement;
      return up;
    },
    isAuthorDisputed({ message, element, isCertain }) {
      if (isCertain === false) return false;
      const page = readStructure(element, shapes, MOST_LINKS);
      const second = page.find((one) => isSameMessage(one.message, message));
      return second !== undefined && isOther(shapes.platform, second.message.author, message.author);
    },
  };
}

/** One message under two names: one of them is wrong, and nothing says which. */
function dropContradictions(messages: readonly ReadMessage[]): void {
  const first = new Map<string, ReadMessage>();
  for (const one of messages) {
    const { id, author, platform } = one.message;
    const before = id ? first.get(id) : undefined;
    if (before && isOther(platform, before.message.author, author))
      before.message.author = one.message.author = NOBODY;
    else if (id) first.set(id, one);
  }
}

/**
 * One account under two names, as where a list sets addresses and words of its nodes one after the other: the rarer
 * name is not believed, and of two alike neither.
 */
function dropRenamed(messages: readonly ReadMessage[]): void {
  const accounts = new Map<string, Map<string, ReadMessage[]>>();
  for (const one of messages) {
    const { handle, userId, name } = one.message.author;
    const account = userId ?? (handle && foldHandle(one.message.platform, handle));
    if (!account || !name || one.message.kind === 'dm') continue;
    const names = accounts.get(account) ?? new Map<string, ReadMessage[]>();
    accounts.set(account, names.set(name, [...(names.get(name) ?? []), one]));
  }
  for (const names of accounts.values()) {
    if (names.size < 2) continue;
    const lists = [...names.values()];
    const most = Math.max(...lists.map((list) => list.length));
    const isShared = lists.filter((list) => list.length === most).length > 1;
    for (const one of lists.flat())
      if (isShared || (names.get(one.message.author.name ?? '')?.length ?? 0) < most)
        one.message.author = NOBODY;
  }
}

/** Talks prove their authors less often, adverts hide their address: neither says that the reader fails. */
function isDoubtful(messages: readonly ReadMessage[]): boolean {
  const shown = messages.filter(({ message }) => message.kind !== 'dm' && !message.isPromoted);
  if (shown.length === 0) return messages.length === 0;
  const bare = shown.filter(({ message: { author, id } }) => !id && !author.handle && !author.userId);
  return bare.length * 2 > shown.length;
}

function isNew({ element, message }: ReadMessage, messages: readonly ReadMessage[]): boolean {
  return messages.every(
    (one) =>
      !one.element.contains(element) &&
      !element.contains(one.element) &&
      !isSameMessage(one.message, message),
  );
}

function isSameMessage(one: Message, other: Message): boolean {
  return one.id !== null ? one.id === other.id : one.permalink !== null && one.permalink === other.permalink;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isFollowing(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & 4) !== 0;
}
