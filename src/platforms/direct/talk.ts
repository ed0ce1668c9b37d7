import type { Author, Message, PlatformId } from '../../model/message';
import type { ReadMessage } from '../contract';
import { findTalkName, makeLineIds } from './ids';

/** An author whom nothing on the page proves. */
const NOBODY: Author = { handle: null, name: null, userId: null };

/** One message of a talk as a site's own reader found it. */
export interface TalkRow {
  element: Element;
  /** Where a mark finds room. */
  header: Element;
  text: string;
  /** Written from our side; null where the page leaves it open. */
  isOwn: boolean | null;
  /** The site's own id, where it shows one. */
  id?: string | null;
  /** Epoch ms, where the site says it to machines. */
  postedAt?: number | null;
}

export interface TalkParties {
  platform: PlatformId;
  /** The one person the talk is with; null in groups and where the page does not prove it. */
  peer: Author | null;
  /** The signed-in account, as far as the page shows it. */
  own: Author;
  /** Whether nothing of the talk stands above its first row. */
  isWhole: boolean;
}

/** A site loads at least so many messages of a talk at once (not verified): fewer are all there are. */
const FIRST_LOAD = 20;

/**
 * Whether a list begins where its talk does.
 * @param page count: rows; hasIntro: something about the other person stands above the first one, as sites show it
 * there; isLoading: more is on its way.
 */
export function isWholeTalk(page: { count: number; hasIntro: boolean; isLoading: boolean }): boolean {
  return page.hasIntro || (page.count < FIRST_LOAD && !page.isLoading);
}

/**
 * The messages of one talk, oldest first. Nobody is remembered whom the page does not prove: no peer, no ids. Rows
 * without words that are nobody's are notices and placeholders.
 */
export function makeTalkMessages(parties: TalkParties, all: readonly TalkRow[]): ReadMessage[] {
  const { platform, peer, own } = parties;
  const rows = all.filter(({ text, isOwn }) => text.trim() !== '' || isOwn !== null);
  const ids = findIds(parties, rows);
  const ownName = own.handle ?? own.userId;
  let above: string | null = null;
  return rows.map(({ element, header, text, isOwn, postedAt = null }, index) => {
    const id = ids[index] ?? null;
    const message: Message = {
      platform,
      kind: 'dm',
      id,
      author: isOwn === null ? NOBODY : isOwn ? own : (peer ?? NOBODY),
      text,
      language: null,
      postedAt,
      permalink: null,
      replyTo: above,
      mentions: isOwn === false && ownName ? [ownName.toLowerCase()] : [],
      quotes: null,
      isPromoted: false,
      repostedBy: null,
      isOwn,
    };
    above = id ?? above;
    return { message, element, header, isFocal: false };
  });
}

function findIds({ peer, isWhole }: TalkParties, rows: readonly TalkRow[]): (string | null)[] {
  const name = peer && findTalkName(peer);
  if (!name) return rows.map(() => null);
  const worded = rows.filter(({ text, id }) => text.trim() !== '' && !id);
  const made = new Map(makeLineIds(name, worded, isWhole).map((id, index) => [worded[index], id]));
  return rows.map((row) => row.id ?? made.get(row) ?? null);
}

/** Id of the customer's newest message: what a composer of the talk answers. */
export function findNewestId(messages: readonly ReadMessage[]): string | null {
  return messages.findLast(({ message }) => message.isOwn === false)?.message.id ?? null;
}
