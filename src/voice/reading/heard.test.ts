import { describe, expect, it } from 'vitest';
import type { DraftCheck } from '../../model/draft';
import { createDraft } from '../../model/draft.fixture';
import { HEARD_FAMILIES, type HeardDraft } from '../../model/heard';
import type { Reading } from '../../model/reading';
import { createVoice, listCards } from '..';

const DRAFT = 'Well, lids love a careful hand, dear. The lid leaves today.';
const END = DRAFT.indexOf('.');
const BLAME: HeardDraft = {
  faults: [{ family: 'blame', confidence: 0.94, start: 6, end: END }],
  acts: { ack: 0.05, step: 0.9, ask: 0.01 },
};
const make = (patch: Partial<DraftCheck> = {}) => createDraft(DRAFT, patch);

describe('what was heard in a draft', () => {
  it('is a suggestion on the words that speak, with no text to put in their place', () => {
    const [finding, ...others] = createVoice([], []).check(make({ heard: BLAME }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'reading.heard-blame',
      family: 'blame',
      level: 'suggestion',
      match: 'lids love a careful hand, dear',
      suggestions: [],
    });
    expect(finding?.message).toContain('lids love a careful hand, dear');
  });

  it('is silent where nobody listened, and where its check is switched off', () => {
    expect(createVoice([], []).check(make())).toEqual([]);
    expect(createVoice([], ['reading.heard-blame']).check(make({ heard: BLAME }))).toEqual([]);
    // Whoever wants no more of the rule is not told the same by ear.
    expect(createVoice([], ['en.no-blame']).check(make({ heard: BLAME }))).toEqual([]);
  });

  it('is silent where a rule speaks of the same family, wherever', () => {
    const draft = `${DRAFT} You should have read the label.`;
    const findings = createVoice([], []).check(make({ draft, heard: BLAME }));
    const blamed = findings.filter(({ family }) => family === 'blame');
    expect(blamed.map(({ rule }) => rule)).not.toContain('reading.heard-blame');
    expect(blamed.length).toBeGreaterThan(0);
  });

  it('stands among the cards in every language', () => {
    for (const language of ['en', 'nl', 'de', 'bg', 'zh-CN'] as const) {
      const titles = listCards([], ['reading.heard-empty'], language)
        .filter(({ id }) => id.startsWith('reading.heard-'))
        .map(({ family, isOn, title }) => ({ family, isOn, isNamed: title !== '' }));
      expect(titles).toEqual(
        HEARD_FAMILIES.map((family) => ({ family, isOn: family !== 'empty', isNamed: true })),
      );
    }
  });
});

describe('what the draft does', () => {
  const TEXT = 'My lamp sits in the hall like a stone, and the evenings are dark.';
  const understood: Pick<Reading, 'intent' | 'mood' | 'anger' | 'manner'> = {
    intent: { value: 'complaint', confidence: 0.9 },
    mood: -0.8,
    anger: 0.5,
    manner: { value: 'upset', confidence: 0.8, cues: [] },
  };
  const absences = (draft: string, acts: HeardDraft['acts'], patch = {}) =>
    createVoice([], [])
      .check(
        make({
          draft,
          inbound: { text: TEXT, language: 'en', understood: { ...understood, ...patch } },
          heard: { faults: [], acts },
        }),
      )
      .map(({ family }) => family);

  it('is asked for under a complaint that no word gives away', () => {
    expect(absences('The lamp leaves Leeds on Friday morning.', { ack: 0.1, step: 0.9 })).toEqual([
      'no-acknowledgement',
    ]);
    expect(absences('A dark hall every evening, what a bother.', { ack: 0.9, step: 0.1 })).toEqual([
      'no-next-step',
    ]);
  });

  it('is not missed where it was heard, nor under praise or bait', () => {
    expect(
      absences('A dark hall, what a bother. The lamp leaves on Friday.', { ack: 0.8, step: 0.9 }),
    ).toEqual([]);
    const calm = {
      intent: { value: 'praise', confidence: 0.9 },
      mood: 0.8,
      manner: { value: 'calm', confidence: 0.9, cues: [] },
    };
    expect(absences('The lamp leaves Leeds on Friday morning.', { ack: 0.1, step: 0.1 }, calm)).toEqual([]);
    const troll = { manner: { value: 'troll', confidence: 0.9, cues: [] } };
    expect(absences('The lamp leaves Leeds on Friday morning.', { ack: 0.1, step: 0.1 }, troll)).toEqual([]);
  });
});
