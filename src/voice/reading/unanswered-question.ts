import type { DraftCheck } from '../../model/draft';
import { readAnswer } from './answer-evidence';
import { evades, isHeld, isSilent, readSaid, type Said } from './answers';
import { outweighs } from './evidence';
import { findSharedLanguage } from './mood';
import { listQuestions, type Question } from './questions';
import { makeReading } from './reading';
import { UNANSWERED } from './scales';
import { tragedyHook } from './tragedy-hook';

/** Shorter drafts are still being written, in UTF-16 units. */
const SHORTEST = 25;
const SHORTEST_CHINESE = 10;

/** What was asked, and what the draft says besides being polite. */
interface Asked {
  questions: readonly Question[];
  said: Said;
  /** Open without any weighing: nothing but courtesy, and nothing that holds it. */
  isEvaded: boolean;
}

/** Null where nothing was asked, in another language, or while the draft is still being written. */
export function findAsked(draft: DraftCheck): Asked | null {
  const language = findSharedLanguage(draft);
  if (!language || draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST))
    return null;
  const questions = listQuestions(draft, language);
  const last = questions.at(-1);
  if (!last) return null;
  const said = readSaid(draft, last, language);
  const isElse = (isSilent(said) || !draft.heard) && evades(questions, said);
  return { questions, said, isEvaded: isElse && !isHeld(draft.draft, last.text, language) };
}

/**
 * The message asks something, and the draft seems to leave it open: no answer of its kind, no question back, no promise
 * to find out. Of several questions each wants its own answer. Sending somebody to the telephone answers nothing.
 */
export const unansweredQuestion = makeReading('unanswered-question', (draft) => {
  const asked = findAsked(draft);
  if (!asked) return [];
  const { questions, said, isEvaded } = asked;
  const open = isEvaded
    ? questions.at(-1)
    : draft.heard &&
      questions.find((_, at) => outweighs(UNANSWERED, readAnswer(draft, { questions, at, said })));
  // Who sells beside a tragedy is told that.
  if (open && tragedyHook.check(draft).length > 0) return [];
  return open ? [{ span: null, words: [open.text], suggestions: [] }] : [];
});
