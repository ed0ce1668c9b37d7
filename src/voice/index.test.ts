import { describe, expect, it } from 'vitest';
import type { DraftCheck } from '../model/draft';
import { createDraft } from '../model/draft.fixture';
import type { BrandRule } from '../model/voice-rule';
import { checkBrandRule, createVoice, listCards, listShippedRules } from '.';
import { READINGS } from './reading';

const DRAFT = createDraft('');
const BRAND: BrandRule = {
  id: 'b1',
  word: 'cheap',
  isPattern: false,
  reason: 'We say fair.',
  instead: 'fair',
  level: 'warning',
  language: null,
  isOn: true,
  changedAt: 0,
  isRemoved: false,
};
const families = (draft: Partial<DraftCheck>, brand: BrandRule[] = [], off: string[] = []) =>
  createVoice(brand, off)
    .check({ ...DRAFT, ...draft })
    .map((finding) => finding.family);

describe('the voice', () => {
  it('names the word, why, and a fix that replaces exactly the span', () => {
    const draft = 'Hi Sam! You just need to click the link.';
    const [finding] = createVoice([], []).check({ ...DRAFT, draft });
    expect(finding).toMatchObject({
      rule: 'en.no-minimising',
      family: 'minimising',
      match: 'just need',
      suggestions: ['need'],
    });
    expect(draft.slice(finding?.start ?? 0, finding?.end ?? 0)).toBe('just need');
    expect(finding?.reason).toMatch(/easy/);
  });

  it('keeps the capital when a fix takes the first word away', () => {
    const [finding] = createVoice([], []).check({ ...DRAFT, draft: 'Just restart the app.' });
    expect(finding?.suggestions).toEqual(['Restart']);
  });

  it('speaks the interface’s language about drafts in another', () => {
    const [finding] = createVoice([], []).check({
      ...DRAFT,
      draft: 'Просто натиснете линка.',
      language: 'bg',
      interfaceLanguage: 'nl',
    });
    expect(finding?.message).toBe('‘Просто’ maakt het probleem van de klant klein.');
  });

  it('runs a rule only on drafts in its language, and the lead’s own rules on all of them', () => {
    expect(families({ draft: 'You just need to click it.', language: 'de' })).toEqual([]);
    expect(families({ draft: 'You just need to click it.', language: null })).toEqual([]);
    expect(families({ draft: 'So cheap', language: null }, [BRAND])).toEqual(['brand']);
    expect(families({ draft: 'So cheap', language: 'en' }, [{ ...BRAND, language: 'de' }])).toEqual([]);
    expect(families({ draft: 'just click', language: 'en-GB' })).toEqual(['minimising']);
  });

  it('leaves out what is switched off', () => {
    expect(families({ draft: 'just click here!!' }, [], ['en.no-minimising'])).toEqual(['shouting']);
    expect(families({ draft: 'cheap' }, [{ ...BRAND, isOn: false }])).toEqual([]);
  });

  it('reads neither addresses nor handles', () => {
    expect(families({ draft: 'See https://halven.example/just-click!! or @JUST_CLICK_NOW' })).toEqual([]);
  });

  it('tells one thing once where rules of one family overlap, the stronger one', () => {
    const brand = [BRAND, { ...BRAND, id: 'b2', word: 'so cheap', level: 'error' as const }];
    const findings = createVoice(brand, []).check({ ...DRAFT, draft: 'that is so cheap' });
    expect(findings.map((finding) => finding.rule)).toEqual(['brand.b2']);
  });

  it('comes in text order, absences last', () => {
    const draft = { draft: 'just click it. Sorry!!', inbound: { text: 'wo ist mein Paket', language: 'de' } };
    expect(families(draft)).toEqual(['minimising', 'shouting', 'wrong-language']);
  });
});

describe('the lead’s own rules', () => {
  it('match words whole, whatever their case, and Chinese inside a line', () => {
    expect(families({ draft: 'CHEAP cheaper' }, [BRAND])).toEqual(['brand']);
    expect(
      families({ draft: '这个很便宜啊', language: 'zh-CN' }, [{ ...BRAND, word: '便宜', instead: '实惠' }]),
    ).toEqual(['brand']);
    expect(families({ draft: 'C++ and a.s.a.p. now' }, [{ ...BRAND, word: 'a.s.a.p.' }])).toEqual(['brand']);
  });

  it('offer their replacement in the case of the word', () => {
    const [finding] = createVoice([BRAND], []).check({ ...DRAFT, draft: 'Cheap!' });
    expect(finding).toMatchObject({ suggestions: ['Fair'], reason: 'We say fair.' });
    const [bare] = createVoice([{ ...BRAND, instead: '' }], []).check({ ...DRAFT, draft: 'Cheap!' });
    expect(bare?.suggestions).toEqual([]);
  });

  it('are refused in clear words that name the word and the place', () => {
    const pattern = (word: string) => ({ ...BRAND, word, isPattern: true });
    expect(() => checkBrandRule(pattern('che(ap'))).toThrow(
      'The rule "che(ap" cannot be used: ( is never closed (at position 4).',
    );
    expect(() => checkBrandRule(pattern('(a+)+'))).toThrow(/Refused/);
    expect(() => checkBrandRule(pattern(' '))).toThrow('A rule needs a word or phrase.');
    expect(() => checkBrandRule({ ...BRAND, word: '(((' })).not.toThrow();
  });

  it('do not spoil the rest when one cannot be used', () => {
    expect(families({ draft: 'cheap' }, [{ ...BRAND, id: 'x', word: '(', isPattern: true }, BRAND])).toEqual([
      'brand',
    ]);
  });
});

describe('the cards', () => {
  it('show every rule with its title, words and state in the interface’s language', () => {
    const cards = listCards([BRAND], ['nl.no-blame'], 'de');
    expect(cards[0]).toMatchObject({ id: 'b1', title: 'cheap', family: 'brand' });
    expect(cards.find((card) => card.id === 'nl.no-blame')).toMatchObject({
      isOn: false,
      title: 'Gibt dem Kunden die Schuld',
    });
    expect(cards.find((card) => card.id === 'reading.private-data')).toMatchObject({
      level: 'error',
      language: null,
    });
    expect(cards.length).toBe(1 + listShippedRules().length + READINGS.length);
    expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length);
  });

  it('show words to read, never patterns', () => {
    const words = listCards([], [], 'en').flatMap((card) => card.words);
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((word) => /[\\()[\]|*+?]/.test(word))).toEqual([]);
  });
});
