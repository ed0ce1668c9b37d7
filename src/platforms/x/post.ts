import type { Message } from '../../model/message';
import type { ReadMessage, ReadProblem } from '../contract';
import {
  findFocalId,
  findStatus,
  formatPermalink,
  isComposing,
  isSameHandle,
  type StatusAddress,
} from './address';
import { readAuthor } from './author';
import { findOwnAddress, type PostLinks, readLinks, readMentions } from './links';
import { findOutside } from './page';
import { findQuoteBlock, readQuote } from './quote';
import { findReposter } from './repost';
import { SELECTORS, VALUES } from './selectors';
import { readText } from './text';

// X's own codes for "no language": undetermined, only mentions, hashtags, media, links and the like.
const NO_LANGUAGE = /^(und|zxx|art|q[a-z]{2})$/;
// Codes that X still writes in their form from before 1989.
const OLD_LANGUAGES: Readonly<Record<string, string>> = { in: 'id', iw: 'he', ji: 'yi' };

/** One post as read, before what it answers is known. null for what only looks like a post (deleted, unavailable). */
export interface PostReading extends ReadMessage {
  problems: ReadProblem[];
}

export function readPost(post: Element, url: URL): PostReading | null {
  const block = findQuoteBlock(post);
  const zones = [
    ...post.querySelectorAll(SELECTORS.card.css),
    ...post.querySelectorAll(SELECTORS.article.css),
  ];
  if (block) zones.push(block);

  const text = findText(post, zones);
  const header = findOutside(post, SELECTORS.header.css, zones);
  const links = readLinks(post, zones, text);
  if (!header && !links.timed && !links.analytics) return null;

  const author = readAuthor(post, header, links, zones);
  const address = findOwnAddress(links, author.handle) ?? findFocalAddress(post, author.handle, url);
  const time = findTime(post, links, zones);
  const isPromoted = isAd(post, time, links);
  const message: Message = {
    platform: 'x',
    kind: 'post',
    id: address?.id ?? null,
    author,
    text: text ? readText(text) : '',
    language: text ? findLanguage(text) : null,
    postedAt: time ? parseTime(time) : null,
    permalink: address ? formatPermalink(author.handle ?? address.handle, address.id) : null,
    replyTo: null,
    mentions: readMentions(links, header, text),
    quotes: block ? readQuote(block) : null,
    isPromoted,
    repostedBy: findReposter(post, zones, links, header),
  };
  return {
    message,
    element: post,
    header: header ?? links.timeLink?.parentElement ?? post,
    isFocal: isFocal(post, message.id, url),
    problems: listProblems(message, header),
  };
}

/** The focal post of a status page by the page's own address, where its author is the one the address names. */
function findFocalAddress(post: Element, handle: string | null, url: URL): StatusAddress | null {
  const address = post.getAttribute('tabindex') === VALUES.focalTabIndex ? findStatus(url.pathname) : null;
  return address && isSameHandle(address.handle, handle) && !post.closest(SELECTORS.dialog.css)
    ? address
    : null;
}

function findText(post: Element, zones: readonly Element[]): Element | null {
  return (
    findOutside(post, SELECTORS.text.css, zones) ?? findOutside(post, SELECTORS.languageBlock.css, zones)
  );
}

function findLanguage(text: Element): string | null {
  const language = text.getAttribute('lang')?.toLowerCase() ?? '';
  return language === '' || NO_LANGUAGE.test(language) ? null : (OLD_LANGUAGES[language] ?? language);
}

/** The post's own time: the linked one, else one in a post without any link to itself (reply dialog). */
function findTime(post: Element, links: PostLinks, zones: readonly Element[]): Element | null {
  return links.timeLink?.querySelector(SELECTORS.time.css) ?? findOutside(post, SELECTORS.time.css, zones);
}

function parseTime(time: Element): number | null {
  const at = Date.parse(time.getAttribute('datetime') ?? '');
  return Number.isNaN(at) ? null : at;
}

/** Ads are wrapped for tracking inside their row; they show no time, so a views link alone speaks for one too. */
function isAd(post: Element, time: Element | null, links: PostLinks): boolean {
  const isTimeless = !time && links.analytics !== null && !links.others.some(({ rest }) => rest === '');
  return isTimeless || isTracked(post);
}

function isTracked(post: Element): boolean {
  const tracking = post.closest(SELECTORS.tracking.css);
  const cell = post.closest(SELECTORS.cell.css);
  return tracking !== null && (cell === null || cell.contains(tracking));
}

function isFocal(post: Element, id: string | null, url: URL): boolean {
  const focalId = findFocalId(url);
  if (focalId) return id === focalId;
  // While a dialog's address hides the page's own, the focal post behind it still stands out from its list.
  return (
    isComposing(url) &&
    post.getAttribute('tabindex') === VALUES.focalTabIndex &&
    post.closest(SELECTORS.dialog.css) === null
  );
}

function listProblems(message: Message, header: Element | null): ReadProblem[] {
  const problems: ReadProblem[] = [];
  if (!message.author.handle) problems.push({ part: 'author', entry: header ? 'author' : 'header' });
  if (!message.id) problems.push({ part: 'id', entry: 'link' });
  if (message.postedAt === null && !message.isPromoted) problems.push({ part: 'time', entry: 'time' });
  return problems;
}
