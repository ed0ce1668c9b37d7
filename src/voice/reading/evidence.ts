import type { DraftCheck } from '../../model/draft';
import type { DraftAct } from '../../model/heard';
import type { OurLanguage } from '../../model/language';
import { hasMatch } from '../pattern/find-matches';
import { getCue } from './cues';
import { countShared } from './focus';
import { findMessageKind } from './message-kind';
import { findProblem, hasCue } from './mood';
import { listQuestions } from './questions';
import { namesNewTime } from './times';
import { findWords, hasWords } from './words';

/**
 * One thing that speaks for or against a finding: 0 or 1, a share, a small count, or log odds for what was heard.
 * Each is worked out only where it is weighed.
 */
export type Evidence<Name extends string> = Record<Name, () => number>;

/** What each piece of evidence is worth, in log odds, and from which sum on it is told. */
export interface Scale<Name extends string> {
  bias: number;
  least: number;
  weights: Partial<Record<Name, number>>;
}

/** Whether what speaks for it outweighs what speaks against it. */
export function outweighs<Name extends string>(scale: Scale<Name>, evidence: Evidence<Name>): boolean {
  return weigh(scale, evidence) >= scale.least;
}

/** The log odds that it is so. */
export function weigh<Name extends string>({ bias, weights }: Scale<Name>, evidence: Evidence<Name>): number {
  let sum = bias;
  for (const name in weights) sum += (weights[name] ?? 0) * evidence[name]();
  return sum;
}

/** Beyond this, in log odds, what was heard says no more. */
const SUREST = 5;
/** Words of the message that come back in the draft: more say no more. */
const MOST_ECHOES = 3;
/** Drafts below this say one thing, in UTF-16 units. */
const SHORT = 60;
const SHORT_CHINESE = 22;

/** What tells trouble in the message: `other` is a question or a wish for advice. */
export type TroubleName =
  | 'bad'
  | 'good'
  | 'complaint'
  | 'other'
  | 'angry'
  | 'loss'
  | 'problem'
  | 'asks'
  | 'step'
  | 'ack'
  | 'ask'
  | 'time'
  | 'doing'
  | 'how'
  | 'holding'
  | 'stepCue'
  | 'ackCue'
  | 'private'
  | 'empty'
  | 'now'
  | 'habit'
  | 'echo'
  | 'echoTime'
  | 'number'
  | 'mark'
  | 'short';
export type TroubleScale = Scale<TroubleName>;

/** What message and draft say of a trouble, of seeing it and of ending it. */
export function readTrouble(draft: DraftCheck, language: OurLanguage): Evidence<TroubleName> {
  const text = draft.draft;
  const told = draft.inbound?.text.toLowerCase() ?? '';
  const understood = draft.inbound?.understood;
  const mood = findMessageKind(draft)?.mood ?? null;
  const isNew = (one: string) => !told.includes(one.toLowerCase());
  const has = (name: string) => () => Number(hasWords(language, name, text));
  const hear = (act: DraftAct) => () => findLogOdds(draft.heard?.acts[act]);
  const intends = (...intents: string[]) => {
    const intent = understood?.intent;
    return intent && intents.includes(intent.value) ? intent.confidence : 0;
  };
  return {
    bad: () => Math.max(0, -(understood?.mood ?? 0)),
    good: () => Math.max(0, understood?.mood ?? 0),
    complaint: () => intends('complaint'),
    other: () => intends('question', 'advice'),
    angry: () => Number(mood === 'anger'),
    loss: () => Number(mood === 'loss'),
    problem: () => Number(findProblem(draft, language) !== null),
    // Who is angry asks nothing that wants an answer.
    asks: () => Number(!mood && listQuestions(draft, language).length > 0),
    step: hear('step'),
    ack: hear('ack'),
    ask: hear('ask'),
    time: () => Number(namesNewTime(text, told, language)),
    doing: has('doing'),
    how: has('howWords'),
    holding: has('holdingWords'),
    stepCue: () => Number(hasCue('step', draft, language)),
    ackCue: () => Number(hasCue('acknowledgement', draft, language)),
    private: () => Number(hasMatch(getCue(language, 'privately'), text)),
    empty: has('emptyWords'),
    now: has('nowWords'),
    habit: has('habitWords'),
    // Who takes up the words of the message has read it.
    echo: () => Math.min(MOST_ECHOES, countShared(told, text, language)),
    echoTime: () => Number(findWords(language, 'timeWords', text).some((match) => !isNew(match.text))),
    number: () => Number((text.match(/\d+(?:[.:,]\d+)*/gu) ?? []).some(isNew)),
    mark: () => Number(/[?？]/.test(text)),
    short: () => Number(text.length < (language === 'zh-CN' ? SHORT_CHINESE : SHORT)),
  };
}

/** What was heard as log odds; what nobody listened for speaks for neither side. */
export function findLogOdds(share = 0.5): number {
  return Math.max(-SUREST, Math.min(SUREST, Math.log(share / (1 - share))));
}
