import type { Lines } from './editor';
import { EDITOR_SELECTORS } from './selectors';

/** Whether an element is the editable element of a Lexical editor, also when its own marks are lost: the first block of its root is a paragraph. */
export function isLexical(composer: Element): boolean {
  return (
    composer.matches(EDITOR_SELECTORS.lexicalRoot.css) ||
    composer.querySelector(EDITOR_SELECTORS.lexicalText.css) !== null ||
    composer.firstElementChild?.localName === 'p'
  );
}

/**
 * Lexical (Facebook, Messenger, Instagram direct): root > p, line breaks within a paragraph as `<br>`. Rich editors
 * make a paragraph of each pasted line, plain ones a break.
 */
export const LEXICAL_LINES: Lines = {
  listBlocks: (composer) =>
    [...composer.children].filter((block) => !block.matches(EDITOR_SELECTORS.lexicalCursor.css)),
  // The last break of a block is Lexical's own: it gives an empty last line its height.
  listBreaks: (block) =>
    [...block.querySelectorAll(EDITOR_SELECTORS.break.css)].filter((node) => node !== block.lastChild),
};
