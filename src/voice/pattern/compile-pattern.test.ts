import { describe, expect, it } from 'vitest';
import { PatternError } from '../faults';
import { compilePattern, type PatternModes } from './compile-pattern';
import { findMatches } from './find-matches';

function find(pattern: string, text: string, modes: PatternModes = {}): string[] {
  return findMatches(compilePattern(pattern, modes), text).map((match) => match.text);
}

describe('patterns in Vale’s style', () => {
  it('find the borders of Cyrillic, German and accented words', () => {
    expect(find('\\bпросто\\b', 'просто, опростено')).toEqual(['просто']);
    expect(find('\\bübrigens\\b', 'Übrigens, übrigens')).toEqual(['übrigens']);
    expect(find('\\bcafé\\b', 'cafés café')).toEqual(['café']);
  });

  it('find no border between a word and a letter of another script that joins it, but one before an emoji', () => {
    expect(find('\\bok\\b', 'ok😀 тok')).toEqual(['ok']);
    expect(find('\\bjust\\b', '❤️just')).toEqual(['just']);
  });

  it('ignore case as a whole and in parts', () => {
    expect(find('(?i)ÜBER', 'über Über')).toEqual(['über', 'Über']);
    expect(find('a(?i)b', 'ab aB AB')).toEqual(['ab', 'aB']);
    expect(find('(?i)a(?-i)b', 'Ab AB')).toEqual(['Ab']);
    expect(find('(?i:я)б', 'Яб яб яБ')).toEqual(['Яб', 'яб']);
    expect(find('[^a-c]', 'aBd', { isCaseIgnored: true })).toEqual(['d']);
    expect(find('\\p{Lu}x', 'ax', { isCaseIgnored: true })).toEqual(['ax']);
  });

  it('give the text as it was written, and keep spans true where small letters are longer', () => {
    const [match] = findMatches(compilePattern('(?i)just'), 'İİ JUST');
    expect(match).toMatchObject({ text: 'JUST', start: 3, end: 7 });
  });

  it('read .NET’s own ways: named groups, classes without classes, anchors, comments', () => {
    expect(find('(?P<one>a)(?#any)\\k<one>', 'aa')).toEqual(['aa']);
    expect(find('[a-z-[aeiou]]+', 'hello')).toEqual(['h', 'll']);
    expect(find('\\Aa|z\\z', 'a z a z')).toEqual(['a', 'z']);
    expect(find('^b$', 'a\nb\nc', { isMultiline: true })).toEqual(['b']);
    expect(find('^b$', 'a\nb\nc')).toEqual([]);
    expect(find('[[:alpha:]]+', 'añb1')).toEqual(['añb']);
    expect(find('[\\W]', 'aé ')).toEqual([' ']);
  });

  it.for([
    ['(', 1],
    ['a)', 2],
    ['[a', 1],
    ['ab*+', 4],
    ['*', 1],
    ['a{5,2}', 2],
    ['\\', 1],
    ['x\\p{Nothing}', 2],
    ['[z-a]', 2],
    ['(?>a)', 1],
    ['a{100000}', 2],
    ['\\G', 1],
  ] as const)('say where %s is wrong', ([pattern, position]) => {
    let error: unknown;
    try {
      compilePattern(pattern);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PatternError);
    expect(String(error)).toContain(`position ${position}`);
  });

  it('run on long texts stretch by stretch and keep their spans', () => {
    const text = `${'word '.repeat(5000)}just here`;
    const [match] = findMatches(compilePattern('\\bjust\\b'), text);
    expect(match?.start).toBe(25_000);
  });
});
