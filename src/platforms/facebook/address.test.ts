import { describe, expect, it } from 'vitest';
import {
  findComment,
  findPostAddress,
  findProfile,
  findTalkId,
  findUrl,
  isNamed,
  isSameProfile,
} from './address';

const profile = (href: string) => findProfile(findUrl(href));
const post = (href: string) => findPostAddress(findUrl(href));

describe('a link', () => {
  it('names an account by vanity name or number', () => {
    expect(profile('/juno.meadow?__cft__[0]=x')).toEqual({ handle: 'juno.meadow', userId: null });
    const numbered = [
      '/profile.php?id=100000077',
      '/100000077/',
      '/people/Juno/100000077/',
      '/groups/1/user/100000077/',
      '/p/Juno-M-100000077/',
    ];
    for (const href of numbered) expect(profile(href), href).toEqual({ handle: null, userId: '100000077' });
    expect(profile('https://web.archive.org/web/2022/https://m.facebook.com/juno.meadow')).toMatchObject({
      handle: 'juno.meadow',
    });
  });

  it('names no account where it leads elsewhere', () => {
    const others = [
      '/',
      '#',
      '/watch/',
      '/groups/1/',
      '/profile.php?sk=x',
      '/photo.php?fbid=1',
      '/a/b',
      'https://l.facebook.com/juno',
      'https://facebook.com.example/juno',
      'javascript:alert(1)',
      '',
    ];
    for (const href of others) expect(profile(href), href).toBeNull();
  });

  it('names a post, its number where it has one, and whose it is', () => {
    expect(post('/juno/posts/pfbid0x?__tn__=R#')).toEqual({
      permalink: 'https://www.facebook.com/juno/posts/pfbid0x',
      id: null,
      owner: 'juno',
    });
    expect(post('/permalink.php?story_fbid=1234567&id=77777&x=1')).toEqual({
      permalink: 'https://www.facebook.com/permalink.php?story_fbid=1234567&id=77777',
      id: '1234567',
      owner: '77777',
    });
    expect(post('/photo/?fbid=1234567&set=a.1')?.id).toBe('1234567');
    for (const href of [
      '/groups/1/posts/1234567/',
      '/groups/1/permalink/1234567/',
      '/watch/?v=1234567',
      '/reel/1234567',
      '/juno/videos/1234567',
    ])
      expect(post(href)?.id, href).toBe('1234567');
    for (const href of ['/', '/juno', '/groups/1/', '/juno/posts', '/permalink.php'])
      expect(post(href), href).toBeNull();
  });

  it('names a comment in digits or Base64, and its thread', () => {
    expect(findComment(findUrl('/a/posts/b?comment_id=11&reply_comment_id=22'))).toEqual({
      id: '22',
      topId: '11',
      postId: null,
    });
    expect(findComment(findUrl(`/a?comment_id=${encodeURIComponent(btoa('comment:9_11'))}`))).toEqual({
      id: '11',
      topId: null,
      postId: '9',
    });
    for (const value of ['', 'x', '%%%', btoa('post:1_2'), btoa('comment:a_b')])
      expect(findComment(findUrl(`/a?comment_id=${encodeURIComponent(value)}`)), value).toBeNull();
  });

  it('takes a vanity name for the same with and without its dots, in any case', () => {
    const juno = { handle: 'Juno.Meadow', userId: null };
    expect(isSameProfile(juno, { handle: 'junomeadow', userId: null })).toBe(true);
    expect(isNamed(juno, 'juno.mead.ow')).toBe(true);
    expect(isSameProfile(juno, { handle: 'juno.meadows', userId: null })).toBe(false);
    expect(isSameProfile(juno, { handle: null, userId: '100000077' })).toBe(false);
    expect(isSameProfile({ handle: null, userId: '1' }, { handle: null, userId: '1' })).toBe(true);
  });

  it('names a talk', () => {
    expect(findTalkId(new URL('https://www.facebook.com/messages/t/100000077/'))).toBe('100000077');
    expect(findTalkId(new URL('https://www.messenger.com/e2ee/t/100000077'))).toBe('100000077');
    expect(findTalkId(new URL('https://www.facebook.com/messages/'))).toBeNull();
  });
});
