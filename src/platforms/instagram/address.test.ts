import { describe, expect, it } from 'vitest';
import { findAddress, findPageCode, findProfile } from './address';

describe('addresses', () => {
  it('of posts, reels and comments are told apart, with and without a name', () => {
    expect(findAddress('/p/DSh9TernRst/')).toMatchObject({
      handle: null,
      kind: 'p',
      code: 'DSh9TernRst',
      commentId: null,
    });
    expect(findAddress('https://www.instagram.com/juno.meadow/reel/DSh9TernRst/?igsh=1')).toMatchObject({
      handle: 'juno.meadow',
      kind: 'reel',
    });
    expect(findAddress('/p/DSh9TernRst/c/17893098402360443/')).toMatchObject({
      commentId: '17893098402360443',
      parentId: null,
    });
    expect(findAddress('/reel/DSh9TernRst/c/17/r/18/')).toMatchObject({ commentId: '18', parentId: '17' });
  });

  it.each([
    '/p/',
    '/explore/tags/tern/',
    '/reels/audio/750/',
    '/p/DSh9TernRst/liked_by/',
    '/stories/p/DSh9TernRst/',
    'https://example.com/p/DSh9TernRst/',
    '#',
    '',
  ])('of other things are none: %s', (href) => expect(findAddress(href)).toBeNull());

  it('of people are one path long and not one of the site itself', () => {
    expect(findProfile('/juno.meadow/')).toBe('juno.meadow');
    expect(findProfile('https://www.instagram.com/_juno_?hl=nl')).toBe('_juno_');
    for (const href of [
      '/',
      '/explore/',
      '/Reels/',
      '/direct/inbox/',
      '/juno.meadow/followers/',
      '//juno.example/',
      'javascript:alert(1)',
    ])
      expect(findProfile(href)).toBeNull();
  });

  it('of pages name the post they are about', () => {
    const find = (path: string) => findPageCode(new URL(path, 'https://www.instagram.com'));
    expect(find('/p/DSh9TernRst/comments/')).toBe('DSh9TernRst');
    expect(find('/juno.meadow/reel/DSh9TernRst/')).toBe('DSh9TernRst');
    expect(find('/reels/audio/750296471058047/')).toBeNull();
    expect(find('/juno.meadow/')).toBeNull();
  });
});
