import * as v from 'valibot';
import {
  KNOWLEDGE_SECTIONS,
  type KnowledgeFault,
  type PageKnowledge,
  type SiteKnowledge,
} from '../../model/site-knowledge';
import { parseUrlTemplate } from '../../model/url-template';
import { findSelectorFault } from './selector';

/** The largest built-in file has 15,000 characters. */
const LARGEST_FILE = 200_000;
const MOST_SELECTORS = 20;
const MOST_NAMES = 300;
const MOST_WORDS = 500;
const MOST_PATHS = 30;
/** Whoever repairs a file reads a few reasons at once, never a hundred. */
const MOST_FAULTS = 20;

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const list = (longest: number, most: number) =>
  v.pipe(v.array(text(longest)), v.minLength(1), v.maxLength(most));
const named = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,40}$/)), entry),
    v.check((all) => Object.keys(all).length <= MOST_NAMES),
  );
const sightings = named(v.strictObject({ where: text(300), seen: text(80) }));
const SHAPE = v.strictObject({
  site: v.picklist(['x', 'facebook', 'instagram']),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  seen: text(80),
  // Longer selectors than are taken come this far, to be refused with the right word.
  entries: named(v.strictObject({ css: list(2000, MOST_SELECTORS) })),
  values: named(
    v.strictObject({ value: v.union([text(200), v.pipe(v.number(), v.integer(), v.minValue(0))]) }),
  ),
  lists: named(v.strictObject({ words: list(80, MOST_WORDS) })),
  urls: named(v.strictObject({ paths: list(200, MOST_PATHS) })),
  sightings: v.strictObject({ entries: sightings, values: sightings, lists: sightings, urls: sightings }),
});

export type KnowledgeResult =
  | { knowledge: SiteKnowledge; faults: [] }
  /** Nothing of a faulty file is taken. */
  | { knowledge: null; faults: KnowledgeFault[] };

/** @returns what a knowledge file says, or everything that is wrong with its shape, names, selectors and addresses. */
export function parseSiteKnowledge(file: string, builtIn: PageKnowledge): KnowledgeResult {
  if (file.length > LARGEST_FILE) return refuse([{ kind: 'large', place: '', detail: '' }]);
  try {
    return checkSiteKnowledge(JSON.parse(file.replace(/^\uFEFF/, '')), builtIn);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse([{ kind: 'json', place: '', detail: '' }]);
  }
}

/** As `parseSiteKnowledge`, for what is no text any more (a record, a policy). */
export function checkSiteKnowledge(value: unknown, builtIn: PageKnowledge): KnowledgeResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse([{ kind: 'json', place: '', detail: '' }]);
  const shaped = v.safeParse(SHAPE, value);
  if (!shaped.success) return refuse(shaped.issues.map(toFault));
  const knowledge = shaped.output;
  if (knowledge.site !== builtIn.site)
    return refuse([{ kind: 'site', place: 'site', detail: knowledge.site }]);
  const faults = [...compareNames(knowledge, builtIn), ...checkSelectors(knowledge), ...checkUrls(knowledge)];
  return faults.length > 0 ? refuse(faults) : { knowledge, faults: [] };
}

function refuse(faults: KnowledgeFault[]): KnowledgeResult {
  return { knowledge: null, faults: faults.slice(0, MOST_FAULTS) };
}

function toFault(issue: v.BaseIssue<unknown>): KnowledgeFault {
  const place = v.getDotPath(issue) ?? '';
  // strictObject: an expected key that is not there, or one that is nobody's.
  const kind = issue.expected === 'never' ? 'unknown' : issue.received === 'undefined' ? 'missing' : 'type';
  return { kind, place, detail: '' };
}

function compareNames(knowledge: SiteKnowledge, builtIn: PageKnowledge): KnowledgeFault[] {
  return [
    ...KNOWLEDGE_SECTIONS.flatMap((section) => compare(section, knowledge[section], builtIn[section])),
    ...compareValues(knowledge, builtIn),
    // Whoever repairs a part says where and when it was seen.
    ...KNOWLEDGE_SECTIONS.flatMap((section) =>
      compare(`sightings.${section}`, knowledge.sightings[section], builtIn[section]),
    ),
  ];
}

function compare(place: string, own: object, wanted: object): KnowledgeFault[] {
  const list = (kind: 'unknown' | 'missing', of: object, not: object): KnowledgeFault[] =>
    Object.keys(of)
      .filter((name) => !Object.hasOwn(not, name))
      .map((name) => ({ kind, place: `${place}.${name}`, detail: '' }));
  return [...list('missing', wanted, own), ...list('unknown', own, wanted)];
}

/** A number where a text was would reach code that expects a text. */
function compareValues(knowledge: SiteKnowledge, builtIn: PageKnowledge): KnowledgeFault[] {
  return Object.entries(knowledge.values)
    .filter(([name, { value }]) => {
      const wanted = builtIn.values[name]?.value;
      return wanted !== undefined && typeof value !== typeof wanted;
    })
    .map(([name]) => ({ kind: 'type', place: `values.${name}`, detail: '' }));
}

function checkSelectors({ entries }: SiteKnowledge): KnowledgeFault[] {
  return Object.entries(entries).flatMap(([name, { css }]) =>
    css.flatMap((selector) => {
      const kind = findSelectorFault(selector);
      return kind ? [{ kind, place: `entries.${name}`, detail: selector.slice(0, 120) }] : [];
    }),
  );
}

function checkUrls({ urls }: SiteKnowledge): KnowledgeFault[] {
  return Object.entries(urls).flatMap(([name, { paths }]) =>
    paths.flatMap((path): KnowledgeFault[] => {
      try {
        parseUrlTemplate(path);
        return [];
      } catch {
        return [{ kind: 'url', place: `urls.${name}`, detail: path.slice(0, 120) }];
      }
    }),
  );
}
