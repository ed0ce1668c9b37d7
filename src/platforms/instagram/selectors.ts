import { openKnowledge } from '../knowledge';
import file from './knowledge.json';

/** Everything this room knows of Instagram's markup stands in `knowledge.json`; this is what of it is in force. */
export const KNOWLEDGE = openKnowledge('instagram', file);

/**
 * By name, always looked up where they are used. There are no test ids, class names change with each build and every
 * label is translated: what lasts are the addresses in links (see `address.ts`) and the times in them.
 */
export const SELECTORS = KNOWLEDGE.selectors;
export const VALUES = KNOWLEDGE.values;
export const LISTS = KNOWLEDGE.lists;
export const URLS = KNOWLEDGE.urls;
