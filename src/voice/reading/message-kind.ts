import type { DraftCheck } from '../../model/draft';
import { findOurLanguage, type OurLanguage } from '../../model/language';
import { HUMOUR } from './humour-under-anger';
import { findInMessage, findMood } from './mood';

/** What the message is about, as far as cues show it. */
export interface MessageKind {
  language: OurLanguage;
  isQuestion: boolean;
  /** About an order or an account: what was seen. */
  account: string | null;
  problem: string | null;
  praise: string | null;
  mood: 'anger' | 'loss' | null;
  isBanter: boolean;
  /** Extreme against the company, with no question, number, problem or experience of the customer's own: what was seen. */
  bait: string | null;
}

/** Several checks of one draft ask about the same message. */
const KNOWN = new WeakMap<object, MessageKind | null>();

/** null where there is no message, or not in a language of ours. */
export function findMessageKind(draft: DraftCheck): MessageKind | null {
  if (!draft.inbound) return null;
  const known = KNOWN.get(draft.inbound);
  if (known !== undefined) return known;
  const kind = readKind(draft);
  KNOWN.set(draft.inbound, kind);
  return kind;
}

function readKind(draft: DraftCheck): MessageKind | null {
  const language = findOurLanguage(draft.inbound?.language);
  if (!draft.inbound || !language) return null;
  const { text } = draft.inbound;
  const see = (cue: Parameters<typeof findInMessage>[2]) => findInMessage(text, language, cue);
  const isQuestion = QUESTION_MARK.test(text);
  const problem = see('problem');
  const account = see('account');
  const isVague = !isQuestion && !problem && !account && !/\d/.test(text) && !see('own');
  return {
    language,
    isQuestion,
    account,
    problem,
    praise: see('praise'),
    mood: findMood(draft)?.kind ?? null,
    isBanter: text.search(HUMOUR) !== -1,
    bait: isVague ? see('bait') : null,
  };
}

export const QUESTION_MARK = /[?？]/;
