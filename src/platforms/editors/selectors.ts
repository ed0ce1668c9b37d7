import { entries } from './selectors.json';

/**
 * Everything this room knows of the editors' markup. All of it is the editors' own, none of it a site's. Where and
 * since when each was seen stands beside it in the file, and stays out of the pages.
 */
export const EDITOR_SELECTORS: typeof entries = entries;
