import type { ReadMessage } from '../../../src/platforms/contract';
import { isAuthor } from './mutators/recycle';
import { isNobody, isSameWho, type Stage, type Torn, type Truth, type Who } from './truth';

const ALIKE = 0.6;
const FIELDS = ['author', 'name', 'text', 'postedAt', 'permalink', 'id', 'isPromoted'] as const;

export interface Score {
  found: number;
  missed: number;
  extra: number;
  wrongAuthors: number;
  fieldsRight: number;
  fields: number;
  /** What is wrong, for whoever mends it. */
  faults: string[];
}

/** Compares what was read of a changed page with what stands on it. */
export function scoreReading(read: readonly ReadMessage[], truths: readonly Truth[], stage: Stage): Score {
  const score: Score = {
    found: 0,
    missed: 0,
    extra: 0,
    wrongAuthors: 0,
    fieldsRight: 0,
    fields: 0,
    faults: [],
  };
  const pairs = align(read, truths);
  const tornTruths = new Set(stage.torn.map(({ own }) => own));
  const isFree = (truth: Truth) => truth.isOptional || tornTruths.has(truth);
  for (const truth of truths) {
    const isFound = [...pairs.values()].includes(truth);
    if (isFree(truth)) continue;
    if (isFound) score.found += 1;
    else {
      score.missed += 1;
      score.faults.push(`missed ${truth.kind} ${truth.id ?? truth.text.slice(0, 30)}`);
    }
  }
  for (const one of read) {
    const truth = pairs.get(one) ?? findKnown(one, truths, stage);
    const torn = stage.torn.find(
      ({ element }) => element.contains(one.element) || one.element.contains(element),
    );
    if (!pairs.has(one) && !torn) {
      score.extra += 1;
      score.faults.push(`extra ${one.message.kind} ${one.message.id ?? one.message.text.slice(0, 30)}`);
    }
    if (isWrong(one, truth, torn, stage)) {
      score.wrongAuthors += 1;
      const { author, id } = one.message;
      score.faults.push(`WRONG AUTHOR ${formatWho(author)} for ${formatWho(truth?.author)} at ${id}`);
    }
    if (truth && pairs.has(one) && !isFree(truth)) scoreFields(one, truth, score);
  }
  return score;
}

/** Nobody is never wrong. A message that is none has no author; what is not sure is not judged. */
function isWrong(one: ReadMessage, truth: Truth | undefined, torn: Torn | undefined, stage: Stage): boolean {
  const { author } = one.message;
  if (isNobody(author)) return false;
  if (!truth) return !torn;
  if (isSameWho(author, truth.author) || truth.unsure.some((field) => field.startsWith('author')))
    return false;
  if (isNobody(truth.author)) return !truth.isOptional;
  return !(torn && isAllSaid(author, torn, stage));
}

/**
 * Whether all that is left of a torn message says that this account wrote it, and nothing says otherwise. Then the page
 * itself is wrong, and no reader could know. Facebook's author links name their comment, X's addresses their author.
 */
function isAllSaid(author: Who, { element, own, other }: Torn, { platform }: Stage): boolean {
  const [said] = [own, other].filter((truth) => isSameWho(truth.author, author));
  const silent = said === own ? other : own;
  if (!said) return false;
  const links = [...element.querySelectorAll('a[href]')];
  const names = (truth: Truth) => links.some((link) => isAuthor(link, truth));
  if (!names(said) || names(silent)) return false;
  if (links.some((link) => isAddressOf(link, silent.author)) || isWritten(element, silent)) return false;
  if (platform !== 'facebook') return true;
  const ids = new Set(links.flatMap((link) => findCommentId(link.getAttribute('href') ?? '') ?? []));
  return ids.size < 2;
}

function isAddressOf(link: Element, { handle }: Who): boolean {
  const [, ...path] = (link.getAttribute('href') ?? '')
    .replace(/^https?:\/\/[^/]+/, '')
    .toLowerCase()
    .split('/');
  return handle !== null && path.length > 1 && path[0] === handle.toLowerCase();
}

/** Whether words, a mark or the description of a picture still name the author. */
function isWritten(element: Element, { author: { handle, name } }: Truth): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode()) {
    const text = (walker.currentNode.nodeValue ?? '').trim();
    if (text !== '' && (text === handle || text === `@${handle}` || text === name)) return true;
  }
  return (
    handle !== null &&
    [...element.querySelectorAll('[data-testid], [alt]')].some((part) =>
      `${part.getAttribute('data-testid')} ${part.getAttribute('alt')}`
        .toLowerCase()
        .includes(handle.toLowerCase()),
    )
  );
}

function findCommentId(href: string): string | null {
  const raw = /[?&]comment_id=([^&]+)/.exec(href)?.[1];
  if (!raw) return null;
  const value = decodeURIComponent(raw);
  if (/^\d+$/.test(value)) return value;
  try {
    return atob(value).replace(/^.*_/, '');
  } catch {
    return value;
  }
}

