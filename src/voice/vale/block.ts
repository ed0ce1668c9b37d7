/** A stretch of prose out of a file, without its markup. */
export interface Block {
  text: string;
  /** Offset in the file for every UTF-16 unit of `text`. */
  offsets: number[];
  /** Parts of its scope, e.g. text, heading, h1, md. */
  scope: string[];
}

/** Collects prose and where each letter of it stood in the file. */
export class BlockWriter {
  text = '';
  offsets: number[] = [];

  /** Copies a stretch of the file. */
  copy(source: string, start: number, end: number): void {
    for (let at = start; at < end; at++) this.offsets.push(at);
    this.text += source.slice(start, end);
  }

  /** Puts a letter for every unit of a stretch that is not prose (code, addresses), so that words do not run together. */
  mask(start: number, end: number): void {
    for (let at = start; at < end; at++) this.offsets.push(at);
    this.text += '*'.repeat(end - start);
  }

  put(text: string, at: number): void {
    for (let index = 0; index < text.length; index++) this.offsets.push(at);
    this.text += text;
  }

  finish(scope: string[]): Block | null {
    return this.text.trim() === '' ? null : { text: this.text, offsets: this.offsets, scope };
  }
}

/** Cuts a block into the blocks of its sentences. */
export function cutSentences(block: Block): Block[] {
  const scope = ['sentence', ...block.scope.filter((part) => part !== 'text' && part !== 'paragraph')];
  return findSentences(block.text).map(({ text, start }) => ({
    text,
    offsets: block.offsets.slice(start, start + text.length),
    scope,
  }));
}

/** A sentence without the space around it, and where it begins, in UTF-16 units of the text. */
export interface Sentence {
  text: string;
  start: number;
}

export function findSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…。！？]+["'”’»)\]]*(?:\s+|$)|(?<=[。！？])/gu)) {
    const end = match.index + match[0].length;
    if (end <= start || isAbbreviation(text.slice(start, match.index + 1), text.slice(end))) continue;
    sentences.push(cut(text, start, end));
    start = end;
  }
  if (start < text.length) sentences.push(cut(text, start, text.length));
  return sentences.filter((sentence) => sentence.text !== '');
}

function isAbbreviation(before: string, after: string): boolean {
  if (!before.endsWith('.') || after === '') return false;
  if (/(?:^|\s)(?:e\.g|i\.e|vs|mr|mrs|ms|dr|nr|z\.B|bzw|bijv|т\.е|напр)\.$/iu.test(before)) return true;
  return /^\p{Ll}/u.test(after);
}

function cut(whole: string, start: number, end: number): Sentence {
  const trimmed = whole.slice(start, end).trimEnd();
  const text = trimmed.trimStart();
  return { text, start: start + (trimmed.length - text.length) };
}
