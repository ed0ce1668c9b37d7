import type { LanguageTag } from './language';
import type { PlatformId } from './message';

/**
 * What stands in braces in the body of a saved reply; doubled braces are literal ones.
 *
 * - `{first_name}`, `{first_name|there}`: a value, with the text for where it is unknown
 * - `{ask:day}`, `{ask:day|Tuesday}`, `{ask:size|S; M; L}`: asked of the agent when the reply is taken, with a proposal or
 *   a choice of some
 * - `{if language de, nl}` `{if network x}` `{if known order}`, each also with `not`, up to `{end}`, with `{else}`
 *
 * Everything else in braces stays in the text as it is, and is a fault.
 */
export interface ReplyTemplate {
  parts: TemplatePart[];
  /** In text order. */
  faults: TemplateFault[];
}

export type TemplatePlace =
  | { kind: 'value'; name: string /** null: none. */; fallback: string | null }
  | { kind: 'ask'; name: string /** More than one: to choose from. */; offers: string[] };

export type TemplatePart =
  | TemplatePlace
  | { kind: 'text'; text: string }
  | { kind: 'either'; test: TemplateTest; parts: TemplatePart[]; otherwise: TemplatePart[] };

/** Holds when one of `of` does; `isNot` turns it round. */
export type TemplateTest = { isNot: boolean } & (
  | { by: 'language'; of: LanguageTag[] }
  | { by: 'network'; of: PlatformId[] }
  | { by: 'known'; of: string[] }
);

export interface TemplateFault {
  /** `unread`: not understood; `stray`: `{else}` or `{end}` of nothing; `open`: an `{if …}` without its `{end}`. */
  kind: 'unread' | 'stray' | 'open';
  /** As it stands in the text. */
  mark: string;
}