function scoreFields({ message }: ReadMessage, truth: Truth, score: Score): void {
  for (const field of FIELDS) {
    if (
      truth.unsure.some(
        (name) => name === field || name.endsWith(`.${field}`) || name.startsWith(`${field}.`),
      )
    )
      continue;
    score.fields += 1;
    if (isRight(field, message, truth)) score.fieldsRight += 1;
    else score.faults.push(`${field} of ${truth.id ?? truth.text.slice(0, 20)}`);
  }
}

function isRight(field: (typeof FIELDS)[number], message: ReadMessage['message'], truth: Truth): boolean {
  if (field === 'author') return isSameWho(message.author, truth.author);
  if (field === 'name') return plain(message.author.name) === plain(truth.author.name);
  if (field === 'text')
    return [truth.text, ...truth.texts].some((text) => squeeze(text) === squeeze(message.text));
  if (field === 'permalink')
    return truth.permalinks.length === 0
      ? message.permalink === null
      : truth.permalinks.some((link) => plainLink(link) === plainLink(message.permalink));
  if (field === 'id') return message.id === truth.id || truth.otherIds.includes(message.id ?? '');
  return message[field] === truth[field];
}

/** Which reading is which message: by id, else by its words, the most alike first. */
export function align(read: readonly ReadMessage[], truths: readonly Truth[]): Map<ReadMessage, Truth> {
  const pairs = new Map<ReadMessage, Truth>();
  const used = new Set<Truth>();
  const take = (one: ReadMessage, truth: Truth) => {
    pairs.set(one, truth);
    used.add(truth);
  };
  for (const one of read) {
    const truth = truths.find((other) => !used.has(other) && isSameId(one, other));
    if (truth) take(one, truth);
  }
  const likely = read.flatMap((one, index) =>
    truths.flatMap((truth, place) => {
      const alike = pairs.has(one) || used.has(truth) ? 0 : compare(one, truth);
      const order = 1 - Math.abs(index / read.length - place / truths.length);
      const isSame = !isNobody(one.message.author) && isSameWho(one.message.author, truth.author);
      return alike < ALIKE ? [] : [{ one, truth, weight: alike + (isSame ? 0.5 : 0) + order * 0.3 }];
    }),
  );
  for (const { one, truth } of likely.sort((first, second) => second.weight - first.weight))
    if (!pairs.has(one) && !used.has(truth)) take(one, truth);
  return pairs;
}

/** How alike a reading and a message are that do not share an id, 0 to 1. */
function compare(one: ReadMessage, truth: Truth): number {
  const { kind, id, author, text } = one.message;
  // Ids of talks are made of their words, and what changes one may change all that follow.
  const isTalk = truth.kind === 'dm';
  if ((kind === 'dm') !== isTalk || (!isTalk && id !== null && truth.id !== null)) return 0;
  if (squeeze(text) !== '' || squeeze(truth.text) !== '') return compareTexts(one, truth);
  return isTalk || (!isNobody(author) && isSameWho(author, truth.author)) ? ALIKE : 0;
}

/** The message that a reading without a partner pretends to be: read twice, a piece of it, or with other words. */
function findKnown(one: ReadMessage, truths: readonly Truth[], { placed }: Stage): Truth | undefined {
  return (
    truths.find((truth) => isSameId(one, truth)) ??
    placed.find(({ element }) => element === one.element)?.truth ??
    truths.find((truth) => squeeze(one.message.text) !== '' && compareTexts(one, truth) >= ALIKE)
  );
}

function isSameId({ message }: ReadMessage, { id, otherIds }: Truth): boolean {
  return message.id !== null && (message.id === id || otherIds.includes(message.id));
}

function compareTexts({ message }: ReadMessage, truth: Truth): number {
  const own = pairsOf(message.text);
  return Math.max(
    ...[truth.text, ...truth.texts].map((text) => {
      const other = pairsOf(text);
      if (squeeze(text) === squeeze(message.text)) return own.size === 0 && squeeze(text) === '' ? 0 : 1;
      const both = [...own].filter((pair) => other.has(pair)).length;
      return (2 * both) / Math.max(1, own.size + other.size);
    }),
  );
}

function pairsOf(text: string): Set<string> {
  const plainText = squeeze(text).toLowerCase();
  return new Set(Array.from(plainText, (_, index) => plainText.slice(index, index + 2)));
}

const MARKS = /[\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .replace(MARKS, '')
    .replace(/[\s\u3164]+/g, '');
}

function plain(text: string | null): string {
  return squeeze(text ?? '');
}

function plainLink(link: string | null): string {
  if (!link || !URL.canParse(link)) return link ?? '';
  const url = new URL(link);
  const query = [...url.searchParams].filter(([key]) =>
    /^(fbid|story_fbid|id|v|(reply_)?comment_id)$/.test(key),
  );
  return `${url.hostname.replace(/^www\./, '').replace('twitter', 'x')}${url.pathname.replace(/\/$/, '').toLowerCase()}?${query.sort().join('&')}`;
}

function formatWho(who: Who | undefined): string {
  return who ? (who.handle ?? who.userId ?? who.name ?? 'nobody') : 'nobody';
}
