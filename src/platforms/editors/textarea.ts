import type { Span } from './editor';

export function isTextarea(composer: HTMLElement): composer is HTMLTextAreaElement {
  return composer.localName === 'textarea';
}

/** Puts text in place of a span by the one command that keeps undo; React-controlled text areas take it too. */
export function insertIntoTextarea(composer: HTMLTextAreaElement, span: Span, text: string): void {
  composer.focus();
  composer.setSelectionRange(span.start, span.end);
  composer.ownerDocument.execCommand('insertText', false, text);
}
