import { describe, expect, it } from 'vitest';
import type { Account } from '../model/identity';
import type { PlatformId } from '../model/message';
import { findLinkedNetwork, parseAccount, parseAccounts } from './account';
import { formatAccount } from './profile-link';

const account = (platform: PlatformId, handle: string, userId: string | null = null): Account => ({
  platform,
  handle,
  userId,
});

describe('an account as a person types it', () => {
  it.each<[string, PlatformId, string]>([
    ['HalvenCare', 'x', 'HalvenCare'],
    ['@HalvenCare', 'x', 'HalvenCare'],
    ['  @HalvenCare ', 'x', 'HalvenCare'],
    ['＠HalvenCare', 'x', 'HalvenCare'],
    ['\u2066@HalvenCare\u2069', 'x', 'HalvenCare'],
    ['home', 'x', 'home'],
    ['@Halven.Audio', 'facebook', 'Halven.Audio'],
    ['halven', 'facebook', 'halven'],
    ['@halven_audio.care', 'instagram', 'halven_audio.care'],
    ['halven.audio', 'instagram', 'halven.audio'],
  ])('%s on %s is %s', (typed, platform, handle) => {
    expect(parseAccount(typed, platform)).toEqual({ account: account(platform, handle), problem: null });
  });

  it.each<[string, PlatformId, string]>([
    ['', 'x', 'empty'],
    ['  @ ', 'instagram', 'empty'],
    ['Halven Care', 'x', 'letters'],
    ['Halvén', 'x', 'letters'],
    ['halven.care', 'x', 'letters'],
    ['@a@b', 'x', 'letters'],
    ['halven_audio', 'facebook', 'letters'],
    ['halven-audio', 'facebook', 'letters'],
    ['halven-audio', 'instagram', 'letters'],
    ['...', 'instagram', 'letters'],
    ['halv', 'facebook', 'short'],
    ['HalvenAudioCustomerCare', 'x', 'long'],
    ['h'.repeat(51), 'facebook', 'long'],
    ['h'.repeat(31), 'instagram', 'long'],
  ])('%j on %s is refused because of %s', (typed, platform, kind) => {
    expect(parseAccount(typed, platform)).toEqual({ account: null, problem: { kind, platform } });
  });

  it('a number on Facebook is the id of a profile, elsewhere it is a name', () => {
    expect(parseAccount('100012345678901', 'facebook').account).toEqual(
      account('facebook', '100012345678901', '100012345678901'),
    );
    expect(parseAccount('1234567', 'x').account).toEqual(account('x', '1234567'));
  });
});

