import { describe, expect, it } from 'vitest';
import { PROFILES } from '../model/profile';
import type { BrandRule } from '../model/voice-rule';
import { createVoice, listConflicts, type VoiceOptions } from '.';

const makeRule = (
  id: string,
  word: string,
  instead: string,
  changes: Partial<BrandRule> = {},
): BrandRule => ({
  id,
  word,
  isPattern: false,
  reason: '',
  instead,
  level: 'warning',
  language: null,
  isOn: true,
  changedAt: 0,
  isRemoved: false,
  ...changes,
});
const find = (rules: BrandRule[], options: VoiceOptions = {}) =>
  listConflicts(createVoice(rules, [], options), rules, options, 'en').map(
    ({ kind, title, other, word }) => `${kind}: ${title} / ${other} / ${word}`,
  );

describe('rules of the lead', () => {
  it('that go well together are not mentioned', () => {
    expect(find([makeRule('a', 'shipment', 'parcel'), makeRule('b', 'headset', 'headphones')])).toEqual([]);
  });

  it('that want different words for the same one are named once', () => {
    const rules = [makeRule('a', 'shipment', 'parcel'), makeRule('b', 'Shipment', 'delivery')];
    expect(find(rules)).toEqual(['same-word: shipment / Shipment / shipment']);
  });

  it('that undo each other are named once', () => {
    const rules = [makeRule('a', 'parcel', 'package'), makeRule('b', 'package', 'parcel')];
    expect(find(rules)).toEqual(['circle: parcel / package / package']);
  });

  it('whose fix is marked by a rule that ships are named with that rule', () => {
    expect(find([makeRule('a', 'proceed', 'simply click', { language: 'en' })])).toEqual([
      'flagged-fix: proceed / en.no-minimising / simply click',
    ]);
  });

  it('that can never show say why', () => {
    const louder = [makeRule('a', 'our shipment', ''), makeRule('b', 'shipment', '', { level: 'error' })];
    expect(find(louder)).toEqual(['never: our shipment / shipment / ']);
    expect(find([makeRule('a', 'https://halven.example', '')])).toEqual([
      'never: https://halven.example /  / ',
    ]);
    const off = Object.fromEntries(PROFILES.map((profile) => [profile, { 'brand.a': 'off' as const }]));
    expect(find([makeRule('a', 'shipment', '')], { profileOverrides: off })).toEqual([
      'never: shipment /  / ',
    ]);
  });

  it('that cannot be used or took too long are told as well', () => {
    const broken = find([makeRule('a', '(x+)+$', '', { isPattern: true })]);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(/^broken: .*run away/);
    expect(find([makeRule('a', 'shipment', '')], { rulesSlow: ['brand.a', 'alex.Ablist'] })).toEqual([
      'slow: shipment /  / ',
      'slow: alex.Ablist /  / ',
    ]);
  });
});
