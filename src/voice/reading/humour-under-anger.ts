import type { DraftCheck } from '../../model/draft';
import { findMood } from './mood';
import { makeReading } from './reading';

/** Laughter and party: never under anger or loss. A bowed head, a heart or folded hands may be fine. */
export const HUMOUR =
  /[😂🤣😹😜😝😛🤪😆😄😁😀😃😅😉😎🥳🎉🎊💃🤡🙃😏🤩]\ufe0f?|(?<![\p{L}\p{N}])(?:(?:ha){2,}h?|(?:he){2,}|hihi+|lo+l|lmao|rofl|xd+|хаха+|хехе+|hehe+|lols?)(?![\p{L}\p{N}])|[;:]-?[)DP](?![\p{L}\p{N}])|(?:哈|嘻|呵|嘿){2,}/giu;

export const humourUnderAnger = makeReading('humour-under-anger', (draft) => {
  const matches = [...draft.draft.slice(0, LONGEST_READ).matchAll(HUMOUR)];
  if (matches.length === 0) return [];
  const mood = findMood(draft);
  const isSerious = draft.profile === 'complaint' || draft.profile === 'crisis';
  if (!mood && !isSerious) return [];
  return matches.map((match) => ({
    span: findSpan(draft, match),
    words: mood ? [mood.word] : [],
    suggestions: [''],
    ...(mood ? {} : { saying: 'serious' }),
  }));
});

const LONGEST_READ = 5000;

/** The sign with one space, so that none is left over. */
function findSpan({ draft }: DraftCheck, match: RegExpExecArray): { start: number; end: number } {
  const end = match.index + match[0].length;
  const hasSpace =
    draft[match.index - 1] === ' ' && (end === draft.length || /[\s.,!?]/.test(draft[end] ?? ''));
  return { start: hasSpace ? match.index - 1 : match.index, end };
}
