import { describe, expect, it } from 'vitest';
import { findPassage } from './passage';

const partOf = (draft: string, words: string, worth = 1) => {
  const start = draft.indexOf(words);
  return { start, end: start + words.length, worth };
};
const passage = (draft: string, parts: ReturnType<typeof partOf>[], isChinese = false) => {
  const { start, end } = findPassage(draft, parts, isChinese);
  return draft.slice(start, end);
};

describe('the passage that speaks', () => {
  it('is the clause whose parts add most, without the marks at its edges', () => {
    const draft = 'Thanks, Tom. You should have read it! The lid is on its way.';
    expect(passage(draft, [partOf(draft, 'should have'), partOf(draft, 'lid', 0.4)])).toBe(
      'You should have read it',
    );
  });

  it('is narrowed to the words in a row that speak where the clause is long', () => {
    const draft = 'the new lid is on its way to your house in Leeds and it is simple just restart it';
    expect(passage(draft, [partOf(draft, 'it is simple just'), partOf(draft, 'house', -2)])).toBe(
      'it is simple just',
    );
  });

  it('knows the ends of Chinese clauses', () => {
    const draft = '您好，这是您自己的问题。我们明天补发。';
    expect(passage(draft, [partOf(draft, '自己的问题')], true)).toBe('这是您自己的问题');
  });

  it('stays inside a draft of nothing but marks', () => {
    expect(passage('!!! …', [])).toBe('!!! …');
  });
});
