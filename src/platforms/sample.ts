import type { KnowledgeSample, PageKnowledge } from '../model/site-knowledge';
import type { Platform } from './contract';

/** Does something with other knowledge of a site, which is not left in force. */
export function tryOut<Result>(platform: Platform, next: PageKnowledge, work: () => Result): Result {
  const before = platform.knowledge.getCurrent();
  try {
    platform.knowledge.replace(next);
    return work();
  } finally {
    platform.knowledge.replace(before);
  }
}

/** Whether the sample pages are read with other knowledge exactly as they must be; `checkSamples` says why not. */
export function isReadAsExpected(
  platform: Platform,
  next: PageKnowledge,
  samples: readonly KnowledgeSample[],
): boolean {
  try {
    return tryOut(platform, next, () =>
      samples.every(({ url, html, expected }) => {
        const page = new DOMParser().parseFromString(html.join('\n'), 'text/html');
        return JSON.stringify(formatSample(platform, page, new URL(url))) === JSON.stringify(expected);
      }),
    );
  } catch {
    return false;
  }
}

/** What is compared of a reading: everything a person would notice, and no node. */
export function formatSample(platform: Platform, page: Document, url: URL): unknown {
  const { messages, composers } = platform.read(page, url);
  return {
    own: platform.findOwnHandle(page),
    messages: messages.map(({ message, isFocal, isCertain = true }) => {
      const { kind, id, author, text, language, postedAt, permalink } = message;
      const { replyTo, mentions, quotes, isPromoted, repostedBy } = message;
      const written = { kind, id, author, text, language, postedAt, permalink };
      return { ...written, replyTo, mentions, quotes, isPromoted, repostedBy, isFocal, isCertain };
    }),
    composers: composers.map(({ kind, editor, answersId }) => ({ kind, editor, answersId })),
  };
}
