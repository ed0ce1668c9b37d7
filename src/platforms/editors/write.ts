import type { WriteMode, WriteResult } from '../contract';
import { findOffset, findSpanRange, readDraft } from './draft';
import type { Span } from './editor';
import { paste, readBack, settleSelection } from './insert';
import { insertIntoTextarea, isTextarea } from './textarea';
import { isVisible } from './visible';

/** The usual double-click interval: the same insertion again within it is a slip of the hand. */
const DOUBLE_MS = 500;

const busy = new WeakSet<HTMLElement>();
const lastWrites = new WeakMap<HTMLElement, { key: string; at: number }>();

/** See `Platform.write`. */
export function write(composer: HTMLElement, text: string, mode: WriteMode): Promise<WriteResult> {
  return insertOnce(composer, `${mode}:${text}`, text, () =>
    mode === 'replace' ? { start: 0, end: readDraft(composer).length } : findCaret(composer),
  );
}

/** See `Platform.writeSpan`. */
export function writeSpan(composer: HTMLElement, span: Span, text: string): Promise<WriteResult> {
  return insertOnce(composer, `${span.start}-${span.end}:${text}`, text, () => span);
}

async function insertOnce(
  composer: HTMLElement,
  key: string,
  text: string,
  findSpan: () => Span,
): Promise<WriteResult> {
  const reason = findRefusal(composer, key);
  if (reason) return { outcome: 'refused', reason };
  busy.add(composer);
  try {
    return await insert(composer, findSpan(), text.replace(/\r\n?/g, '\n'));
  } finally {
    busy.delete(composer);
    lastWrites.set(composer, { key, at: performance.now() });
  }
}

function findRefusal(composer: HTMLElement, key: string): 'gone' | 'busy' | 'not-editable' | null {
  if (!isVisible(composer)) return 'gone';
  const isEditable = isTextarea(composer)
    ? !composer.disabled && !composer.readOnly
    : composer.getAttribute('contenteditable') === 'true' &&
      composer.getAttribute('aria-disabled') !== 'true';
  if (!isEditable) return 'not-editable';
  const last = lastWrites.get(composer);
  const isDouble = last?.key === key && performance.now() - last.at < DOUBLE_MS;
  return busy.has(composer) || isDouble ? 'busy' : null;
}

async function insert(composer: HTMLElement, span: Span, text: string): Promise<WriteResult> {
  const before = readDraft(composer);
  const wanted = before.slice(0, span.start) + text + before.slice(span.end);
  if (wanted === before) return { outcome: 'written', text: before };
  if (isTextarea(composer)) {
    insertIntoTextarea(composer, span, text);
    return readBack(composer, wanted);
  }

  const { pasted, replaced } = widenRemoval(before, span, text);
  const range = findSpanRange(composer, replaced);
  if (!range) return { outcome: 'differs', text: before };
  select(composer, range);
  await settleSelection();
  // The agent may have typed or clicked meanwhile: then the text would land in the wrong place.
  if (!composer.isConnected) return { outcome: 'refused', reason: 'gone' };
  const now = readDraft(composer);
  if (now !== before || !isSelected(composer, replaced)) return { outcome: 'differs', text: now };
  paste(composer, pasted);
  return readBack(composer, wanted);
}

/** A paste of nothing does nothing in Draft.js, so a removal pastes the character beside it over both. */
function widenRemoval(before: string, span: Span, text: string): { pasted: string; replaced: Span } {
  if (text !== '') return { pasted: text, replaced: span };
  const previous = graphemes(before.slice(0, span.start)).at(-1);
  if (previous) return { pasted: previous, replaced: { start: span.start - previous.length, end: span.end } };
  const next = graphemes(before.slice(span.end)).at(0) ?? '';
  return { pasted: next, replaced: { start: span.start, end: span.end + next.length } };
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

/** The caret where it stands in this composer, else the end of the draft. A selection is kept, not replaced. */
function findCaret(composer: HTMLElement): Span {
  const length = readDraft(composer).length;
  let at: number | null = null;
  if (isTextarea(composer)) {
    const tree = composer.getRootNode();
    if ('activeElement' in tree && tree.activeElement === composer) at = composer.selectionEnd;
  } else {
    const selection = composer.ownerDocument.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    if (range) at = findOffset(composer, { node: range.endContainer, offset: range.endOffset });
  }
  const caret = at ?? length;
  return { start: caret, end: caret };
}

/** Focusing an empty Draft.js editor often fails without a selection in it; focusing may in turn move the selection. */
function select(composer: HTMLElement, range: Range): void {
  const selection = composer.ownerDocument.getSelection();
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const set = () => selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  set();
  composer.focus({ preventScroll: true });
  set();
}

function isSelected(composer: HTMLElement, span: Span): boolean {
  const selection = composer.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return false;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return (
    findOffset(composer, { node: startContainer, offset: startOffset }) === span.start &&
    findOffset(composer, { node: endContainer, offset: endOffset }) === span.end
  );
}
