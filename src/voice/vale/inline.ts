import type { BlockWriter } from './block';

/** Where inline markup begins; the rest is prose. */
const MARKUP =
  /(?<code>`+)|(?<comment><!--[\s\S]*?(?:-->|$))|(?<auto><(?:https?:|mailto:)[^>\s]*>)|(?<tag><\/?[a-zA-Z][^<>\n]*>)|(?<escape>\\[!-/:-@[-`{-~])|(?<image>!\[[^\]\n]*\]\([^)\n]*\))|(?<link>\[(?=[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])))|(?<url>https?:\/\/[^\s<>)\]]*[^\s<>)\].,;:!?'"*])|(?<entity>&(?:amp|lt|gt|quot|nbsp|#39);)|(?<mark>\*+|_+|~~)/g;
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
  '&#39;': "'",
};

/** Writes one line of Markdown as prose: code and addresses masked, marks, tags and link targets left out. */
export function writeInline(writer: BlockWriter, source: string, start: number, end: number): void {
  const line = source.slice(0, end);
  const closings: { at: number; end: number }[] = [];
  let at = start;
  const pattern = new RegExp(MARKUP);
  while (at < end) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    const next = Math.min(match?.index ?? end, closings[0]?.at ?? end);
    if (next > at) writer.copy(source, at, next);
    const closing = closings[0];
    if (closing && closing.at === next) {
      closings.shift();
      at = closing.end;
      continue;
    }
    if (!match) break;
    at = writeMarkup(writer, line, match, closings);
  }
}

function writeMarkup(
  writer: BlockWriter,
  line: string,
  match: RegExpExecArray,
  closings: { at: number; end: number }[],
): number {
  const groups = match.groups ?? {};
  const at = match.index;
  const after = at + match[0].length;
  if (groups.code) return writeCode(writer, line, at, match[0]);
  if (groups.auto || groups.url) {
    writer.mask(at, after);
    return after;
  }
  if (groups.escape) {
    writer.copy(line, at + 1, after);
    return after;
  }
  if (groups.entity) {
    writer.put(ENTITIES[match[0]] ?? '', at);
    return after;
  }
  if (groups.link) {
    const bracket = line.indexOf(']', after);
    const target = /^\](?:\([^)\n]*\)|\[[^\]\n]*\])/.exec(line.slice(bracket));
    closings.unshift({ at: bracket, end: bracket + (target?.[0].length ?? 1) });
    return after;
  }
  if (groups.mark && !isEmphasis(line, at, after)) writer.copy(line, at, after);
  return after;
}

function writeCode(writer: BlockWriter, line: string, at: number, ticks: string): number {
  const after = at + ticks.length;
  let close = line.indexOf(ticks, after);
  while (close >= 0 && line[close + ticks.length] === '`') {
    while (line[close] === '`') close++;
    close = line.indexOf(ticks, close);
  }
  if (close < 0) {
    writer.copy(line, at, after);
    return after;
  }
  writer.mask(at, close + ticks.length);
  return close + ticks.length;
}

/** Emphasis marks touch a word on one side; a lone `*` or the `_` inside a name is a letter. */
function isEmphasis(line: string, at: number, after: number): boolean {
  const [before, next] = [line[at - 1] ?? ' ', line[after] ?? ' '];
  if (/\s/.test(before) && /\s/.test(next)) return false;
  return line[at] !== '_' || !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(next));
}
