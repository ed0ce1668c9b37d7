import type { EditorKind } from '../contract';
import { DRAFT_JS_LINES, isDraftJs } from './draft-js';
import type { Lines } from './editor';
import { isLexical, LEXICAL_LINES } from './lexical';
import { isTextarea } from './textarea';

const NO_LINES: Lines = { listBlocks: () => [], listBreaks: () => [] };

/** Which editor a composer is, by its structure. */
export function findEditorKind(composer: HTMLElement): EditorKind {
  if (isTextarea(composer)) return 'textarea';
  if (isDraftJs(composer)) return 'draft';
  return isLexical(composer) ? 'lexical' : 'other';
}

/** How a composer draws lines; an unknown editor counts as a single paragraph. */
export function getLines(composer: HTMLElement): Lines {
  const kind = findEditorKind(composer);
  return kind === 'draft' ? DRAFT_JS_LINES : kind === 'lexical' ? LEXICAL_LINES : NO_LINES;
}
