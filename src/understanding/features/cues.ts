import type { Token } from '../text/tokens';
import { addUnit, finish, SEEDS } from './hash';
import { CUES, type Cue, findCues, type Lexicon } from './lexicon';

/** Traits of a text that need no lexicon. */
const TRAITS = [
  ...['asks', 'endsAsking', 'shouts', 'trails', 'links', 'handles', 'tags', 'numbers', 'loud', 'stretched'],
  ...['emoji', 'money', 'short', 'long', 'startsHandle', 'quotes', 'manyTags'],
] as const;
/** Two cues together say more than each alone. */
const TOGETHER: readonly (readonly [Cue, Cue])[] = [
  ['own', 'fault'],
  ['wait', 'fault'],
  ['own', 'wait'],
  ['thanks', 'service'],
  ['thanks', 'fault'],
  ['good2', 'fault'],
  ['good1', 'bad1'],
  ['question', 'fault'],
  ['question', 'care'],
  ['insult', 'extreme'],
  ['good2', 'promo'],
  ['wish', 'good1'],
];
const VALENCES = [
  'valence',
  'good',
  'bad',
  'end',
  'deniedGood',
  'deniedBad',
  'boostedGood',
  'boostedBad',
] as const;
/** How many numbers {@link readSignals} gives. */
export const SIGNALS = CUES.length + TRAITS.length + TOGETHER.length + VALENCES.length;

/** What a cue weighs in the mood of a text. */
const WORTH: Partial<Record<Cue, number>> = {
  good2: 3,
  good1: 1.6,
  bad2: -3,
  bad1: -1.6,
  anger: -1.2,
  insult: -1.5,
  fault: -1,
  thanks: 1.2,
};
const bit = (cue: Cue): number => 1 << CUES.indexOf(cue);
const [NEGATION, BOOST] = [bit('negation'), bit('boost')];
const [GOOD, BAD] = [bit('good2') | bit('good1'), bit('bad2') | bit('bad1') | bit('fault')];
const CUE_BITS = CUES.map((cue) => ({ mask: bit(cue), worth: WORTH[cue] ?? 0 }));
const TURN = new Set([
  'but',
  'however',
  'although',
  'maar',
  'echter',
  'aber',
  'jedoch',
  'doch',
  'но',
  'обаче',
  'ама',
]);
/** A negation turns cues this many words on; a booster strengthens the next. */
const REACH = 3;
const BOOSTED = 1.4;
const DENIED = -0.6;
/** What was said before counts this much of what is said now, for how a text ends. */
const EARLIER = 0.6;
/** Tames the sum: a text full of praise is not ten times as good. */
const TAME = 12;

export interface Signals {
  /** See {@link SIGNALS}; each about 0 to 1. */
  numbers: Float32Array;
  /** Pairs of neighbouring cues, hashed: the order of what is said, in any language. */
  pairs: number[];
  /** How often each cue stood, in the order of CUES. */
  counts: Uint8Array;
  valence: number;
}

/** What the lexicon and the look of a text say. */
export function readSignals(tokens: readonly Token[], lexicon: Lexicon): Signals {
  const found = findCues(tokens, lexicon);
  const counts = new Uint8Array(CUES.length);
  const pairs: number[] = [];
  const mood = createMood();
  let before = CUES.length;
  // Chinese runs give more entries than tokens: there marks are not told apart.
  const isAligned = found.length === tokens.length;
  for (const [at, bits] of found.entries()) {
    const token = isAligned ? tokens[at] : undefined;
    if (token && (token.kind === 'mark' || TURN.has(token.text))) mood.turn(TURN.has(token.text));
    if (bits !== 0) {
      for (const [cue, { mask }] of CUE_BITS.entries()) {
        if ((bits & mask) === 0) continue;
        counts[cue] = Math.min(255, (counts[cue] ?? 0) + 1);
        pairs.push(finish(addUnit(addUnit(SEEDS.cues, before), cue)));
      }
      before = 31 - Math.clz32(bits & -bits);
    }
    mood.add(bits);
  }
  const moods = mood.sum();
  const numbers = new Float32Array(SIGNALS);
  let at = 0;
  for (const count of counts) numbers[at++] = 1 - 0.55 ** count;
  for (const trait of readTraits(tokens)) numbers[at++] = trait;
  for (const [one, other] of TOGETHER)
    numbers[at++] = counts[CUES.indexOf(one)] && counts[CUES.indexOf(other)] ? 1 : 0;
  for (const value of moods) numbers[at++] = value;
  return { numbers, pairs, counts, valence: moods[0] ?? 0 };
}

