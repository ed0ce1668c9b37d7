import { DraftingError } from './fault';

/** A server that sends a line longer than this sends something else than an answer. */
const LONGEST_LINE = 64 * 1024;

/** Reads server-sent events from pieces cut anywhere. */
export interface EventStream {
  /** @returns the data of every event that is complete now. @throws DraftingError for a line without end. */
  push(piece: string): string[];
  /** @returns the data of a last event that no blank line closed. */
  end(): string[];
}

/** Lines end in LF, CR or both; a blank one closes an event; everything but `data` is passed over. */
export function createEventStream(): EventStream {
  let rest = '';
  let data: string[] = [];
  let size = 0;
  let isFirst = true;

  function take(line: string, found: string[]): void {
    if (line === '') {
      if (data.length > 0) found.push(data.join('\n'));
      data = [];
      size = 0;
      return;
    }
    const match = /^data(?:: ?(.*))?$/su.exec(line);
    if (!match) return;
    data.push(match[1] ?? '');
    size += line.length;
    if (size > LONGEST_LINE) throw new DraftingError('long');
  }

  return {
    push(piece) {
      const found: string[] = [];
      let text = rest + piece;
      if (isFirst && text !== '') {
        text = text.replace(/^\ufeff/u, '');
        isFirst = false;
      }
      // A CR at the very end may be half of a CR LF: it waits for what follows.
      const lines = text.split(/\r\n|\n|\r(?!$)/u);
      rest = lines.pop() ?? '';
      for (const line of lines) take(line, found);
      if (rest.length > LONGEST_LINE) throw new DraftingError('long');
      return found;
    },
    end() {
      const found: string[] = [];
      take(rest.replace(/\r$/u, ''), found);
      take('', found);
      rest = '';
      return found;
    },
  };
}
