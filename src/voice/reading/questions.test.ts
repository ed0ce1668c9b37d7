import { describe, expect, it } from 'vitest';
import { createDraft } from '../../model/draft.fixture';
import type { OurLanguage } from '../../model/language';
import { listQuestions } from './questions';

function countQuestions(language: OurLanguage, text: string): number {
  return listQuestions(createDraft('', { language, inbound: { text, language } }), language).length;
}

const DOUBLE: [OurLanguage, string][] = [
  ['en', 'What does the dock cost and can it charge two pairs?'],
  ['nl', 'Wat kost het dock en laadt het ook twee stuks?'],
  ['de', 'Was kostet das Dock und lädt es auch zwei Paare?'],
  ['bg', 'Колко струва докът и зарежда ли два чифта?'],
  ['zh-CN', '底座多少钱，能同时充两副吗？'],
];

const SINGLE: [OurLanguage, string][] = [
  ['en', 'Does the dock charge the pair and the case?'],
  ['nl', 'Kan ik met de bus en met de trein komen?'],
  ['de', 'Lädt das Dock die Hörer und das Etui?'],
  ['bg', 'Зарежда ли докът слушалките и калъфа?'],
];

describe('a sentence', () => {
  it.for(DOUBLE)('%s: “%s” asks two things', ([language, text]) => {
    expect(countQuestions(language, text)).toBe(2);
  });

  it.for(SINGLE)('%s: “%s” asks one', ([language, text]) => {
    expect(countQuestions(language, text)).toBe(1);
  });
});
