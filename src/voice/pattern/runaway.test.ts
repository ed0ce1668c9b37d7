import { describe, expect, it } from 'vitest';
import { compilePattern } from './compile-pattern';
import { findMatches } from './find-matches';
import { parsePattern } from './parse-pattern';
import { findRunaway } from './runaway';

describe('patterns that can run away', () => {
  it.for([
    '(a+)+$',
    '(a*)*b',
    '(a|a)*b',
    '(\\w|\\d)+!',
    '(\\w+\\s?)+$',
    '(?:\\s*,\\s*)*x',
    '(.*a){20}',
    '(a?b?)*c',
    '(x+x+)+y',
    '(?:ab|a|b)*c',
    '.*.*.*=',
    '\\s+\\s*\\s*\\s*x',
    '((a{1,20}){1,20}){1,20}b',
  ])('%s is refused', (pattern) => {
    expect(findRunaway(parsePattern(pattern).root, false).danger).toBe('always');
    expect(() => compilePattern(pattern)).toThrow(/Refused/);
  });

  it.for([
    '(?:[^\\s,]+,){1,} \\w+ (?:and|or) \\w+[.?!]',
    '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)',
    '\\b(?:AM|PM)\\s?[-–]\\s?.+(?:AM|PM)\\b',
    '\\w+- and \\w+-',
    '(?:\\d[ -]?){13,19}',
    '(?:very )+sorry',
    '["“][^"”“]+["”][.,]',
  ])('%s is let through', (pattern) => {
    expect(findRunaway(parsePattern(pattern).root, false).danger).not.toBe('always');
  });

  it('two repeats over the same letters only run on short stretches, so that no text makes them slow', () => {
    const pattern = compilePattern('a.*b.*c!');
    expect(pattern.longest).toBeLessThan(500);
    const startedAt = performance.now();
    findMatches(pattern, 'ab'.repeat(12_500));
    // Without the cut this takes minutes.
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});
