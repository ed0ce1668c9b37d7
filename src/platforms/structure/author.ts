import type { Author, PlatformId } from '../../model/message';
import type { Link, Place } from './places';
import { isSame, NOBODY, type Profile } from './shapes';

/** Direction marks and the like. */
const MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Who wrote a message, by two witnesses at least that say the same and none that says otherwise: the links to people
 * before its words, and whose it is by its own address.
 */
export function proveAuthor(
  { mark, address, links }: Place,
  words: Element | null,
  platform: PlatformId,
): Author {
  const people = links.filter((link): link is Link & { profile: Profile } => {
    const isHead = isBefore(link.element, mark) || link.element === mark;
    return link.profile !== null && isHead && !(words && !isBefore(link.element, words));
  });
  const [first] = people;
  if (!first || !people.every(({ profile }) => isSame(platform, profile, first.profile))) return NOBODY;
  if (address.owner && !isSame(platform, address.owner, first.profile)) return NOBODY;
  const named = people.filter(({ element }) => readLine(element) !== '');
  const isPictured = named.length < people.length;
  if (!address.owner && (named.length === 0 || !isPictured)) return NOBODY;
  const name = named.map(({ element }) => readLine(element)).find((line) => !isHandle(line, first.profile));
  return { ...first.profile, name: name ?? null };
}

function isHandle(line: string, { handle }: Profile): boolean {
  return handle !== null && line.replace(/^@/, '').toLowerCase() === handle.toLowerCase();
}

function readLine(element: Element): string {
  return (element.textContent ?? '').replace(MARKS, '').replace(/\s+/g, ' ').trim();
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & 4) !== 0;
}
