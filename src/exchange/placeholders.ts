import { type ConditionRole, translateTest } from './condition';
import type { Loss } from './contract';
import { findOwn, KNOWN_NAMES, type Known, makeName } from './variable-names';

export { foldName, KNOWN_NAMES, type OwnVariable, withPeople } from './variable-names';

/** What a marked place of a text stands for. */
export type Place =
  | {
      kind: 'variable';
      name: string;
      fallback?: string | undefined /** To choose from. */;
      offers?: string[];
    }
  /** A mark of a condition or a loop; `mark` is how it stands in the text where we have nothing like it. */
  | {
      kind: 'condition';
      role: ConditionRole;
      mark: string /** Of an opening one. */;
      test?: string;
      isNot?: boolean;
    }
  /** Does something instead of saying something: left away. */
  | { kind: 'command'; name: string }
  /** Is text after all. */
  | { kind: 'text'; text: string };

/** How a tool writes what is filled in later. */
export interface Dialect {
  /** Finds a place; global. */
  pattern: RegExp;
  readPlace(match: RegExpExecArray): Place;
  /** Their names for what we fill in, folded by `foldName`. */
  known: Known;
}

/** What has been read so far: pieces of text, and the conditions that are not closed yet. */
interface Writing {
  pieces: string[];
  losses: Loss[];
  open: OpenCondition[];
}

/** The marks of one condition, and what they are in our writing; `ours` is null where it has to stay as it is. */
interface OpenCondition {
  ours: string | null;
  marks: { at: number; mark: string; ours: string }[];
}

/**
 * Translates a text into our own writing: `{first_name|there}` for what Beside knows, `{ask:order_number}` for what the agent
 * is asked for, `{if language nl}…{end}` for conditions we have; other conditions stay between their own marks, in single
 * braces, all their branches. Braces that are only text are doubled, so that they stay text.
 */
export function translateText(text: string, dialect: Dialect): { body: string; losses: Loss[] } {
  const writing: Writing = { pieces: [], losses: [], open: [] };
  let from = 0;
  for (const match of text.matchAll(dialect.pattern)) {
    writing.pieces.push(doubleBraces(text.slice(from, match.index)));
    from = match.index + match[0].length;
    writePlace(writing, dialect.readPlace(match), dialect);
  }
  writing.pieces.push(doubleBraces(text.slice(from)));
  for (const left of writing.open) keepMarks(writing, left);
  return { body: writing.pieces.join(''), losses: writing.losses };
}

function writePlace(writing: Writing, place: Place, dialect: Dialect): void {
  const { pieces, losses } = writing;
  if (place.kind === 'text') pieces.push(doubleBraces(place.text));
  else if (place.kind === 'command') losses.push({ kind: 'command', detail: place.name.slice(0, 60) });
  else if (place.kind === 'condition') writeCondition(writing, place, dialect);
  else {
    const own = findOwn(place.name, dialect.known);
    const offers = (place.offers ?? [place.fallback ?? '']).map((offer) =>
      offer.replace(/[{}|;]/g, '').trim(),
    );
    const said = offers.filter((offer) => offer !== '').join('; ');
    const name = own ?? `ask:${makeName(place.name)}`;
    pieces.push(said === '' ? `{${name}}` : `{${name}|${said}}`);
    if (!own) losses.push({ kind: 'variable', detail: makeName(place.name) });
  }
}

function writeCondition(
  writing: Writing,
  { role, mark, test = '', isNot = false }: Extract<Place, { kind: 'condition' }>,
  { known }: Dialect,
): void {
  const at = writing.pieces.push('') - 1;
  const top = writing.open.at(-1);
  const own = { at, mark: `{${mark.replace(/[{}]/g, '').trim()}}` };
  if (role === 'open') {
    const ours = translateTest(test, known, makeName, isNot);
    writing.open.push({ ours, marks: [{ ...own, ours: `{${ours}}` }] });
  } else if (!top) keepMarks(writing, { ours: null, marks: [{ ...own, ours: '' }] });
  else {
    top.marks.push({ ...own, ours: role === 'else' ? '{else}' : '{end}' });
    if (role === 'other') top.ours = null;
    if (role !== 'close') return;
    writing.open.pop();
    if (top.ours === null) keepMarks(writing, top);
    else for (const { at: place, ours } of top.marks) writing.pieces[place] = ours;
  }
}

function keepMarks({ pieces, losses }: Writing, { marks }: OpenCondition): void {
  for (const { at, mark } of marks) {
    pieces[at] = mark;
    losses.push({ kind: 'condition', detail: mark });
  }
}

function doubleBraces(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}

/**
 * `{{ticket.requester.first_name}}`, with filters and a fallback behind a bar, and conditions as Liquid (`{% if … %}`)
 * and Handlebars (`{{#if …}}`) write them.
 */
export const MUSTACHE: Dialect = {
  pattern: /\{\{\{?([^{}]{1,400})\}?\}\}|\{%-?([^{}%]{1,400})-?%\}/g,
  known: KNOWN_NAMES,
  readPlace([whole, inside = '', statement]) {
    if (statement !== undefined) return readStatement(statement.trim());
    const text = inside.trim();
    if (/^[#/^>!~]|^else\b/.test(text)) return readBlock(text);
    const [name = '', ...filters] = text.split('|');
    if (!/[\p{L}\p{N}]/u.test(name)) return { kind: 'text', text: whole };
    const filter = filters.join('|');
    const fallback = /(?:fallback|default)\s*:\s*(?:"([^"]*)"|'([^']*)'|([^"'|]+))/i.exec(filter);
    return { kind: 'variable', name: name.trim(), fallback: fallback?.[1] ?? fallback?.[2] ?? fallback?.[3] };
  },
};

/** `if order`, `unless order`, `elsif …`, `else`, `endif` */
function readStatement(text: string): Place {
  const [, word = '', test = ''] = /^(\w+)\s*([\s\S]*)$/.exec(text) ?? [];
  const mark = `% ${text} %`;
  if (word === 'if' || word === 'unless')
    return { kind: 'condition', role: 'open', mark, test, isNot: word !== 'if' };
  if (word === 'else') return { kind: 'condition', role: 'else', mark };
  if (word === 'endif' || word === 'endunless') return { kind: 'condition', role: 'close', mark };
  return { kind: 'condition', role: 'other', mark };
}

/** `#if order`, `#unless order`, `^order`, `else`, `/if` */
function readBlock(text: string): Place {
  const [, word = '', test = ''] = /^#\s*(\w+)\s*([\s\S]*)$/.exec(text) ?? [];
  if (word === 'if' || word === 'unless')
    return { kind: 'condition', role: 'open', mark: text, test, isNot: word !== 'if' };
  if (text === 'else') return { kind: 'condition', role: 'else', mark: text };
  if (text.startsWith('#') || text.startsWith('^')) return { kind: 'condition', role: 'open', mark: text };
  if (text.startsWith('/')) return { kind: 'condition', role: 'close', mark: text };
  return { kind: 'condition', role: 'other', mark: text };
}
