import { describe, expect, it } from 'vitest';
import type { DraftCheck } from '../model/draft';
import { PROFILES, type ProfileOverrides } from '../model/profile';
import { createVoice, findProfile } from '.';

const makeDraft = (draft: string, inbound: string | null, changes: Partial<DraftCheck> = {}): DraftCheck => ({
  draft,
  language: 'en',
  platform: 'x',
  visibility: 'public',
  personalData: [],
  inbound: inbound === null ? null : { text: inbound, language: 'en' },
  facts: [],
  interfaceLanguage: 'en',
  ...changes,
});

describe('the context of a draft', () => {
  it.each([
    [null, 'promotion'],
    ['does the Tern 2 come in blue?', 'question'],
    ['third time i ask, this is ridiculous', 'complaint'],
    ['the left earbud is broken', 'complaint'],
    ['love these headphones, thank you so much', 'praise'],
    ['my mother passed away and her parcel came today', 'crisis'],
    ['你好 ok', 'question'],
  ] as const)('of %j is %s', (inbound, profile) => {
    expect(findProfile(makeDraft('', inbound))).toBe(profile);
  });

  it('follows whoever understood the message better', () => {
    expect(findProfile(makeDraft('', 'hm.', { intent: 'praise' }))).toBe('praise');
  });
});

describe('levels by context', () => {
  const levels = (draft: DraftCheck, overrides: ProfileOverrides = {}) =>
    createVoice([], [], { profileOverrides: overrides })
      .check(draft)
      .map(({ family, level }) => `${family} ${level}`);

  it('leave exclamation marks and laughter to praise and promotion', () => {
    const text = 'SO HAPPY YOU LIKE THEM!!!! 😂';
    for (const profile of ['praise', 'promotion'] as const)
      expect(levels(makeDraft(text, 'love it, thanks', { profile }))).toEqual([]);
    expect(levels(makeDraft(text, 'love it, thanks'))).toContain('shouting warning');
  });

  it('let nobody laugh in a complaint or a crisis, whatever the words of the message', () => {
    for (const profile of ['complaint', 'crisis'] as const)
      expect(levels(makeDraft('We are on it 😂', 'Hm. Well.', { profile }))).toContain(
        'humour-under-anger error',
      );
    expect(levels(makeDraft('We are on it 😂', 'Hm. Well.'))).toEqual([]);
  });

  it('follow the lead: a rule before its family, its family before what ships', () => {
    const draft = makeDraft('You just need to click the link.', null, { profile: 'question' });
    expect(levels(draft)).toEqual(['minimising warning']);
    expect(levels(draft, { question: { minimising: 'error' } })).toEqual(['minimising error']);
    expect(levels(draft, { question: { minimising: 'error', 'en.no-minimising': 'off' } })).toEqual([]);
    expect(levels(draft, { praise: { minimising: 'off' } })).toEqual(['minimising warning']);
  });

  it('change nothing where no context is given', () => {
    const off = Object.fromEntries(PROFILES.map((profile) => [profile, { minimising: 'off' as const }]));
    expect(levels(makeDraft('You just need to click the link.', null), off)).toEqual(['minimising warning']);
  });
});
