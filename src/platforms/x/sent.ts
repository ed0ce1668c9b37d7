import { hasId } from '../../model/message';
import { findSentLine } from '../direct/memory';
import { findStatus, formatPermalink, isSameHandle } from './address';
import { readTalkMessages } from './direct';
import { listTalks } from './direct-talk';
import { findOwnHandle } from './own';
import { listPosts } from './page';
import { readPost } from './post';
import { SELECTORS } from './selectors';
import { listParts } from './trees';

/** X's times in whole seconds, and a clock of ours that goes as most do. */
const CLOCK_MS = 5000;
/** An agent's clock may be minutes fast. What stood on the page before is told apart by its id, see `watchSent`. */
const FAST_CLOCK_MS = 600_000;
/** A long post of our own is shown cut off; so much of it must stand there to count as the same. */
const SHOWN_LENGTH = 200;
const NO_PAGE = new URL('https://x.com/');

/** See `Platform.findSent`: our own new post with this text, or the link of the notice X shows after sending. */
export function findSent(
  root: ParentNode,
  sent: { text: string; handle: string | null; since: number },
): { id: string; permalink: string | null } | null {
  const direct = findSentDirect(root, sent);
  if (direct) return direct;
  const handle = sent.handle ?? findOwnHandle(root);
  const posts = listPosts(root)
    .map((post) => ({ post, message: readPost(post, NO_PAGE)?.message }))
    .flatMap(({ post, message }) => (message && hasId(message) ? [{ post, message }] : []));
  const isSame = ({ post, message }: (typeof posts)[number]) =>
    isSameHandle(message.author.handle, handle) &&
    isSameText(sent.text, message.text, post.querySelector(SELECTORS.showMore.css) !== null);
  const isNew = ({ message }: (typeof posts)[number], slackMs: number) =>
    (message.postedAt ?? 0) >= sent.since - slackMs;

  const [newest] = posts
    .filter((post) => isNew(post, FAST_CLOCK_MS) && isSame(post))
    .sort((one, other) => (other.message.postedAt ?? 0) - (one.message.postedAt ?? 0));
  if (newest) return { id: newest.message.id, permalink: newest.message.permalink };

  const notice = findNotice(root, handle);
  if (!notice) return null;
  // Ids grow with time. A notice that speaks of an older post, or of one with another text, is of something else.
  const isOther = posts.some((post) =>
    post.message.id === notice.id
      ? !isSame(post)
      : !isNew(post, CLOCK_MS) && BigInt(post.message.id) > BigInt(notice.id),
  );
  return isOther ? null : notice;
}

/** A new message of ours at the end of a talk. */
function findSentDirect(root: ParentNode, sent: { text: string; since: number }) {
  for (const talk of listParts(root).flatMap(listTalks)) {
    const line = findSentLine(talk.list, readTalkMessages(talk), sent);
    if (line?.message.id) return { id: line.message.id, permalink: null };
  }
  return null;
}

function findNotice(root: ParentNode, handle: string | null): { id: string; permalink: string } | null {
  for (const toast of root.querySelectorAll(SELECTORS.toast.css)) {
    for (const link of toast.querySelectorAll(SELECTORS.link.css)) {
      const address = findStatus(link.getAttribute('href'));
      if (address?.rest !== '') continue;
      // Notices also speak of other people's posts ("added to your bookmarks").
      if (address.handle && handle && !isSameHandle(address.handle, handle)) continue;
      if (!address.handle && handle === null) continue;
      return { id: address.id, permalink: formatPermalink(address.handle ?? handle, address.id) };
    }
  }
  return null;
}

/**
 * Whether a post on the page is this draft: white space collapsed, links shortened or turned into a card, leading
 * mentions moved out of the text.
 */
export function isSameText(draft: string, shown: string, isCut = false): boolean {
  const [wanted, there] = [splitWords(draft), splitWords(shown)];
  if (
    isCut &&
    there.join(' ').length >= SHOWN_LENGTH &&
    wanted.join(' ').startsWith(there.join(' ').replace(/…$/, ''))
  )
    return true;
  // The last link becomes a card below the text.
  while (wanted.length > there.length && isLink(wanted.at(-1))) wanted.pop();
  return (
    wanted.length === there.length && wanted.every((word, index) => isSameWord(word, there[index] ?? ''))
  );
}

function splitWords(text: string): string[] {
  const words = text
    .normalize('NFC')
    .replace(/\u200b|\u200e|\u200f|\u2060|\ufe0f|\ufeff/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  while (words.length > 1 && /^@\w+$/.test(words[0] ?? '')) words.shift();
  return words;
}

function isLink(word: string | undefined): boolean {
  return word !== undefined && /^https?:\/\//i.test(word);
}

function isSameWord(word: string, shown: string): boolean {
  if (word === shown) return true;
  const [full, short] = [word, shown].map((one) => one.replace(/https?:\/\/(www\.)?/i, ''));
  if (full === undefined || short === undefined) return false;
  const [head = '', tail = ''] = short.split('…');
  return (
    full === short ||
    (short.includes('…') && isLinkLike(word) && full.startsWith(head) && full.endsWith(tail))
  );
}

function isLinkLike(word: string): boolean {
  return /\w\.\w/.test(word);
}
