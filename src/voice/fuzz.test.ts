import { expect, it } from 'vitest';
import type { DraftCheck } from '../model/draft';
import { OUR_LANGUAGES } from '../model/language';
import { findLanguage, findPersonalData } from '../understanding';
import { createVoice } from '.';

/** A small generator with a seed, so that a failure can be run again. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const PIECES = [
  'just click',
  'SORRY!!',
  'order 48210-7',
  'a@b.example',
  'просто',
  '您只需点击',
  '\ud83d',
  '\ude00',
  '\u200b',
  '\u202e',
  '\n',
  ' ',
  '😂',
  'İ',
  'ß',
  '+49 170 1234567',
  'DE89 3704 0044 0532 0130 00',
];

const random = makeRandom(7);

function pick<T>(list: readonly T[]): T | null {
  return list[Math.floor(random() * list.length)] ?? null;
}

function makeDraft(): string {
  let draft = '';
  const pieces = Math.floor(random() * 40);
  for (let index = 0; index < pieces; index++) {
    const code = Math.floor(random() * (random() < 0.5 ? 0x500 : 0x10ffff));
    const isLone = code >= 0xd800 && code <= 0xdfff;
    draft += random() < 0.4 ? pick(PIECES) : isLone ? String.fromCharCode(code) : String.fromCodePoint(code);
  }
  return draft;
}

it('no draft makes the check throw or point outside the text', () => {
  const voice = createVoice([], []);
  for (let round = 0; round < 1500; round++) {
    const draft = makeDraft();
    const found = findLanguage(draft, null);
    const check: DraftCheck = {
      draft,
      language: random() < 0.5 ? pick(OUR_LANGUAGES) : found === 'unknown' ? null : found,
      platform: null,
      visibility: random() < 0.5 ? 'public' : 'private',
      personalData: findPersonalData(draft),
      inbound: random() < 0.5 ? { text: draft.slice(0, 50), language: pick(OUR_LANGUAGES) } : null,
      facts: ['order: 1234'],
      interfaceLanguage: 'en',
    };
    for (const finding of voice.check(check)) {
      const { start, end, match } = finding;
      if (start === null || end === null) continue;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(draft.length);
      expect(draft.slice(start, end)).toBe(match);
    }
    for (const { start, end } of check.personalData)
      expect(start >= 0 && end > start && end <= draft.length).toBe(true);
  }
});

it('the longest draft a network takes is checked in one go', () => {
  const voice = createVoice([], []);
  const draft = 'You just need to click the link, sorry sorry!! '.repeat(530);
  const findings = voice.check({
    draft,
    language: 'en',
    platform: null,
    visibility: 'public',
    personalData: [],
    inbound: null,
    facts: [],
    interfaceLanguage: 'en',
  });
  expect(findings.filter((finding) => finding.family === 'minimising').length).toBe(530);
});
