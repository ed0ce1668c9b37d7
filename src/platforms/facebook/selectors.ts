import { openKnowledge } from '../knowledge';
import { entries, lists, seen, urls, values, version } from './knowledge.json';

/** Everything this room knows of Facebook's markup stands in `knowledge.json`; this is what of it is in force. */
export const KNOWLEDGE = openKnowledge('facebook', { version, seen, entries, values, lists, urls });

/**
 * By name, always looked up where they are used. Class names and labels are none of them: the first change with every
 * build, the second with every language.
 */
export const SELECTORS = KNOWLEDGE.selectors;
export const VALUES = KNOWLEDGE.values;
export const LISTS = KNOWLEDGE.lists;
export const URLS = KNOWLEDGE.urls;
