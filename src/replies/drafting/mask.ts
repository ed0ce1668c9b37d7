import type { PersonalData, PersonalDataKind } from '../../model/finding';

type MaskKind = PersonalDataKind | 'name' | 'handle' | 'link' | 'agent';

/** Puts placeholders in the place of personal data, and back again; one for all the texts of one request. */
export interface Mask {
  /** The same datum gets the same placeholder wherever it stands. */
  hide(text: string): string;
  /** @returns the text with its data back, and the placeholders nobody handed out. */
  restore(text: string): { text: string; strangers: string[] };
  /** The placeholder of a known name, null where it is not known. */
  find(kind: 'name' | 'agent'): string | null;
  /** Placeholders handed out so far, in their order. */
  list(): string[];
}

interface MaskOptions {
  /** Personal data in a text, with its span. */
  findPersonalData: (text: string) => PersonalData[];
  /** As they are written; the first of a kind is the one to greet or to sign with. An empty one is not known. */
  names: { kind: 'name' | 'agent'; value: string }[];
  /** Handles of our own accounts, without @: they may be seen. */
  ownHandles: readonly string[];
}

const HANDLES = /(?<![\p{L}\p{N}_@./])[@＠]([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)/gu;
/** A link may name its reader: orders, tracking, password resets. */
const LINKS = /\b(?:https?:\/\/|www\.)[^\s<>"'“”„，。]+[^\s<>"'“”„，。.,;:!?)]/giu;
/** Models write them carelessly: other case, spaces, one bracket too few. */
const PLACEHOLDERS =
  /\[{1,2}\s*(email|phone|iban|card|order|address|name|handle|link|agent)[ _-]?(\d{1,3})\s*\]{1,2}/giu;
/** Anything else in the brackets that only placeholders have. */
const BRACKETS = /\[\[[^[\]]{0,60}\]\]/gu;

export function createMask({ findPersonalData, names, ownHandles }: MaskOptions): Mask {
  const values = new Map<string, string>();
  const keys = new Map<string, string>();
  const counts = new Map<MaskKind, number>();
  const own = new Set(ownHandles.map((handle) => handle.toLowerCase()));
  const known = names
    .map(({ kind, value }) => ({ kind, value: value.trim() }))
    .filter(({ value }) => value !== '');

  function give(kind: MaskKind, value: string): string {
    const key = `${kind}\n${value}`;
    const before = keys.get(key);
    if (before) return before;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const placeholder = `[[${kind.toUpperCase()}_${count}]]`;
    keys.set(key, placeholder);
    values.set(placeholder, value);
    return placeholder;
  }

  function hideSpans(text: string, spans: readonly { start: number; end: number; kind: MaskKind }[]): string {
    let masked = '';
    let from = 0;
    for (const { start, end, kind } of spans) {
      masked += text.slice(from, start) + give(kind, text.slice(start, end));
      from = end;
    }
    return masked + text.slice(from);
  }

  /** Works on what lies between placeholders only: what is masked once is not read again. */
  function between(text: string, change: (part: string) => string): string {
    return text
      .split(/(\[\[[A-Z]+_\d+\]\])/u)
      .map((part, index) => (index % 2 === 1 ? part : change(part)))
      .join('');
  }

  // The first of a kind is the one to greet or to sign with, whether or not it stands in a text.
  for (const { kind, value } of known) if (!counts.has(kind)) give(kind, value);
  // "Tess Bright" is hidden as a whole before "Tess" is looked for.
  const longestFirst = known.toSorted((one, other) => other.value.length - one.value.length);

  return {
    hide(text) {
      // Brackets that a customer writes must not look like a placeholder of ours.
      let masked = text.replaceAll('[[', '[ [').replaceAll(']]', '] ]');
      masked = masked.replace(LINKS, (link) => give('link', link));
      masked = between(masked, (part) => hideSpans(part, findPersonalData(part)));
      masked = between(masked, (part) =>
        part.replace(HANDLES, (whole, handle: string) =>
          own.has(handle.toLowerCase()) ? whole : give('handle', whole),
        ),
      );
      for (const { kind, value } of longestFirst)
        masked = between(masked, (part) => part.replace(wordPattern(value), (name) => give(kind, name)));
      return masked;
    },
    restore(text) {
      const strangers = new Set<string>();
      for (const [whole] of text.matchAll(BRACKETS))
        if (whole.search(PLACEHOLDERS) !== 0) strangers.add(whole);
      const restored = text.replace(PLACEHOLDERS, (whole, kind: string, count: string) => {
        const value = values.get(`[[${kind.toUpperCase()}_${Number(count)}]]`);
        if (value === undefined) strangers.add(whole);
        return value ?? whole;
      });
      return { text: restored, strangers: [...strangers] };
    },
    find: (kind) => [...values.keys()].find((key) => key.startsWith(`[[${kind.toUpperCase()}_`)) ?? null,
    list: () => [...values.keys()],
  };
}

/** The name as a word of its own and as it is written, for "will" is no Will; in scripts without spaces wherever it stands. */
function wordPattern(name: string): RegExp {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)
    ? new RegExp(literal, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu');
}
