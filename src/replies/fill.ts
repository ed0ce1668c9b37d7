import { findOurLanguage, type LanguageTag } from '../model/language';
import type { PlatformId } from '../model/message';
import {
  listParts,
  parseTemplate,
  type TemplatePart,
  type TemplatePlace,
  type TemplateTest,
} from '../model/reply-template';

/** What is known when a reply is taken; null, undefined and an absent name mean unknown, '' means known to be empty. */
export interface FillContext {
  values: Readonly<Record<string, string | null | undefined>>;
  /** What the agent was asked for and gave. */
  answers?: Readonly<Record<string, string>>;
  /** Of the answer; null where it is unsure: then no language is the right one. */
  language?: LanguageTag | null;
  network?: PlatformId | null;
}

export interface FilledReply {
  text: string;
  /** Places that have neither value nor fallback, each once, in text order. They stand visibly in the text. */
  missing: string[];
  /** What the agent is to be asked before this may be inserted. */
  asks: Ask[];
  /** Marks that are not understood: they stand in the text as they were written. */
  unread: string[];
}

export interface Ask {
  name: string;
  /** What is known or proposed. */
  value: string;
  /** To choose from; empty for a free answer. */
  choices: string[];
}

/** What an empty value is followed by when the space or comma that led to it has nothing left to lead to. */
const CLOSING = /^\s*[,;:!?.。，、；：！？)]/u;

/**
 * Fills a saved reply in: values, answers and the parts that hold; the syntax is `model/reply-template`. Values are taken as
 * they are, never read for places; line breaks in them become spaces.
 */
export function fillReply(body: string, context: FillContext): FilledReply {
  const { parts, faults } = parseTemplate(body);
  const missing = new Set<string>();
  const pieces = fillParts(parts, context, missing);
  const text = joinParts(pieces);
  return {
    text: parts.some(({ kind }) => kind === 'either') ? text.trim() : text,
    missing: [...missing],
    asks: listAsks(parts, context),
    unread: [...new Set(faults.map(({ mark }) => mark))],
  };
}

function fillParts(parts: readonly TemplatePart[], context: FillContext, missing: Set<string>): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'either') {
      const pieces = fillParts(holds(part.test, context) ? part.parts : part.otherwise, context, missing);
      return pieces.length > 0 ? pieces : '';
    }
    const filled = findFilled(part, context);
    if (filled === undefined) missing.add(part.name);
    return filled ?? `{${part.name}}`;
  });
}

function findFilled(part: TemplatePlace, context: FillContext): string | undefined {
  const answer = findAnswer(part.name, context);
  if (answer || part.kind === 'ask') return answer || undefined;
  const value = findValue(part.name, context);
  return value || (part.fallback?.trim() ?? value);
}

function findAnswer(name: string, { answers = {} }: FillContext): string | undefined {
  return Object.hasOwn(answers, name) ? squeeze(answers[name]) : undefined;
}

function findValue(name: string, { values }: FillContext): string | undefined {
  return Object.hasOwn(values, name) ? squeeze(values[name]) : undefined;
}

function squeeze(value: string | null | undefined): string | undefined {
  return value?.replace(/\s+/g, ' ').trim();
}

function holds(test: TemplateTest, context: FillContext): boolean {
  const { language = null, network = null } = context;
  const is = {
    language: (one: string) => language !== null && isLanguage(language, one),
    network: (one: string) => network === one,
    // An answer that was left empty is one: nobody knows.
    known: (one: string) => Boolean(findAnswer(one, context) ?? findValue(one, context)),
  }[test.by];
  return test.of.some(is) !== test.isNot;
}

/** `de` is met by de-AT; a tag of one region by that region, and by every tag of one of our languages that is the same. */
function isLanguage(language: LanguageTag, wanted: LanguageTag): boolean {
  const [own, other] = [language.toLowerCase(), wanted.toLowerCase()];
  if (own === other || own.startsWith(`${other}-`)) return true;
  return other.startsWith('zh') && findOurLanguage(own) === findOurLanguage(other);
}

/**
 * What is asked for, each once: every `{ask:…}`, and what has neither value nor fallback. Of a part that depends on what
 * is known only once it is answered, both sides are asked for; nothing is of a part that will not be there.
 */
function listAsks(parts: readonly TemplatePart[], context: FillContext): Ask[] {
  const asks = new Map<string, Ask>();
  for (const place of listLive(parts, context, listAsked(parts))) {
    if (findFilled(place, context) !== undefined) continue;
    const { name } = place;
    const offers = place.kind === 'ask' ? place.offers : [];
    const value = findValue(name, context) || offers[0] || '';
    const known = asks.get(name);
    if (!known || (known.value === '' && value !== ''))
      asks.set(name, { name, value, choices: offers.length > 1 ? offers : [] });
  }
  return [...asks.values()];
}

/** The places of all parts that are there, or may be. */
function listLive(
  parts: readonly TemplatePart[],
  context: FillContext,
  asked: ReadonlySet<string>,
): TemplatePlace[] {
  return parts.flatMap((part) => {
    if (part.kind === 'text') return [];
    if (part.kind !== 'either') return part;
    const { test, parts: own, otherwise } = part;
    const isOpen =
      test.by === 'known' &&
      test.of.some((name) => asked.has(name) && findAnswer(name, context) === undefined);
    const isHeld = holds(test, context);
    return [
      ...(isOpen || isHeld ? listLive(own, context, asked) : []),
      ...(isOpen || !isHeld ? listLive(otherwise, context, asked) : []),
    ];
  });
}

function listAsked(parts: readonly TemplatePart[]): Set<string> {
  return new Set(listParts(parts).flatMap((part) => (part.kind === 'ask' ? [part.name] : [])));
}

/** Joins the parts; where one is empty, the space or comma that led to it goes with it. */
function joinParts(parts: readonly string[]): string {
  let text = '';
  let isAfterGap = false;
  for (const part of parts) {
    if (part === '') isAfterGap = true;
    else {
      text = isAfterGap ? closeGap(text, part) : text + part;
      isAfterGap = false;
    }
  }
  return isAfterGap ? text.replace(/[ \t]*[,，、]?[ \t]*$/u, '') : text;
}

function closeGap(before: string, after: string): string {
  if (before === '' || before.endsWith('\n\n')) after = after.replace(/^\n+/, '');
  if (before === '' || before.endsWith('\n'))
    return before + after.replace(/^[ \t]*[,;:，、；：]?[ \t]*/u, '');
  if (CLOSING.test(after)) return before.replace(/[ \t]*[,，、]?[ \t]*$/u, '') + after.trimStart();
  return /\s$/.test(before) ? before + after.replace(/^[ \t]+/, '') : before + after;
}
