import { openKnowledge } from '../knowledge';
import { entries, lists, seen, urls, values, version } from './knowledge.json';

/** Everything this room knows of X's markup stands in `knowledge.json`; this is what of it is in force. */
export const KNOWLEDGE = openKnowledge('x', { version, seen, entries, values, lists, urls });

/**
 * By name, always looked up where they are used. What is looked for in every post has one selector only: Chromium takes
 * 1 µs for a single selector over a post and 9 to 13 µs for a list (measured on saved pages).
 */
export const SELECTORS = KNOWLEDGE.selectors;
export const VALUES = KNOWLEDGE.values;
export const LISTS = KNOWLEDGE.lists;
export const URLS = KNOWLEDGE.urls;
