import { describe, expect, it } from 'vitest';
import { parseXHandle } from './handle';

describe('a handle as a person types it', () => {
  it.each([
    ['HalvenCare', 'HalvenCare'],
    ['@HalvenCare', 'HalvenCare'],
    ['  @HalvenCare ', 'HalvenCare'],
    ['＠HalvenCare', 'HalvenCare'],
    ['\u2066@HalvenCare\u2069', 'HalvenCare'],
    ['https://x.com/HalvenCare', 'HalvenCare'],
    ['https://x.com/HalvenCare/status/17?s=20', 'HalvenCare'],
    ['https://www.twitter.com/@Halven_Care/', 'Halven_Care'],
    ['x.com/HalvenCare', 'HalvenCare'],
    ['home', 'home'],
  ])('%s is the account %s', (typed, handle) => {
    expect(parseXHandle(typed)).toEqual({ handle, problem: null });
  });

  it.each([
    ['', 'empty'],
    ['  @ ', 'empty'],
    ['Halven Care', 'letters'],
    ['Halvén', 'letters'],
    ['@a@b', 'letters'],
    ['HalvenAudioCustomerCare', 'long'],
    ['https://example.com/HalvenCare', 'otherSite'],
    ['instagram.com/halven', 'otherSite'],
    ['https://x.com/', 'noProfile'],
    ['https://x.com/notifications/mentions', 'noProfile'],
  ])('%j is refused because of %s', (typed, problem) => {
    expect(parseXHandle(typed)).toEqual({ handle: null, problem });
  });

  it('an account that stands already is not added again, whatever its capitals', () => {
    const accounts = [{ platform: 'x' as const, handle: 'HalvenCare', userId: null }];
    expect(parseXHandle('@halvencare', accounts)).toEqual({ handle: null, problem: 'twice' });
  });

  it('the same handle on another network is another account', () => {
    const accounts = [{ platform: 'instagram' as const, handle: 'halvencare', userId: null }];
    expect(parseXHandle('HalvenCare', accounts).handle).toBe('HalvenCare');
  });
});
