import { readAnswer } from './answer-evidence';
import { evades, isHeld, isSilent, readSaid } from './answers';
import { outweighs } from './evidence';
import { findSharedLanguage } from './mood';
import { listQuestions } from './questions';
import { makeReading } from './reading';
import { UNANSWERED } from './scales';
import { tragedyHook } from './tragedy-hook';

/** Shorter drafts are still being written, in UTF-16 units. */
const SHORTEST = 25;
const SHORTEST_CHINESE = 10;

/**
 * The message asks something, and the draft seems to leave it open: no answer of its kind, no question back, no promise
 * to find out. Of several questions each wants its own answer. Sending somebody to the telephone answers nothing.
 */
export const unansweredQuestion = makeReading('unanswered-question', (draft) => {
  const language = findSharedLanguage(draft);
  if (!language || draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST))
    return [];
  const questions = listQuestions(draft, language);
  const last = questions.at(-1);
  if (!last) return [];
  const said = readSaid(draft, last, language);
  const isEvaded = (isSilent(said) || !draft.heard) && evades(questions, said);
  const open =
    isEvaded && !isHeld(draft.draft, last.text, language)
      ? last
      : draft.heard &&
        questions.find((_, at) => outweighs(UNANSWERED, readAnswer(draft, { questions, at, said })));
  // Who sells beside a tragedy is told that.
  if (open && tragedyHook.check(draft).length > 0) return [];
  return open ? [{ span: null, words: [open.text], suggestions: [] }] : [];
});
