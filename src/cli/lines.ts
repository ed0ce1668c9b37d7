/**
 * Cuts a stream into its lines. Characters split between two chunks come out whole, a leading byte order mark and
 * CR before LF are dropped, a last line without line end counts, blank lines are left out. U+2028 ends no line: it
 * may stand inside a JSON text.
 */
export async function* parseLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  /** Pieces of the line that has not ended yet; joined once, so that a very long line costs no quadratic time. */
  let pieces: string[] = [];
  let isFirst = true;
  for await (const chunk of input) {
    let text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text === '') continue;
    if (isFirst && text.startsWith('\uFEFF')) text = text.slice(1);
    isFirst = false;
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      pieces.push(text.slice(start, end));
      const line = endLine(pieces);
      if (line !== null) yield line;
      pieces = [];
      start = end + 1;
    }
    if (start < text.length) pieces.push(text.slice(start));
  }
  pieces.push(decoder.decode());
  const line = endLine(pieces);
  if (line !== null) yield line;
}

function endLine(pieces: readonly string[]): string | null {
  const joined = pieces.join('');
  const line = joined.endsWith('\r') ? joined.slice(0, -1) : joined;
  return line.trim() === '' ? null : line;
}
