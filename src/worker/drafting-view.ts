import type { DraftFindings } from '../model/draft';
import { type DraftingFlag, type DraftingRequest, type DraftingView, GENERATED } from '../model/drafting';
import { type Finding, LEVELS } from '../model/finding';
import type { Settings } from '../model/settings';
import type { DraftingPlan } from './drafting-material';
import { cleanAnswer, DraftingError, findFlags, measureLength } from './engines';
import { fillText, type Texts } from './texts';

interface Drafted {
  request: DraftingRequest;
  plan: DraftingPlan;
  settings: Settings;
  texts: Texts;
  /** Who wrote it. */
  model: string;
  check(text: string): Promise<DraftFindings>;
}

const NOTHING: DraftingView = {
  state: 'failed',
  title: '',
  text: '',
  sent: '',
  agreement: '',
  notes: [],
  suggestion: null,
  rewriting: null,
};
/** What a customer would be led astray by. */
const GRAVE: readonly DraftingFlag['flag'][] = ['link', 'contact', 'toAgent', 'unfilled'];

/** What would leave, before anything has. */
export function showSheet(plan: DraftingPlan, agreement: string, title: string): DraftingView {
  return { ...NOTHING, state: 'agree', title, sent: plan.sent, agreement };
}

/** Why there is nothing, in the agent's language, with the server's own words where it had some. */
export function showFault(error: DraftingError, sent: string, texts: Texts): DraftingView {
  return { ...NOTHING, title: wordFault(error, texts), sent };
}

export function wordFault({ fault, detail }: DraftingError, texts: Texts): string {
  const word = texts[`draftingFault_${fault}`] ?? fault;
  return detail ? `${word} ${fillText(texts.drafting_says ?? '{detail}', { detail })}` : word;
}

/**
 * A text as it came, made fit to be looked at: cleaned, personal data put back, checked as any draft is, and marked.
 * @throws DraftingError where nothing is left, or it holds a placeholder that the request did not.
 */
export async function showDraft(raw: string, drafted: Drafted): Promise<DraftingView> {
  const { request, plan, settings, texts, model } = drafted;
  const clean = cleanAnswer(raw, settings.signature);
  const { text, strangers } = plan.mask.restore(clean.text);
  if (text === '') throw new DraftingError('empty');
  if (strangers.length > 0) throw new DraftingError('leaked', strangers.slice(0, 3).join(' '));
  const { platform } = request.message;
  const signed = settings.signature ? `${text} ${settings.signature}` : text;
  const isLong = measureLength(signed, platform, request.visibility).isOver;
  const flags: DraftingFlag[] = [
    ...findFlags(text, plan.sources),
    ...(isLong ? [{ flag: 'long', match: '' } as const] : []),
    ...(clean.hadMarkup ? [{ flag: 'markup', match: '' } as const] : []),
  ];
  const { findings } = await drafted.check(text);
  const notes = [
    ...flags.map(({ flag, match }) => ({
      level: GRAVE.includes(flag) ? ('error' as const) : ('warning' as const),
      text: fillText(texts[`draftingFlag_${flag}`] ?? flag, { match }),
      isFlag: true,
    })),
    ...findings.map(({ level, match, message }) => ({
      level,
      text: match ? `${match}: ${message}` : message,
      isFlag: false,
    })),
  ];
  const title = fillText(texts.drafting_by ?? '{model}', { model });
  return {
    ...NOTHING,
    state: 'done',
    title,
    text,
    sent: plan.sent,
    notes: notes.toSorted((one, other) => LEVELS.indexOf(other.level) - LEVELS.indexOf(one.level)),
    ...(request.wish === 'answer'
      ? { suggestion: makeSuggestion(text, title, plan) }
      : { rewriting: makeRewriting(text, title, plan) }),
  };
}

function makeSuggestion(text: string, title: string, { language }: DraftingPlan): DraftingView['suggestion'] {
  return {
    replyId: GENERATED,
    title,
    text,
    language: language ?? 'und',
    score: 0,
    because: [],
    useCount: 0,
    missing: [],
    why: '',
  };
}

/** Taken like a fix: in the place of what stood there, and only if that still stands. */
function makeRewriting(text: string, message: string, { draft }: DraftingPlan): Finding {
  return {
    rule: GENERATED,
    family: 'brand',
    level: 'suggestion',
    start: 0,
    end: draft.length,
    match: draft,
    message,
    reason: '',
    source: '',
    suggestions: [text],
  };
}
