import type { DraftCheck } from '../../model/draft';
import { findOurLanguage } from '../../model/language';
import { findMood, type Mood } from './mood';
import { listQuestions } from './questions';
import { makeReading, type Sight } from './reading';
import { findWords } from './words';

/** Laughter and party: never under anger or loss. A bowed head, a heart or folded hands may be fine. */
export const HUMOUR =
  /[😂🤣😹😜😝😛🤪😆😄😁😀😃😅😉😎🥳🎉🎊💃🤡🙃😏🤩]\ufe0f?|(?<![\p{L}\p{N}])(?:(?:ha){2,}h?|(?:he){2,}|hihi+|lo+l|lmao|rofl|xd+|хаха+|хехе+|hehe+|lols?)(?![\p{L}\p{N}])|[;:]-?[)DP](?![\p{L}\p{N}])|(?:哈|嘻|呵|嘿){2,}/giu;
/** Any picture, with what belongs to it. */
const EMOJI = /\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*/gu;
/** Faces that laugh, animals that do, music, drinks and party. */
const PLAYFUL =
  /[\u{1f600}-\u{1f606}\u{1f608}-\u{1f60b}\u{1f60d}-\u{1f60f}\u{1f617}-\u{1f61d}\u{1f638}-\u{1f63d}\u{1f643}\u{1f644}\u{1f648}-\u{1f64a}\u{1f64c}\u{1f910}-\u{1f911}\u{1f913}\u{1f916}-\u{1f918}\u{1f920}-\u{1f923}\u{1f928}-\u{1f92d}\u{1f92f}\u{1f973}\u{1f974}\u{1f978}\u{1f9d0}\u{1f400}-\u{1f43f}\u{1f980}-\u{1f9a5}🎉🎊🎈🎁🎂🎆🎇🎶🎵🎸🎤🎭🎢🎡🎪🎯🎮🕺💃👯👻👽💩🤡🚀🛸🍀🏖🏝🍿🍹🍸🍻🍺🥂🍾🍕🍔🍟🌭🍦🍩🍪☕🛌💤💅🏃🏋🧘🌝🌚🎅🎄🦄🧙🧟👶👑🏆🪄💸🕵]/u;
/** Friendly pictures: too light under rage or loss, everyday under a mere problem. */
const FRIENDLY = /[🙂😊☺👍💪🍀🤞👋🙌👏✨🌞☀🌈🌸🌷😌🥰😍👌💯⭐🌟💕💖💗😘🤗😇]/u;

export const humourUnderAnger = makeReading('humour-under-anger', (draft) => {
  const text = draft.draft.slice(0, LONGEST_READ);
  const spans = listLaughs(draft, text);
  const mood = findMood(draft);
  const isSerious = draft.profile === 'complaint' || draft.profile === 'crisis';
  const isUpset = mood !== null || isLow(draft, isAsking(draft) ? ASKING : UPSET) || isComplaint(draft);
  if (isUpset && !isBanter(draft)) spans.push(...listPlay(draft, text, mood));
  if (spans.length === 0 || (!isUpset && !isSerious)) return [];
  return dropTwice(spans).map((span) => ({
    span,
    words: mood ? [mood.word] : [],
    suggestions: [''],
    ...(mood ? {} : { saying: 'serious' }),
  }));
});

const LONGEST_READ = 5000;
/** Moods from −1: below the first somebody is upset, whoever asks something below the second, below the third beyond smiling. */
const UPSET = -0.3;
const ASKING = -0.6;
const RAGE = -0.75;
/** As sure a complaint is nothing to laugh about, whatever its mood. */
const COMPLAINT = 0.6;
const SHARP = 0.4;

type Span = NonNullable<Sight['span']>;

function isLow({ inbound }: Pick<DraftCheck, 'inbound'>, least: number): boolean {
  return inbound?.understood !== undefined && inbound.understood.mood <= least;
}

function isComplaint({ inbound }: DraftCheck): boolean {
  const intent = inbound?.understood?.intent;
  return intent?.value === 'complaint' && intent.confidence >= COMPLAINT && isLow({ inbound }, 0);
}

function isAsking(draft: DraftCheck): boolean {
  const language = findOurLanguage(draft.inbound?.language);
  return language !== null && listQuestions(draft, language).length > 0;
}

/** Whoever jokes about it may be joked with. */
function isBanter({ inbound }: DraftCheck): boolean {
  if (!inbound || inbound.text.search(HUMOUR) === -1) return false;
  return inbound.understood === undefined || inbound.understood.anger < SHARP;
}

function listLaughs({ draft }: DraftCheck, text: string): Span[] {
  return [...text.matchAll(HUMOUR)].map((match) => widen(draft, match.index, match[0].length));
}

/** Jokes in words or pictures, and cheer. */
function listPlay(check: DraftCheck, text: string, mood: Mood | null): Span[] {
  const language = findOurLanguage(check.language);
  const isRaging =
    mood?.kind === 'loss' || (isLow(check, RAGE) && (check.inbound?.understood?.anger ?? 0) >= SHARP);
  const pictures = [...text.matchAll(EMOJI)].filter(
    ([picture]) => PLAYFUL.test(picture) || (isRaging && FRIENDLY.test(picture)),
  );
  const words = language
    ? [...findWords(language, 'playful', text), ...(isRaging ? findWords(language, 'cheerful', text) : [])]
    : [];
  return [
    ...pictures.map((match) => widen(check.draft, match.index, match[0].length)),
    ...words.map(({ start, end }) => ({ start, end })),
  ];
}

/** The sign with one space, so that none is left over. */
function widen(draft: string, index: number, length: number): Span {
  const end = index + length;
  const hasSpace = draft[index - 1] === ' ' && (end === draft.length || /[\s.,!?]/.test(draft[end] ?? ''));
  return { start: hasSpace ? index - 1 : index, end };
}

function dropTwice(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
