import { openKnowledge } from '../knowledge';
import { entries, lists, seen, urls, values, version } from './knowledge.json';

/** Everything this room knows of Instagram's markup stands in `knowledge.json`; this is what of it is in force. */
export const KNOWLEDGE = openKnowledge('instagram', { version, seen, entries, values, lists, urls });

/**
 * By name, always looked up where they are used. There are no test ids, class names change with each build and every
 * label is translated: what lasts are the addresses in links (see `address.ts`) and the times in them.
 */
export const SELECTORS = KNOWLEDGE.selectors;
export const VALUES = KNOWLEDGE.values;
export const LISTS = KNOWLEDGE.lists;
export const URLS = KNOWLEDGE.urls;
