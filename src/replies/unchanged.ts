import type { LanguageTag } from '../model/language';
import type { PlatformId } from '../model/message';
import { listParts, parseTemplate } from '../model/reply-template';
import { fillReply } from './fill';

/** Stands for whatever was filled in; no page and no reply holds it. */
const ANY = '\ue001';
/** Names that parts depend on; with each the ways to read a reply double. */
const MOST_NAMES = 4;
/** What is filled in is a name or a number, not a paragraph. */
const LONGEST_VALUE = 300;
const LINKS = /https?:\/\/\S+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S*/gu;

/**
 * Whether an answer says what a saved reply says, letter by letter but for what was filled in, links, capitals, spaces and
 * signs: pages change these. The signature and the handles an answer begins with are no part of it.
 */
export function isUnchanged(
  body: string,
  sent: string,
  about: { language: LanguageTag | null; network: PlatformId; signature: string },
): boolean {
  const text = fold(sent.replace(/^(?:\s*[@＠][\p{L}\p{N}_.-]+)+/u, '').replace(LINKS, ''));
  const end = fold(about.signature);
  const own = end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text;
  return listReadings(body, about).some((reading) => matches(reading.split(ANY), own));
}

/** The reply with every value open, once for each way its parts may have fallen out. */
function listReadings(
  body: string,
  { language, network }: { language: LanguageTag | null; network: PlatformId },
): string[] {
  const parts = listParts(parseTemplate(body).parts);
  const names = new Set(
    parts.flatMap((part) => (part.kind === 'value' || part.kind === 'ask' ? [part.name] : [])),
  );
  const tested = new Set(
    parts.flatMap((part) => (part.kind === 'either' && part.test.by === 'known' ? part.test.of : [])),
  );
  const free = [...tested].slice(0, MOST_NAMES);
  return Array.from({ length: 2 ** free.length }, (_, way) => {
    const isKnown = (name: string) => !free.includes(name) || (way & (1 << free.indexOf(name))) !== 0;
    const answers = Object.fromEntries(
      [...names, ...tested].filter(isKnown).map((name) => [name, ANY] as const),
    );
    return fold(fillReply(body, { values: {}, answers, language, network }).text.replace(LINKS, ANY));
  });
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\ue001]+/gu, '');
}

/** Pieces in their order, the first at the beginning, the last at the end. */
function matches(pieces: readonly string[], text: string): boolean {
  const [first = '', ...rest] = pieces;
  if (!text.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return text === first;
  let at = first.length;
  for (const piece of rest) {
    const next = text.indexOf(piece, at);
    if (next < 0 || next - at > LONGEST_VALUE) return false;
    at = next + piece.length;
  }
  return (
    text.length - last.length >= at && text.length - last.length - at <= LONGEST_VALUE && text.endsWith(last)
  );
}
