import type { Random } from '../random';
import type { Stage } from '../truth';

/**
 * Changes a page as a site, a browser or another extension may from one day to the next. What stands on the page, and
 * who wrote it, stays as it was, but for what it notes in `stage.torn`.
 * @returns what it did, in words.
 */
export type Mutator = (stage: Stage, random: Random) => string;

/** Every element of the body, as it stands now. */
export function listElements(page: Document): Element[] {
  return [...page.body.querySelectorAll('*')];
}
