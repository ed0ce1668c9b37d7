import { describe, expect, it } from 'vitest';
import { findTalkName, makeLineIds, type TalkLine } from './ids';

/** Our own lines begin with "> ". */
function makeLines(...texts: string[]): TalkLine[] {
  return texts.map((text) => ({ isOwn: text.startsWith('> '), text }));
}
const TALK = makeLines(
  'Hi',
  'Where is it?',
  '> On its way. ^AB',
  'ok',
  'Still not here',
  'Hello?',
  'Hello?',
  'Hello?',
  '> So sorry! ^AB',
  'ok',
);
const WHOLE = makeLineIds('@juno', TALK, true);

describe('the id of a line that has none', () => {
  it('is its own for every line, also where words repeat', () => {
    expect(new Set(WHOLE).size).toBe(TALK.length);
    expect(WHOLE.every((id) => id?.startsWith('dm:@juno:'))).toBe(true);
  });

  it('stays the same when newer lines come in below', () => {
    for (let length = 1; length <= TALK.length; length++)
      expect(makeLineIds('@juno', TALK.slice(0, length), true)).toEqual(WHOLE.slice(0, length));
  });

  it('is the same or none in every part of the talk that a list shows', () => {
    for (let from = 1; from < TALK.length; from++) {
      const part = makeLineIds('@juno', TALK.slice(from), false);
      for (const [index, id] of part.entries()) expect([null, WHOLE[from + index]]).toContain(id);
      // A run needs three lines above itself.
      if (from < 3) expect(part.slice(3).filter((id) => id === null)).toEqual([]);
    }
  });

  it('is the same however a site draws spaces, emoji and directions', () => {
    const drawn = makeLines('\u200eHi ❤\ufe0f\n\nthere\u00a0you');
    expect(makeLineIds('@juno', drawn, true)).toEqual(
      makeLineIds('@juno', makeLines('Hi ❤ there you'), true),
    );
  });

  it('tells the two sides and two customers apart', () => {
    const [theirs] = makeLineIds('@juno', [{ isOwn: false, text: 'Hi' }], true);
    const [ours] = makeLineIds('@juno', [{ isOwn: true, text: 'Hi' }], true);
    const [another] = makeLineIds('@otter', [{ isOwn: false, text: 'Hi' }], true);
    expect(new Set([theirs, ours, another]).size).toBe(3);
  });

  it('is none where nobody knows whose line it is; the lines below keep theirs', () => {
    const torn = TALK.map((line, index) => (index === 3 ? { ...line, isOwn: null } : line));
    expect(makeLineIds('@juno', torn, true)).toEqual(WHOLE.map((id, index) => (index === 3 ? null : id)));
  });

  it('is none in a part of a talk that goes in circles, and a number of its own in the whole of it', () => {
    const circle = makeLines('a', 'b', 'a', 'b', 'a', 'b', 'a', 'b');
    const whole = makeLineIds('@juno', circle, true);
    expect(new Set(whole).size).toBe(circle.length);
    expect(makeLineIds('@juno', circle, false)).toEqual(circle.map(() => null));
    // What has been seen keeps its id when the circle goes on.
    const longer = makeLineIds('@juno', [...circle, ...makeLines('a', 'b')], true);
    expect(longer.slice(0, circle.length)).toEqual(whole);
  });

  it('needs somebody whom the page proves', () => {
    expect(findTalkName({ handle: null, userId: null })).toBeNull();
    expect(findTalkName({ handle: 'Juno', userId: null })).toBe('@juno');
    expect(findTalkName({ handle: 'Juno', userId: '77' })).toBe('77');
  });
});
