import type { EditorKind, WriteMode, WriteResult } from '../contract';

/** A part of a draft in UTF-16 units of its text. */
export interface Span {
  start: number;
  end: number;
}

/** How an editor draws lines. */
export interface Lines {
  /** Its paragraphs; empty where none are marked. */
  listBlocks(composer: Element): Element[];
  /** Elements in a paragraph that stand for "\n". */
  listBreaks(block: Element): Element[];
}

/** One composer's editor. Holds nothing of its text: every call reads the page anew. */
export interface Editor {
  kind: EditorKind;
  /** See `Platform.readDraft`. */
  readDraft(): string;
  /** See `Platform.findRanges`. */
  findRanges(spans: readonly Span[]): Range[][] | null;
  /** See `Platform.write`. */
  write(text: string, mode: WriteMode): Promise<WriteResult>;
  /** See `Platform.writeSpan`. */
  writeSpan(span: Span, text: string): Promise<WriteResult>;
}
