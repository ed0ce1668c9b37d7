import type { PlatformId } from './message';

/** Where a thing was seen on a site, and in which years. */
export interface Seen {
  where: string;
  /** Years or a month, e.g. "2022-2026" or "2026-07"; what it rests on in brackets where that is no saved page. */
  seen: string;
}

/** What a site looks like, as data: what its readers go by. */
export interface PageKnowledge {
  site: PlatformId;
  /** Counts up with every change of the file. */
  version: number;
  /** When the site was last looked at. */
  seen: string;
  /** What is looked for; any of the selectors will do. */
  entries: Record<string, { css: string[] }>;
  /** What attributes are called and what stands in them. */
  values: Record<string, { value: string | number }>;
  /** Words that have a meaning of their own, such as first parts of a path that are nobody's handle. */
  lists: Record<string, { words: string[] }>;
  /** Addresses as templates: `/:handle/status/:id`. */
  urls: Record<string, { paths: string[] }>;
}

/** Where and when each part was seen, by the sections and names of the knowledge itself. */
export type Sightings = Record<KnowledgeSection, Record<string, Seen>>;

export const KNOWLEDGE_SECTIONS = ['entries', 'values', 'lists', 'urls'] as const;
export type KnowledgeSection = (typeof KNOWLEDGE_SECTIONS)[number];

/** A knowledge file: one per site, replaced whole when the site changes. Its sightings are for people, not for readers. */
export interface SiteKnowledge extends PageKnowledge {
  sightings: Sightings;
}

/** What can be wrong with a knowledge file; each has its words in the texts (`knowledge_fault_<kind>`). */
export const KNOWLEDGE_FAULTS = [
  /** No JSON, or no object. */
  'json',
  /** Longer than any real file. */
  'large',
  /** For another site. `detail`: which. */
  'site',
  /** Not newer than what is in force. `detail`: its version. */
  'older',
  /** A part that this Beside does not know. */
  'unknown',
  /** A part that this Beside needs is not there. */
  'missing',
  /** A part is of the wrong kind, too long or empty. */
  'type',
  'invalidSelector',
  'longSelector',
  'deepSelector',
  'slowSelector',
  'url',
  /** The sample page is not read as it must be. `place`: what differs, `detail`: how. */
  'sample',
] as const;

export interface KnowledgeFault {
  kind: (typeof KNOWLEDGE_FAULTS)[number];
  /** Which part of the file, e.g. `entries.header`; "" for the file as a whole. */
  place: string;
  detail: string;
}

export type KnowledgeSource = 'built-in' | 'file' | 'policy';

/** What is in force for one site, as options shows it. */
export interface KnowledgeState {
  site: PlatformId;
  source: KnowledgeSource;
  version: number;
  /** When the site was last looked at for it. */
  seen: string;
  /** Since when it is in force, epoch ms; null for what is built in or comes by policy. */
  since: number | null;
  /** The version a step back leads to, null where there is none. */
  previousVersion: number | null;
  /** Loaded or given by policy and not in force: why not. */
  setAside: { source: KnowledgeSource; faults: KnowledgeFault[] } | null;
}

/** What an open page is given for its site. */
export interface KnowledgeOffer {
  knowledge: SiteKnowledge;
  /** Pages to read before it is taken, null where that was done already. */
  samples: KnowledgeSample[] | null;
}

/** A page of our own making, in lines, with what must be read of it. */
export interface KnowledgeSample {
  url: string;
  html: string[];
  /** As `formatSample` (platforms) writes a reading. */
  expected: unknown;
}
