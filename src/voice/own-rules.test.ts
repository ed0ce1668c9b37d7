import { describe, expect, it, vi } from 'vitest';
import { createDraft } from '../model/draft.fixture';
import type { ValeStyle } from '../model/vale-style';
import { createVoice, printStyle } from '.';
import * as runaway from './pattern/runaway';

const DRAFT = createDraft('A very simple matter, obviously.');
const makeStyle = (changes: Partial<ValeStyle> = {}): ValeStyle => ({
  name: 'Halven',
  language: 'en',
  isOn: true,
  rules: [
    {
      id: 'Halven.Weasel',
      kind: 'existence',
      level: 'error',
      message: "Leave out '%s'.",
      link: 'https://halven.example/voice',
      keys: { tokens: ['very', 'obviously'], ignorecase: true },
    },
    {
      id: 'Halven.Words',
      kind: 'substitution',
      level: 'suggestion',
      message: "Use '%s' instead of '%s'.",
      link: null,
      keys: { swap: { matter: 'thing' }, action: { name: 'replace' } },
    },
  ],
  printed: null,
  refused: [],
  changedAt: 0,
  isRemoved: false,
  ...changes,
});
const check = (style: ValeStyle, off: string[] = [], draft = DRAFT) =>
  createVoice([], off, { styles: [style] })
    .check(draft)
    .filter(({ rule }) => rule.startsWith('Halven.'));

describe('an imported style', () => {
  it('finds under the family of the brand, by its own names, messages and fixes', () => {
    expect(check(makeStyle())).toMatchObject([
      { rule: 'Halven.Weasel', family: 'brand', level: 'error', match: 'very', message: "Leave out 'very'." },
      { rule: 'Halven.Words', match: 'matter', suggestions: ['thing'] },
      { rule: 'Halven.Weasel', match: 'obviously', source: 'https://halven.example/voice' },
    ]);
  });

  it('is silent when it is off, removed, or for another language; each rule can be off by itself', () => {
    expect(check(makeStyle({ isOn: false }))).toEqual([]);
    expect(check(makeStyle({ isRemoved: true }))).toEqual([]);
    expect(check(makeStyle({ language: 'nl' }))).toEqual([]);
    expect(check(makeStyle({ language: null }), [], { ...DRAFT, language: 'nl' })).toHaveLength(3);
    expect(check(makeStyle(), ['Halven.Weasel']).map(({ rule }) => rule)).toEqual(['Halven.Words']);
  });

  it('judges no pattern again that was kept, and finds the same', () => {
    const printed = JSON.parse(JSON.stringify(printStyle(makeStyle())));
    const judge = vi.spyOn(runaway, 'findRunaway');
    const found = check(makeStyle({ printed }));
    expect(judge).not.toHaveBeenCalled();
    expect(found).toEqual(check(makeStyle()));
    expect(judge).toHaveBeenCalled();
    judge.mockRestore();
  });

  it('takes no printed pattern from the keys of a file', () => {
    const style = makeStyle();
    const hostile = { patterns: { tokens: { parts: [['(a+)+$']], groups: 0, flags: 'gu' } }, words: [] };
    const rules = style.rules.map((rule) => ({ ...rule, keys: { ...rule.keys, built: hostile } }));
    expect(check({ ...style, rules })).toEqual(check(style));
  });
});

describe('a rule that takes too long', () => {
  it('is left out after the draft on which it did so twice, and named', () => {
    const voice = createVoice([], [], { styles: [makeStyle()] });
    const now = vi.spyOn(performance, 'now');
    let time = 0;
    // Every look at the clock finds it 30 ms later.
    now.mockImplementation(() => (time += 30));
    voice.check(DRAFT);
    now.mockRestore();
    expect(voice.listSlow()).toEqual(['Halven.Weasel', 'Halven.Words']);
    expect(voice.check(DRAFT).filter(({ rule }) => rule.startsWith('Halven.'))).toEqual([]);
  });

  it('that was slow before does not run at all', () => {
    const voice = createVoice([], [], { styles: [makeStyle()], rulesSlow: ['Halven.Weasel'] });
    expect(voice.check(DRAFT).map(({ rule }) => rule)).not.toContain('Halven.Weasel');
  });
});
