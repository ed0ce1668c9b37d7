import type { Lines } from './editor';
import { EDITOR_SELECTORS } from './selectors';

/** Whether an element is the editable element of a Draft.js editor. */
export function isDraftJs(composer: Element): boolean {
  return composer.querySelector(EDITOR_SELECTORS.draftContents.css) !== null;
}

/** Draft.js (X): one block per line, its text in text nodes alone. */
export const DRAFT_JS_LINES: Lines = {
  listBlocks: (composer) => [...composer.querySelectorAll(EDITOR_SELECTORS.draftBlock.css)],
  listBreaks: () => [],
};