/** What the cues of one word weigh together. */
function weigh(bits: number): number {
  let worth = 0;
  for (const { mask, worth: one } of CUE_BITS) if ((bits & mask) !== 0) worth += one;
  return worth;
}

function createMood() {
  let [good, bad, end, deniedGood, deniedBad, boostedGood, boostedBad] = [0, 0, 0, 0, 0, 0, 0];
  let [denied, isBoosted] = [0, false];

  function deny(bits: number): void {
    if ((bits & GOOD) !== 0) deniedGood = 1;
    if ((bits & BAD) !== 0) deniedBad = 1;
  }

  function count(worth: number): void {
    if (worth > 0) good += worth;
    else bad -= worth;
    if (isBoosted && worth > 0) boostedGood = 1;
    if (isBoosted && worth < 0) boostedBad = 1;
    end = end * EARLIER + worth;
  }

  return {
    /** A mark ends what a negation reaches; "but" makes what follows count more. */
    turn(isBut: boolean): void {
      denied = 0;
      if (isBut) end = 0;
    },
    add(bits: number): void {
      const plain = weigh(bits);
      if (plain !== 0) {
        if (denied > 0) deny(bits);
        count(plain * (isBoosted ? BOOSTED : 1) * (denied > 0 ? DENIED : 1));
      }
      denied = (bits & NEGATION) !== 0 ? REACH : Math.max(0, denied - 1);
      isBoosted = (bits & BOOST) !== 0;
    },
    sum: (): number[] => [
      tame(good - bad),
      tame(good),
      tame(bad),
      tame(end),
      deniedGood,
      deniedBad,
      boostedGood,
      boostedBad,
    ],
  };
}

function tame(sum: number): number {
  return sum / Math.sqrt(sum * sum + TAME);
}

function readTraits(tokens: readonly Token[]): number[] {
  const count = (is: (token: Token) => boolean) =>
    tokens.reduce((sum, token) => sum + (is(token) ? 1 : 0), 0);
  const mark = (sign: string) => count(({ kind, text }) => kind === 'mark' && text.includes(sign));
  const some = (number: number) => 1 - 0.5 ** number;
  const of = (wanted: Token['kind']) => count(({ kind }) => kind === wanted);
  const last = tokens.findLast(({ kind }) => kind === 'mark' || kind === 'word' || kind === 'han');
  const letters = tokens.reduce(
    (sum, { kind, text }) => sum + (kind === 'han' ? text.length : kind === 'word' ? 1 : 0),
    0,
  );
  const tags = of('tag');
  return [
    some(mark('?')),
    last?.kind === 'mark' && last.text.includes('?') ? 1 : 0,
    some(mark('!')),
    some(mark('..')),
    some(of('link')),
    some(of('handle')),
    some(tags),
    some(of('number')),
    some(count(({ isLoud }) => isLoud)),
    some(count(({ isStretched }) => isStretched)),
    some(of('emoji') + of('emoticon')),
    some(count(({ kind, text }) => kind === 'mark' && /[€$£%]/.test(text))),
    letters <= 5 ? 1 : 0,
    Math.min(letters, 60) / 60,
    tokens[0]?.kind === 'handle' ? 1 : 0,
    some(mark('"')),
    tags > 2 ? 1 : 0,
  ];
}
