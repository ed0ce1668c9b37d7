import { expect, it } from 'vitest';
import { fuzzDrafts, fuzzRules } from '../../test/bench/voice-fuzz';
import { createVoice } from '.';

// A small part of what `npm run bench -- voice-fuzz` runs; times are judged there, where nothing runs beside it.
const isTime = (fault: string) => / ms for /.test(fault);

it('no draft makes the check throw or point outside the text', () => {
  expect(fuzzDrafts(700, 7).faults.filter((fault) => !isTime(fault))).toEqual([]);
});

it('no rule file does anything but work or be refused in words', () => {
  const { faults, worked, refused } = fuzzRules(150, 7);
  expect(faults.filter((fault) => !isTime(fault))).toEqual([]);
  expect(Math.min(worked, refused)).toBeGreaterThan(10);
});

it('the longest draft a network takes is checked in one go', () => {
  const draft = 'You just need to click the link, sorry sorry!! '.repeat(530);
  const findings = createVoice([], []).check({
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
