import type { Page } from 'playwright-core';
import type { Message } from '../../../src/model/message';
import type { Platform, WriteResult } from '../../../src/platforms/contract';

type Reader = { reader: Platform };

export type Seen = {
  messages: Message[];
  composers: { kind: string; editor: string; answersId: string | null; isVisible: boolean }[];
  problems: unknown[];
  own: string | null;
};

/** What Beside reads of a page; nodes stay behind. */
export function readPage(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const { reader } = window as unknown as Reader;
    const { messages, composers, problems } = reader.read(document, new URL(location.href));
    return {
      messages: messages.map(({ message }) => message),
      composers: composers.map(({ kind, editor, answersId, isVisible }) => ({
        kind,
        editor,
        answersId,
        isVisible,
      })),
      problems,
      own: reader.findOwnHandle(document),
    };
  });
}

/** Has Beside write into the last visible composer of a page. */
export function write(page: Page, text: string, mode: 'append' | 'replace'): Promise<WriteResult> {
  return page.evaluate(
    ([words, how]) => {
      const { reader } = window as unknown as Reader;
      const { composers } = reader.read(document, new URL(location.href));
      const composer = composers.filter(({ isVisible }) => isVisible).at(-1);
      if (!composer) throw new Error('no composer');
      return reader.write(composer.element, words, how);
    },
    [text, mode] as const,
  );
}

export function writeSpan(page: Page, start: number, end: number, text: string): Promise<WriteResult> {
  return page.evaluate(
    ([from, to, words]) => {
      const { reader } = window as unknown as Reader;
      const { composers } = reader.read(document, new URL(location.href));
      const composer = composers.filter(({ isVisible }) => isVisible).at(-1);
      if (!composer) throw new Error('no composer');
      return reader.writeSpan(composer.element, { start: from, end: to }, words);
    },
    [start, end, text] as const,
  );
}

export function findSent(page: Page, text: string, since: number) {
  return page.evaluate(
    ([words, from]) => {
      const { reader } = window as unknown as Reader;
      return reader.findSent(document, { text: words, handle: null, since: from });
    },
    [text, since] as const,
  );
}

/** Of every message element, whether a node deep inside of it leads back to it. */
export function findStrays(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { reader } = window as unknown as Reader;
    const { messages } = reader.read(document, new URL(location.href));
    return messages.filter(({ element }) => {
      const inside = [...element.querySelectorAll('span')].at(-1) ?? element;
      return reader.findMessageElement(inside) !== element;
    }).length;
  });
}
