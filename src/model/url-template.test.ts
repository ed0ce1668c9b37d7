import { describe, expect, it } from 'vitest';
import { findUrlParts, parseUrlTemplate } from './url-template';

function parts(template: string, path: string, search = '') {
  return findUrlParts([parseUrlTemplate(template)], path, new URLSearchParams(search));
}

describe('an address template', () => {
  it('names the parts of an address that fits, and what follows', () => {
    const status = '/:handle(word 1-20)/status/:id(digits 1-20)/**';
    expect(parts(status, '/juno_meadow/status/20')).toEqual({ handle: 'juno_meadow', id: '20', rest: '' });
    expect(parts(status, '/Juno/Status/20/photo/1/')?.rest).toBe('/photo/1');
    expect(parts(status, '/juno-m/status/20')).toBeNull();
    expect(parts(status, '/juno/status/twenty')).toBeNull();
    expect(parts(status, '//juno/status/20')).toBeNull();
    expect(parts('/:handle(word 1-20)', '/juno/about')).toBeNull();
  });

  it('asks for parts of the query', () => {
    expect(parts('/photo/**?fbid=:id', '/photo/', 'fbid=12&set=a')).toEqual({ id: '12', rest: '' });
    expect(parts('/photo/**?fbid=:id', '/photo/', 'set=a')).toBeNull();
  });

  it('takes the end of a segment, and given words', () => {
    expect(parts('/p/*:id(digits 5-9)', '/p/Halven-Audio-12345')?.id).toBe('12345');
    expect(parts('/p/*:id(digits 5-9)', '/p/Halven-Audio-1234')).toBeNull();
    expect(parts('/:kind(p|reel)/:code(code 5-9)', '/reel/A-b_c')).toMatchObject({
      kind: 'reel',
      code: 'A-b_c',
    });
    expect(parts('/:kind(p|reel)/:code(code 5-9)', '/tv/A-b_c')).toBeNull();
  });

  it.each([
    '',
    'status',
    '/a b',
    '/(a+)+$',
    '/:id([0-9]+)',
    '/:id(digits 5)',
    '/*x',
    '/a?b=c',
    '/a?b=:c?d=:e',
  ])('is refused when it is none: %j', (template) => {
    expect(() => parseUrlTemplate(template)).toThrow(/not a/);
  });

  it('takes no longer for a long address than its length', () => {
    const started = performance.now();
    expect(parts('/p/*:id(digits 5-9)', `/p/${'1'.repeat(200_000)}x`)).toBeNull();
    expect(parts('/:handle(word 1-20)/:x/:y', `/${'a/'.repeat(200_000)}`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});
