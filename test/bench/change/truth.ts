import type { Author, Message, PlatformId } from '../../../src/model/message';

export type Who = Pick<Author, 'handle' | 'userId' | 'name'>;

/** One message that stands on a page, as a careful reader gives it. */
export interface Truth {
  kind: Message['kind'];
  id: string | null;
  /** Other ids that mean the same message. */
  otherIds: string[];
  author: Who;
  text: string;
  /** The raw forms of the text count as well. */
  texts: string[];
  postedAt: number | null;
  permalinks: string[];
  isPromoted: boolean;
  /** Counts neither as missing nor as extra. */
  isOptional: boolean;
  /** Fields a careful reader would not swear to. */
  unsure: string[];
}

/** A page before it is changed. */
export interface Base {
  name: string;
  platform: PlatformId;
  url: string;
  html: string;
  isPractice: boolean;
  /** The gold; null for practice pages, whose unchanged reading is the truth. */
  truths: Truth[] | null;
}

/** One message of a page with the nodes it stands in. */
export interface Placed {
  truth: Truth;
  element: Element;
}

/** A message whose nodes were partly overwritten with another's. */
export interface Torn {
  element: Element;
  own: Truth;
  other: Truth;
}

/** What a change works on. */
export interface Stage {
  page: Document;
  platform: PlatformId;
  /** Only those whose place on the unchanged page is known. */
  placed: Placed[];
  /** Filled by a change that tears. */
  torn: Torn[];
}

export function makeTruth(message: Message): Truth {
  const { kind, id, author, text, postedAt, permalink, isPromoted } = message;
  return {
    kind,
    id,
    otherIds: [],
    author,
    text,
    texts: [],
    postedAt,
    permalinks: permalink ? [permalink] : [],
    isPromoted,
    isOptional: false,
    unsure: [],
  };
}

export function isSameHandle(one: string | null, other: string | null): boolean {
  const plain = (handle: string) => handle.replace(/^@/, '').toLowerCase();
  return one !== null && other !== null && plain(one) === plain(other);
}

/** Whether two accounts are one: by number where both have it, by handle, by name where there is nothing else. */
export function isSameWho(one: Who, other: Who): boolean {
  if (one.userId && other.userId) return one.userId === other.userId;
  if (one.handle && other.handle) return isSameHandle(one.handle, other.handle);
  if (one.userId && other.handle) return one.userId === other.handle;
  if (one.handle && other.userId) return one.handle === other.userId;
  return !one.userId && !one.handle && !other.userId && !other.handle && one.name === other.name;
}

export function isNobody(who: Who): boolean {
  return !who.userId && !who.handle && !who.name;
}
