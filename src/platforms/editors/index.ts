import { findRanges, readDraft } from './draft';
import type { Editor } from './editor';
import { findEditorKind } from './kind';
import { write, writeSpan } from './write';

export type { Editor, Span } from './editor';
export { findEditorKind } from './kind';
export { isVisible } from './visible';
// The same for sites to put into their `Platform` as they are.
export { findRanges, readDraft, write, writeSpan };

/** The editor behind a composer, by its structure: Draft.js, Lexical, a text area, or an unknown contenteditable. */
export function editorOf(composer: HTMLElement): Editor {
  return {
    kind: findEditorKind(composer),
    readDraft: () => readDraft(composer),
    findRanges: (spans) => findRanges(composer, spans),
    write: (text, mode) => write(composer, text, mode),
    writeSpan: (span, text) => writeSpan(composer, span, text),
  };
}
