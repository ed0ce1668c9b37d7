import { expect, it } from 'vitest';
import { makeRandom } from '../../../test/bench/voice-random';
import { compileKey } from '../compile-key';
import { listShippedRules } from '../shipped';
import { compilePattern } from './compile-pattern';
import { findMatches, hasMatch } from './find-matches';
import { hashGram, holdsGram, readGrams } from './grams';
import { type Pattern, printPlain, readyPattern } from './pattern';

const SEED = 4711;

/** The same pattern, whose parts run on every text and everywhere in it. */
function dropNeeds(pattern: Pattern): Pattern {
  return readyPattern({ ...printPlain(pattern), parts: pattern.parts.map(([source]) => [source]) });
}

function listNeeds(pattern: string): string[][] {
  const { parts } = compilePattern(pattern, { isCaseIgnored: true, isTrusted: true });
  return parts.map(([, ...needs]) => needs);
}

it('the grams of a text hold every run of it, whatever its letters', () => {
  const random = makeRandom(SEED);
  for (let round = 0; round < 200; round++) {
    const text = random.text(1 + random.below(400));
    const grams = readGrams(text, null);
    const start = random.below(text.length);
    for (const length of [1, 2, 3, 4])
      if (start + length <= text.length)
        expect(holdsGram(grams, hashGram(text, start, start + length))).toBe(true);
  }
});

it('the grams of a text hold next to nothing that does not stand there', () => {
  const grams = readGrams('The new cable was sent this morning; it arrives tomorrow before noon.', null);
  const others = Array.from({ length: 1000 }, (_, index) => `x${index}q`);
  const held = others.filter((other) => holdsGram(grams, hashGram(other, 0, other.length)));
  expect(held.length).toBeLessThan(100);
});

it('a pattern is tried only where its beginnings stand, of words at the start of words', () => {
  expect(listNeeds('\\b(?:just|merely)\\b')).toEqual([['<just'], ['<merely']]);
  expect(listNeeds('(?:to )?be sure')).toEqual([[expect.stringMatching(/^=(?:to be sure|be sure)\|/)]]);
});

it('a pattern that begins with anything is looked for by what stands in it', () => {
  expect(listNeeds('[a-z]+ happens to everyone')).toEqual([[expect.stringContaining(' happen')]]);
  expect(listNeeds('(?<=you can )[a-z]+')).toEqual([[expect.stringContaining('you can')]]);
  expect(listNeeds('[a-z]+')).toEqual([[]]);
});

it('a pattern that begins where the text does is tried nowhere else', () => {
  const pattern = compilePattern('\\A(?:ok|noted)', { isTrusted: true });
  expect(pattern.parts[0]?.[1]).toMatch(/^\^/);
  expect(findMatches(pattern, 'noted, ok').map(({ text }) => text)).toEqual(['noted']);
  expect(findMatches(pattern, 'so ok')).toEqual([]);
});

it('texts that hold the marks of a list themselves are found all the same', () => {
  for (const sign of ['\\|', '<', '=', '\\^'])
    expect(
      hasMatch(compilePattern(`[a-z]${sign}{2}x|ab`, { isTrusted: true }), `a${sign.at(-1)?.repeat(2)}x`),
    ).toBe(true);
});

it('Σ, İ and letters beyond the first plane are found as they were', () => {
  expect(hasMatch(compilePattern('(?i)ΟΔΟΣ'), 'οδοσ')).toBe(true);
  expect(hasMatch(compilePattern('(?i)İx y'), 'İX Y')).toBe(true);
  expect(hasMatch(compilePattern('(?i)𐐀𐐁 x'), '𐐨𐐩 X')).toBe(true);
});

it.for(listShippedRules())('$id finds with its needs what it finds without them', (rule) => {
  const { tokens, swap, token } = rule.keys;
  const lines = Array.isArray(tokens)
    ? tokens
    : typeof swap === 'object' && swap
      ? Object.keys(swap)
      : [token];
  const pattern = compileKey(rule, 'tokens', `\\b(?:${lines.join('|')})\\b`, {
    isCaseIgnored: rule.keys.ignorecase === true,
    isTrusted: true,
  });
  const slow = dropNeeds(pattern);
  const examples = [...(rule.beside?.flagged ?? []), ...(rule.beside?.clean ?? [])];
  const random = makeRandom(SEED);
  const words = examples.flatMap((text) => text.split(/(?<=\s)/));
  const mixed = Array.from({ length: 20 }, () =>
    Array.from({ length: 40 }, () => random.pick(words)).join(''),
  );
  for (const text of [...examples, ...mixed, ...mixed.map((one) => one.toUpperCase())]) {
    expect(findMatches(pattern, text)).toEqual(findMatches(slow, text));
    expect(hasMatch(pattern, text)).toBe(hasMatch(slow, text));
  }
});