const MARKS = /\{\{|\}\}|\{([^{}]*)\}/g;
const CONTROL = /^(?:if\b|else$|end$)/;
const VALUE = /^([\p{L}_][\p{L}\p{N}_]*)(?:\|([\s\S]*))?$/u;
const ASK = /^ask:\s*([\p{L}\p{N}_][\p{L}\p{N}_ '’-]{0,59})(?:\|([\s\S]*))?$/u;
const TEST = /^if\s+(not\s+)?(language|network|known)\s+(\S[\s\S]{0,400})$/;
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_ '’-]{0,59}$/u;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;
const NETWORKS: readonly PlatformId[] = ['x', 'facebook', 'instagram'];
/** Deeper ones are no reply any more. */
const DEEPEST = 8;

/** One `{if …}` that waits for its `{end}`. */
interface Frame {
  mark: string;
  /** The mark with the line it has for itself. */
  raw: string;
  /** null for one that is not understood: then its parts stand in the text, marks and all. */
  test: TemplateTest | null;
  parts: TemplatePart[];
  otherwise: TemplatePart[] | null;
  elseRaw: string;
}

/** Reads a body; never fails, whatever stands in it. */
export function parseTemplate(body: string): ReplyTemplate {
  const reading: Reading = { root: [], faults: [], frames: [] };
  let from = 0;
  for (const match of body.matchAll(MARKS)) {
    const [mark, inside] = match;
    const isControl = inside !== undefined && CONTROL.test(inside);
    const whole = { start: match.index, end: match.index + mark.length };
    const place = isControl ? findOwnLine(body, whole, from) : whole;
    pushText(reading, body.slice(from, place.start));
    from = place.end;
    const raw = body.slice(place.start, place.end);
    if (inside === undefined) pushText(reading, mark.charAt(0));
    else if (isControl) takeControl(reading, { mark, inside, raw });
    else takePlace(reading, mark, inside);
  }
  pushText(reading, body.slice(from));
  for (let open = reading.frames.pop(); open; open = reading.frames.pop()) {
    if (open.test) reading.faults.push({ kind: 'open', mark: open.mark });
    push(reading, ...close({ ...open, test: null }, ''));
  }
  return { parts: reading.root, faults: reading.faults };
}

interface Reading {
  root: TemplatePart[];
  faults: TemplateFault[];
  frames: Frame[];
}

function push({ root, frames }: Reading, ...parts: TemplatePart[]): void {
  const top = frames.at(-1);
  (top ? (top.otherwise ?? top.parts) : root).push(...parts);
}

function pushText(reading: Reading, text: string): void {
  if (text !== '') push(reading, { kind: 'text', text });
}

function takeControl(
  reading: Reading,
  { mark, inside, raw }: { mark: string; inside: string; raw: string },
): void {
  const { frames, faults } = reading;
  const top = frames.at(-1);
  if (inside === 'else' && top?.otherwise === null) {
    top.otherwise = [];
    top.elseRaw = raw;
  } else if (inside === 'end' && top) {
    frames.pop();
    push(reading, ...close(top, raw));
  } else if (inside === 'else' || inside === 'end') {
    pushText(reading, raw);
    faults.push({ kind: 'stray', mark });
  } else {
    const test = frames.length < DEEPEST ? parseTest(inside) : null;
    if (!test) faults.push({ kind: 'unread', mark });
    frames.push({ mark, raw, test, parts: [], otherwise: null, elseRaw: '' });
  }
}

function takePlace(reading: Reading, mark: string, inside: string): void {
  const place = parsePlace(inside);
  if (place) {
    push(reading, place);
    return;
  }
  pushText(reading, mark);
  if (/[\p{L}\p{N}]/u.test(inside)) reading.faults.push({ kind: 'unread', mark });
}

function close({ test, raw, parts, otherwise, elseRaw }: Frame, endRaw: string): TemplatePart[] {
  if (test) return [{ kind: 'either', test, parts, otherwise: otherwise ?? [] }];
  const text = (said: string): TemplatePart[] => (said === '' ? [] : [{ kind: 'text', text: said }]);
  return [...text(raw), ...parts, ...text(elseRaw), ...(otherwise ?? []), ...text(endRaw)];
}

function parsePlace(inside: string): TemplatePlace | null {
  const [, asked, offered] = ASK.exec(inside) ?? [];
  if (asked !== undefined) {
    const offers = (offered ?? '').split(';').map((offer) => offer.replace(/\s+/g, ' ').trim());
    return { kind: 'ask', name: nameOf(asked), offers: offers.filter((offer) => offer !== '') };
  }
  const [, name, fallback] = VALUE.exec(inside) ?? [];
  return name === undefined ? null : { kind: 'value', name, fallback: fallback ?? null };
}

/** @returns null for what is no test of ours. */
export function parseTest(inside: string): TemplateTest | null {
  const [, not, by, list = ''] = TEST.exec(inside) ?? [];
  const of = list.split(',').map((one) => one.trim());
  const isNot = not !== undefined;
  if (by === 'language') return of.every((one) => LANGUAGE.test(one)) ? { by, of, isNot } : null;
  if (by === 'known') return of.every((one) => NAME.test(one)) ? { by, of: of.map(nameOf), isNot } : null;
  const networks = of.flatMap((one) => NETWORKS.find((network) => network === one.toLowerCase()) ?? []);
  return by === 'network' && networks.length === of.length ? { by, of: networks, isNot } : null;
}

/** `delivery day` and `delivery_day` are one name. */
function nameOf(written: string): string {
  return written.trim().replace(/\s+/g, '_');
}

/** A mark that has a line for itself takes the line with it. */
function findOwnLine(body: string, { start, end }: Span, from: number): Span {
  const lineStart = start === 0 ? 0 : body.lastIndexOf('\n', start - 1) + 1;
  const [after] = /^[ \t]*(?:\n|$)/.exec(body.slice(end, end + 200)) ?? [];
  const isAlone = lineStart >= from && body.slice(lineStart, start).trim() === '';
  return isAlone && after !== undefined ? { start: lineStart, end: end + after.length } : { start, end };
}

interface Span {
  start: number;
  end: number;
}

/** Every place and test of a template, in text order. */
export function listParts(parts: readonly TemplatePart[]): TemplatePart[] {
  return parts.flatMap((part) =>
    part.kind === 'either' ? [part, ...listParts(part.parts), ...listParts(part.otherwise)] : [part],
  );
}
