import { describe, expect, it } from 'vitest';
import { isSameHandle } from './handle';
import { type Account, findIdentityKey, isAddressedToUs, isOurs } from './identity';
import type { Message, PlatformId } from './message';

const NOBODY = { handle: null, name: null, userId: null };

function makeMessage(platform: PlatformId, patch: Partial<Message>): Message {
  return {
    platform,
    kind: 'comment',
    id: '1',
    author: NOBODY,
    text: '',
    language: null,
    postedAt: null,
    permalink: null,
    replyTo: null,
    mentions: [],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
    ...patch,
  };
}

describe('two spellings of a handle', () => {
  it.each([
    ['x', 'HalvenCare', 'halvencare', true],
    ['facebook', 'Halven.Audio', 'halvenaudio', true],
    ['instagram', 'Halven.Audio', 'halven.audio', true],
    ['instagram', 'halven.audio', 'halvenaudio', false],
    ['facebook', 'halvenaudio', null, false],
  ] as const)('on %s are one or two accounts: %s, %s', (platform, one, other, isOne) => {
    expect(isSameHandle(platform, one, other)).toBe(isOne);
    expect(isSameHandle(platform, other, one)).toBe(isOne);
  });

  it('two unknown handles are nobody’s', () => {
    expect(isSameHandle('facebook', null, null)).toBe(false);
  });

  it('make one key on Facebook', () => {
    const keyOf = (handle: string) => findIdentityKey('facebook', { ...NOBODY, handle });
    expect(keyOf('Juno.Meadow')).toBe(keyOf('junomeadow'));
  });

  it('are one account of ours, as author and where it is addressed', () => {
    const accounts: Account[] = [{ platform: 'facebook', handle: 'HalvenAudio', userId: null }];
    const ours = makeMessage('facebook', { author: { ...NOBODY, handle: 'halven.audio' } });
    expect(isOurs(ours, accounts)).toBe(true);
    expect(isAddressedToUs(makeMessage('facebook', { mentions: ['halven.audio'] }), accounts)).toBe(true);
    expect(isAddressedToUs(makeMessage('instagram', { mentions: ['halven.audio'] }), accounts)).toBe(false);
  });
});
