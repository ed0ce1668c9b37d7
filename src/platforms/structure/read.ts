import type { Message } from '../../model/message';
import type { ReadMessage } from '../contract';
import { proveAuthor } from './author';
import { listPlaces, type Place } from './places';
import type { Shapes } from './shapes';
import { findWords, readWords } from './words';

/**
 * Messages by their structure alone: something with an address of its own, a time or a person in it, words or a
 * picture, again and again. Knows no mark, no label and no class of any site.
 * @param most so many links are looked at, all without it.
 */
export function readStructure(root: ParentNode, shapes: Shapes, most?: number): ReadMessage[] {
  return listPlaces(root, shapes, most).flatMap((place) => readPlace(place, shapes) ?? []);
}

function readPlace(place: Place, shapes: Shapes): ReadMessage | null {
  const { root, mark, address, links } = place;
  const [first] = links.filter(({ profile }) => profile);
  const words = findWords(root, first ? [mark, first.element] : [mark]);
  const text = words ? readWords(words) : '';
  const people = links.filter(({ profile }) => profile);
  // An address without anybody, or with nothing to read or to look at, is a mere link.
  if (people.length === 0 || (text === '' && !root.querySelector('img, video'))) return null;
  const postedAt = Date.parse(mark.querySelector('time')?.getAttribute('datetime') ?? '');
  const message: Message = {
    platform: shapes.platform,
    kind: address.kind,
    id: address.id,
    author: proveAuthor(place, words, shapes.platform),
    text,
    language: words?.closest('[lang]:not(html)')?.getAttribute('lang') || null,
    postedAt: Number.isNaN(postedAt) ? null : postedAt,
    permalink: address.permalink,
    replyTo: address.replyTo,
    mentions: listMentions(place, words),
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  };
  const header = people.find(({ element }) => element.textContent?.trim())?.element.parentElement;
  return { message, element: root, header: header ?? root, isFocal: false, isCertain: false };
}

/** Accounts that the words link, lower case. */
function listMentions({ links }: Place, words: Element | null): string[] {
  const handles = links
    .filter(({ element }) => words?.contains(element))
    .flatMap(({ profile }) => profile?.handle?.toLowerCase() ?? []);
  return [...new Set(handles)];
}
