import { type Block, BlockWriter } from './block';
import type { Prose } from './markdown';

/** Reads plain text as paragraphs parted by empty lines. In reStructuredText, ``code`` is masked. */
export function parsePlain(source: string, extension: string): Prose {
  const blocks: Block[] = [];
  const paragraph = /(?:[^\n]*\S[^\n]*(?:\n|$))+/g;
  for (const match of source.matchAll(paragraph)) {
    const writer = new BlockWriter();
    let at = match.index;
    const end = match.index + match[0].trimEnd().length;
    const code = extension === 'rst' ? /``[^`\n]+``|`[^`\n]+`_?/g : /(?!)/g;
    for (const span of match[0].matchAll(code)) {
      const start = match.index + span.index;
      if (start >= end) break;
      writer.copy(source, at, start);
      writer.mask(start, start + span[0].length);
      at = start + span[0].length;
    }
    writer.copy(source, at, end);
    const block = writer.finish(['text', 'paragraph', extension]);
    if (block) blocks.push(block);
  }
  return { blocks, orders: [] };
}