describe('a pasted link', () => {
  it.each<[string, Account]>([
    ['https://x.com/HalvenCare', account('x', 'HalvenCare')],
    ['https://x.com/HalvenCare/status/17?s=20', account('x', 'HalvenCare')],
    ['https://www.twitter.com/@Halven_Care/', account('x', 'Halven_Care')],
    ['X.com/HalvenCare', account('x', 'HalvenCare')],
    ['https://www.facebook.com/HalvenAudio/posts/123?__tn__=R', account('facebook', 'HalvenAudio')],
    ['de-de.facebook.com/Halven.Audio/', account('facebook', 'Halven.Audio')],
    ['facebook.com/profile.php?id=61550001234&sk=about', account('facebook', '61550001234', '61550001234')],
    [
      'https://m.facebook.com/people/Halven-Audio/61550001234/',
      account('facebook', '61550001234', '61550001234'),
    ],
    [
      'https://www.facebook.com/p/Halven-Audio-61550001234/',
      account('facebook', '61550001234', '61550001234'),
    ],
    ['facebook.com/61550001234', account('facebook', '61550001234', '61550001234')],
    ['facebook.com/Halven-Audio-61550001234', account('facebook', 'Halven-Audio-61550001234')],
    ['https://www.instagram.com/halven.audio/?hl=de', account('instagram', 'halven.audio')],
    ['instagram.com/halven.audio/p/C0deC0de/', account('instagram', 'halven.audio')],
  ])('%s brings its network, whichever is chosen', (typed, expected) => {
    for (const chosen of ['x', 'facebook', 'instagram'] as const)
      expect(parseAccount(typed, chosen)).toEqual({ account: expected, problem: null });
    expect(findLinkedNetwork(typed)).toBe(expected.platform);
  });

  it.each<[string, string]>([
    ['https://example.com/HalvenCare', 'otherSite'],
    ['https://example.com', 'otherSite'],
    ['https://x.com.example.com/HalvenCare', 'otherSite'],
    ['x.com', 'noProfile'],
    ['https://x.com/', 'noProfile'],
    ['https://x.com/notifications/mentions', 'noProfile'],
    ['https://www.facebook.com/groups/halven', 'noProfile'],
    ['https://www.facebook.com/profile.php?id=abc', 'noProfile'],
    ['https://www.facebook.com/permalink.php?story_fbid=1', 'noProfile'],
    ['https://www.instagram.com/p/C0deC0de/', 'noProfile'],
    ['https://www.instagram.com/halv%C3%A9n/', 'letters'],
    ['facebook.com/halv', 'short'],
    [`facebook.com/${'h'.repeat(60)}-12345`, 'long'],
    ['https://', 'letters'],
  ])('%s is refused because of %s', (typed, kind) => {
    expect(parseAccount(typed, 'x')).toMatchObject({ account: null, problem: { kind } });
  });

  it.each(['HalvenCare', 'https://example.com/halven', 'halven.audio', ''])(
    '%j chooses no network',
    (typed) => {
      expect(findLinkedNetwork(typed)).toBeNull();
    },
  );
});

describe('an account that stands already', () => {
  const standing = [
    account('x', 'HalvenCare'),
    account('facebook', 'Halven.Audio'),
    account('facebook', '61550001234', '61550001234'),
  ];

  it.each<[string, PlatformId]>([
    ['@halvencare', 'x'],
    ['facebook.com/halvenaudio', 'x'],
    ['61550001234', 'facebook'],
  ])('is not added again as %s', (typed, platform) => {
    expect(parseAccount(typed, platform, standing)).toMatchObject({ problem: { kind: 'twice' } });
  });

  it('on one network does not stand on another', () => {
    expect(parseAccount('HalvenCare', 'instagram', standing).account?.platform).toBe('instagram');
    expect(parseAccount('Halven.Care', 'instagram', [account('instagram', 'HalvenCare')]).problem).toBeNull();
  });
});

describe('one line of accounts', () => {
  it('takes handles on X and links of all three networks', () => {
    const typed = '@HalvenCare, facebook.com/HalvenAudio，https://instagram.com/halven.audio/\n';
    expect(parseAccounts(typed, []).accounts).toEqual([
      account('x', 'HalvenCare'),
      account('facebook', 'HalvenAudio'),
      account('instagram', 'halven.audio'),
    ]);
  });

  it('keeps what is known of accounts that stand, as it wrote them', () => {
    const before = [
      account('x', 'HalvenCare', '17'),
      account('facebook', '61550001234', '61550001234'),
      account('facebook', 'Halven-Ton', '99999'),
      account('instagram', 'halven.audio', '5'),
    ];
    const line = before.map(formatAccount).join(', ');
    expect(parseAccounts(line, before)).toEqual({ accounts: before, problem: null });
    expect(parseAccounts('x.com/halvencare', before).accounts).toEqual([before[0]]);
  });

  it.each([
    ['', { kind: 'empty', platform: 'x' }],
    [' , ', { kind: 'empty', platform: 'x' }],
    ['@HalvenCare, x.com/halvencare', { kind: 'twice', platform: 'x' }],
    ['@HalvenCare, facebook.com/halv', { kind: 'short', platform: 'facebook' }],
    ['example.com/halven', { kind: 'otherSite', platform: 'x' }],
  ])('%j is refused as a whole', (typed, problem) => {
    expect(parseAccounts(typed, [account('x', 'HalvenCare')])).toEqual({ accounts: null, problem });
  });
});
