import { describe, expect, it } from 'vitest';
import { compileRule } from '../kind-table';
import { formatMessage } from '../message';
import { parseRule } from '../parse-rule';

function find(file: Record<string, unknown>, ...texts: string[]): string[] {
  const compiled = compileRule(parseRule('Test.Rule', { message: '%s', ...file }));
  const memory = new Set<string>();
  return texts.flatMap((text) =>
    compiled.matcher.find(text, memory).map((hit) => formatMessage(compiled.rule.message, hit)),
  );
}

function fix(file: Record<string, unknown>, text: string): string[] {
  return compileRule(parseRule('Test.Rule', { message: '', ...file }))
    .matcher.find(text, new Set())
    .flatMap((hit) => hit.replacements);
}

describe('existence', () => {
  const rule = { extends: 'existence', tokens: ['very', 'просто'], ignorecase: true };
  it('finds whole words only, whatever their case when it says so', () => {
    expect(find(rule, 'Very good, every day, Просто')).toEqual(['Very', 'Просто']);
    expect(find({ ...rule, ignorecase: false }, 'Very very')).toEqual(['very']);
  });
  it('finds parts of words with nonword, as Chinese needs', () => {
    expect(find({ extends: 'existence', nonword: true, tokens: ['只需'] }, '您只需点击')).toEqual(['只需']);
  });
  it('joins raw before its tokens, or after them with append', () => {
    expect(
      find({ extends: 'existence', raw: ['\\bis\\s+'], tokens: ['broken', 'lost'] }, 'it is broken'),
    ).toEqual(['is broken']);
    expect(find({ extends: 'existence', append: true, raw: ['!+'], tokens: ['now'] }, 'now!!')).toEqual([
      'now!!',
    ]);
  });
  it('leaves out exceptions, which mind case', () => {
    const acronyms = { extends: 'existence', tokens: ['[A-Z]{3,}'], exceptions: ['USB'] };
    expect(find(acronyms, 'USB and HDMI')).toEqual(['HDMI']);
  });
  it('offers what its action makes of the match', () => {
    expect(fix({ ...rule, action: { name: 'remove' } }, 'very good')).toEqual(['']);
    const edit = { extends: 'existence', tokens: ['\\w+ly-\\w+'] };
    expect(fix({ ...edit, action: { name: 'edit', params: ['regex', '-', ' '] } }, 'newly-made')).toEqual([
      'newly made',
    ]);
    expect(
      fix(
        {
          extends: 'existence',
          nonword: true,
          tokens: ['a\\.+'],
          action: { name: 'edit', params: ['trim_right', '.'] },
        },
        'a..',
      ),
    ).toEqual(['a']);
  });
});

describe('substitution', () => {
  const rule = {
    extends: 'substitution',
    message: "Use '%s' instead of '%s'.",
    ignorecase: true,
    swap: { 'do not': "don't", 'do not know': 'wonder' },
  };
  it('tries the longer side first and says good before bad', () => {
    expect(find(rule, 'I do not know')).toEqual(["Use 'wonder' instead of 'do not know'."]);
  });
  it('follows a capital', () => {
    expect(find(rule, 'Do not go')).toEqual(["Use 'Don't' instead of 'Do not'."]);
  });
  it('lists choices in quotes of their own', () => {
    const many = { ...rule, swap: { hang: 'freeze|stop|stall' }, action: { name: 'replace' } };
    expect(find(many, 'hang')).toEqual(["Use 'freeze', 'stop', or 'stall' instead of 'hang'."]);
    expect(fix(many, 'hang')).toEqual(['freeze', 'stop', 'stall']);
  });
  it('fills in groups, and leaves alone what is right already', () => {
    expect(find({ ...rule, swap: { '(\\d+) percent': '$1%' } }, '5 percent')).toEqual([
      "Use '5%' instead of '5 percent'.",
    ]);
    expect(find({ ...rule, swap: { 'back[ -]?end': 'back.end' } }, 'back-end')).toEqual([]);
  });
});

describe('occurrence', () => {
  it('marks too many and too few', () => {
    expect(find({ extends: 'occurrence', max: 1, token: '!' }, 'a! b! c!')).toEqual(['3']);
    expect(find({ extends: 'occurrence', max: 3, token: '!' }, 'a! b!')).toEqual([]);
    expect(find({ extends: 'occurrence', min: 1, token: 'sorry' }, 'hello')).toEqual(['0']);
  });
});

describe('repetition', () => {
  it('finds a word twice in a row on one line', () => {
    const rule = { extends: 'repetition', alpha: true, tokens: ['[^\\s]+'] };
    expect(find(rule, 'the the end', 'one\none', '// //')).toEqual(['the']);
    expect(find({ ...rule, ignorecase: true }, 'The the')).toEqual(['the']);
    expect(find({ ...rule, max: 1 }, 'so so', 'so so so')).toEqual(['so']);
  });
});

describe('consistency', () => {
  it('marks the block in which both spellings have been seen', () => {
    const rule = {
      extends: 'consistency',
      message: 'one %s',
      ignorecase: true,
      either: { advisor: 'adviser' },
    };
    expect(find(rule, 'an advisor', 'an Adviser')).toEqual(['one Adviser']);
    expect(find(rule, 'an advisor', 'an advisor')).toEqual([]);
  });
});

describe('conditional', () => {
  it('wants the second before the first', () => {
    const rule = {
      extends: 'conditional',
      first: '\\b([A-Z]{3,5})\\b',
      second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)',
      exceptions: ['FAQ'],
    };
    expect(find(rule, 'World Health Organization (WHO), FAQ', 'WHO and DAFB')).toEqual(['DAFB']);
  });
});

describe('capitalization', () => {
  const rule = { extends: 'capitalization', message: '%s → %s' };
  it('knows sentence and title case', () => {
    expect(find({ ...rule, match: '$sentence' }, 'This is a Heading', 'This is a heading')).toEqual([
      'This is a Heading → This is a heading',
    ]);
    expect(
      find({ ...rule, match: '$title', style: 'Chicago', threshold: 1 }, 'The rules of the house'),
    ).toEqual(['The rules of the house → The Rules of the House']);
    expect(find({ ...rule, match: '$sentence', indicators: [':'] }, 'Test: Modern days')).toEqual([]);
  });
  it('knows lower, upper and a pattern', () => {
    expect(find({ ...rule, match: '$lower' }, 'Über', 'über')).toEqual(['Über → über']);
    expect(find({ ...rule, match: '$upper' }, 'über')).toEqual(['über → ÜBER']);
    expect(find({ ...rule, match: '^Step \\d' }, 'Step 1', 'One')).toEqual(['One → ^Step \\d']);
  });
});

describe('rules that cannot be used', () => {
  it.for([
    ['an unknown kind', { extends: 'script', script: 'x' }, /"script" do not run here/],
    ['no kind', {}, /"extends" is missing/],
    ['no tokens', { extends: 'existence' }, /"tokens" is empty/],
    [
      'a broken pattern',
      { extends: 'existence', tokens: ['(a'] },
      /Test.Rule: "tokens" cannot be used: .*never closed/,
    ],
    ['a runaway pattern', { extends: 'existence', tokens: ['(a+)+$'] }, /Refused/],
    ['a wrong shape', { extends: 'substitution', swap: ['a'] }, /"swap" must be a list of pairs/],
    ['a wrong level', { extends: 'existence', level: 'loud', tokens: ['a'] }, /"level" must be one of/],
  ] as const)('%s is refused in clear words', ([, file, words]) => {
    expect(() => find(file, '')).toThrow(words);
  });
});
