import { describe, expect, it } from 'vitest';
import { createDraft } from '../../model/draft.fixture';
import { asksPrivateData } from './asks-private-data';
import { type Example, listExamples } from './examples/examples';
import { humourUnderAnger } from './humour-under-anger';
import { reAskedFact } from './re-asked-fact';
import type { Reading } from './reading';
import { tragedyHook } from './tragedy-hook';
import { troll } from './troll';

function look(reading: Reading, { language, inbound, draft }: Example) {
  const asked = { text: inbound, language };
  return reading.check(createDraft(draft, { language, visibility: 'private', inbound: asked }));
}

const KINDS: [string, Reading, string, string][] = [
  ['facts', reAskedFact, 'again', 'new'],
  ['moods', humourUnderAnger, 'joke', 'kind'],
  ['moods', tragedyHook, 'hook', 'answer'],
  ['moods', troll, 'bait', 'genuine'],
];

describe.for(KINDS)('of %s, %s', ([file, reading, seen, unseen]) => {
  it.for(listExamples(file, seen))('$language: “$inbound” with “$draft” is seen', (example) => {
    expect(look(reading, example)).not.toEqual([]);
  });

  it.for(listExamples(file, unseen))('$language: “$inbound” with “$draft” is fine', (example) => {
    expect(look(reading, example)).toEqual([]);
  });
});

it('what is asked again is named as it was told', () => {
  const [finding] = look(reAskedFact, {
    language: 'en',
    inbound: 'Order 771204 came without its lid',
    draft: 'Sorry about the lid! What is your order number?',
  });
  expect(finding).toMatchObject({ match: 'order number' });
  expect(finding?.message).toContain('771204');
});

const PUBLIC_ASKS: [Example['language'], string, boolean][] = [
  ['en', 'Reply with your policy number and full name.', true],
  ['en', 'Your new password leaves us in an hour.', false],
  ['nl', 'Reageer even met je polisnummer en volledige naam.', true],
  ['nl', 'Binnen een uur heb je de bon in je mail.', false],
  ['de', 'Schreib uns hier deine Vertragsnummer und den vollen Namen.', true],
  ['de', 'Deine PIN verschicken wir nur per Post.', false],
  ['bg', 'Напишете тук телефона и трите си имена.', true],
  ['bg', 'Пратете имейл до отдел „Качество“.', false],
  ['zh-CN', '请在评论区留下您的保单号和姓名。', true],
  ['zh-CN', '请拨打门店电话咨询。', false],
];

it.for(PUBLIC_ASKS)('%s: “%s” asks for private data in public: %s', ([language, draft, isAsking]) => {
  const found = asksPrivateData.check(createDraft(draft, { language }));
  expect(found.length > 0).toBe(isAsking);
});
