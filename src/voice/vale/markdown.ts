import { type Block, BlockWriter } from './block';
import { writeInline } from './inline';

/** `<!-- vale off -->`, `<!-- vale Style.Rule = NO -->`: from here on a rule (or all) is silent or heard again. */
export interface Order {
  offset: number;
  /** null: all rules. */
  rule: string | null;
  isOn: boolean;
}

export interface Prose {
  blocks: Block[];
  orders: Order[];
}

interface Line {
  text: string;
  start: number;
}

/** Reads Markdown as blocks of prose: code, front matter, comments and addresses are left out. */
export function parseMarkdown(source: string): Prose {
  const lines = listLines(source);
  const prose: Prose = { blocks: [], orders: findOrders(source) };
  const reader = new Reader(source, prose);
  const hidden = hideComments(source);
  let index = skipFrontMatter(lines);
  while (index < lines.length) {
    const line = lines[index];
    if (!line) break;
    index = reader.take(lines, index, hidden.slice(line.start, line.start + line.text.length));
  }
  reader.close();
  return prose;
}

function listLines(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of source.split('\n')) {
    lines.push({ text: text.replace(/\r$/, ''), start });
    start += text.length + 1;
  }
  return lines;
}

function skipFrontMatter(lines: Line[]): number {
  if (lines[0]?.text !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text));
  return end < 0 ? 0 : end + 1;
}

/** The source with comments blanked, line ends kept. */
function hideComments(source: string): string {
  return source.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

function findOrders(source: string): Order[] {
  const orders: Order[] = [];
  for (const match of source.matchAll(
    /<!--\s*vale\s+(?:(on|off)|([\w-]+(?:\.[\w-]+)?)\s*=\s*(YES|NO))\s*-->/g,
  )) {
    const isOn = match[1] ? match[1] === 'on' : match[3] === 'YES';
    orders.push({ offset: match.index, rule: match[2] ?? null, isOn });
  }
  return orders;
}

class Reader {
  private writer: BlockWriter | null = null;
  private scope: string[] = [];
  private hasText = false;
  private readonly source: string;
  private readonly prose: Prose;

  constructor(source: string, prose: Prose) {
    this.source = source;
    this.prose = prose;
  }

  /** Takes the line at `index` (comments blanked) and returns the index of the next one to take. */
  take(lines: Line[], index: number, shown: string): number {
    const line = lines[index];
    if (!line) return index + 1;
    const fence = /^\s{0,3}(?:>\s?)*(`{3,}|~{3,})/.exec(shown);
    if (fence) {
      this.close();
      const mark = fence[1] ?? '```';
      let end = index + 1;
      while (end < lines.length && !lines[end]?.text.trim().startsWith(mark)) end++;
      return end + 1;
    }
    if (shown.trim() === '') {
      // A comment between two lines of one paragraph does not part them; an empty line does.
      this.close();
    } else if (!this.takeMarked(line, shown, lines[index + 1]?.text ?? '')) {
      this.add(line, 0, ['text', 'paragraph']);
    }
    return index + 1;
  }

  close(): void {
    const block = this.writer?.finish([...this.scope, 'md']);
    if (block) this.prose.blocks.push(block);
    this.writer = null;
    this.hasText = false;
  }

  private takeMarked(line: Line, shown: string, nextLine: string): boolean {
    const heading = /^\s{0,3}(#{1,6})(?:\s+|$)/.exec(shown);
    if (heading) {
      this.close();
      const text = line.text.replace(/\s+#+\s*$/, '');
      this.add({ text, start: line.start }, heading[0].length, [
        'text',
        'heading',
        `h${heading[1]?.length ?? 1}`,
      ]);
      this.close();
      return true;
    }
    if (this.writer && this.scope.includes('paragraph') && /^\s{0,3}(?:=+|-+)\s*$/.test(shown)) {
      this.scope = ['text', 'heading', shown.includes('=') ? 'h1' : 'h2'];
      this.close();
      return true;
    }
    if (
      /^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/.test(shown) ||
      /^\s{0,3}\[[^\]]+\]:\s/.test(shown)
    ) {
      this.close();
      return true;
    }
    const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/.exec(shown);
    if (item) {
      this.close();
      this.add(line, item[0].length, ['text', 'list']);
      return true;
    }
    if (/^(?: {4}|\t)/.test(shown) && !this.writer) return true;
    const quote = /^\s{0,3}(?:>\s?)+/.exec(shown);
    if (quote) {
      if (!this.scope.includes('blockquote')) this.close();
      this.add(line, quote[0].length, ['text', 'blockquote']);
      return true;
    }
    return this.takeTable(line, shown, nextLine);
  }

  private takeTable(line: Line, shown: string, nextLine: string): boolean {
    const isRule = (text: string) => /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/.test(text);
    if (isRule(shown)) {
      this.close();
      return true;
    }
    const isHeader = shown.includes('|') && isRule(nextLine);
    const isRow = /^\s*\|.*\|\s*$/.test(shown);
    if (!isHeader && !isRow) return false;
    this.close();
    let at = 0;
    for (const cell of line.text.split('|')) {
      this.add({ text: cell, start: line.start + at }, 0, ['text', 'table', isHeader ? 'header' : 'cell']);
      this.close();
      at += cell.length + 1;
    }
    return true;
  }

  private add(line: Line, from: number, scope: string[]): void {
    if (!this.writer) {
      this.writer = new BlockWriter();
      this.scope = scope;
    }
    const start = line.start + from + (/^\s*/.exec(line.text.slice(from))?.[0].length ?? 0);
    const end = line.start + line.text.trimEnd().length;
    if (this.hasText) this.writer.put('\n', Math.max(0, line.start - 1));
    writeInline(this.writer, this.source, Math.min(start, end), end);
    this.hasText = true;
  }
}
