import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../model/finding';
import { createRecall, type Recall } from './recall';

/** Findings of these words, each at its first place in the text. */
function find(text: string, ...words: string[]): Finding[] {
  return words.map((match) => {
    const start = text.indexOf(match);
    const span = { start, end: start + match.length, match };
    const said = { message: '', reason: '', source: '', suggestions: [] };
    return { rule: 'en.test', family: 'minimising', level: 'warning', ...span, ...said };
  });
}
let recall: Recall;
beforeEach(() => {
  recall = createRecall();
});
const foresee = (text: string, before: string, ...words: string[]) =>
  recall
    .foresee(text, { text: before, findings: find(before, ...words) })
    .map(({ match, start }) => [match, start]);

describe('what was found before', () => {
  it('is shown at once when the same text stands there again', () => {
    recall.learn('you just', find('you just', 'just'));
    recall.learn('you', []);
    expect(foresee('you just', 'you')).toEqual([['just', 4]]);
    expect(foresee('you', 'you just', 'just')).toEqual([]);
  });

  it('is shown when the same word is typed in another place', () => {
    recall.learn('you just go', find('you just go', 'just'));
    expect(foresee('And so just', 'And so jus')).toEqual([['just', 7]]);
  });

  it('is not seen in a part of a longer word', () => {
    recall.learn('you just go', find('you just go', 'just'));
    expect(foresee('justice', 'justic')).toEqual([]);
    expect(foresee('adjust', 'adjus')).toEqual([]);
  });

  it('is seen in Chinese, which has no gaps between words', () => {
    recall.learn('您只需等待', find('您只需等待', '只需'));
    expect(foresee('请只需', '请只')).toEqual([['只需', 1]]);
  });

  it('is forgotten where the same word is right in another sentence', () => {
    recall.learn('you just go', find('you just go', 'just'));
    recall.learn('it just arrived', []);
    expect(foresee('And so just', 'And so jus')).toEqual([]);
  });

  it('gives way to a longer match around it', () => {
    recall.learn('you just need', find('you just need', 'just need'));
    expect(foresee('so just need', 'so just nee', 'just')).toEqual([['just need', 3]]);
  });

  it('is looked for at the edit only: elsewhere the worker has spoken', () => {
    recall.learn('you just go', find('you just go', 'just'));
    expect(foresee('we just saw it all now', 'we just saw it all no')).toEqual([]);
  });
});
