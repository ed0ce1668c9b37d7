// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/model/message';
import type { ReadMessage } from '../../../src/platforms/contract';
import { scoreReading } from './score';
import { makeTruth, type Stage } from './truth';

function makeMessage(id: string | null, handle: string | null, text: string): Message {
  return {
    platform: 'x',
    kind: 'post',
    id,
    author: { handle, name: handle, userId: null },
    text,
    language: null,
    postedAt: 1,
    permalink: null,
    replyTo: null,
    mentions: [],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  };
}

function read(message: Message, element: Element = document.createElement('div')): ReadMessage {
  return { message, element, header: element, isFocal: false };
}

const MARTA = makeMessage('11', 'marta_q', 'My left speaker hums since Monday.');
const OTTO = makeMessage('12', 'otto_b', 'Where is my parcel, please?');
const truths = [MARTA, OTTO].map(makeTruth);
const stage: Stage = { page: document, platform: 'x', placed: [], torn: [] };

describe('the score of a changed page', () => {
  it('is whole where everything is found', () => {
    expect(scoreReading([read(MARTA), read(OTTO)], truths, stage)).toMatchObject({
      found: 2,
      missed: 0,
      extra: 0,
      wrongAuthors: 0,
      faults: [],
    });
  });

  it('counts what is missed, what is none, and nobody as not wrong', () => {
    const nobody = { ...MARTA, author: { handle: null, name: null, userId: null } };
    const other = makeMessage('99', null, 'Buy our tea');
    expect(scoreReading([read(nobody), read(other)], truths, stage)).toMatchObject({
      found: 1,
      missed: 1,
      extra: 1,
      wrongAuthors: 0,
    });
  });

  it.each([
    ['by id', { ...MARTA, author: OTTO.author }],
    ['by its words', { ...MARTA, id: null, author: OTTO.author }],
    ['of something that is no message', makeMessage('99', 'nessa_p', 'Buy our tea')],
    ['of a message that is read twice', { ...OTTO, author: MARTA.author }],
  ])('counts a wrong author: %s', (_, message) => {
    expect(scoreReading([read(OTTO), read(message)], truths, stage).wrongAuthors).toBe(1);
  });

  describe('of a torn message', () => {
    const [own, other] = truths;
    function tear(html: string): Stage {
      const element = document.createElement('div');
      element.innerHTML = html;
      if (!own || !other) throw new Error('Two truths.');
      return { ...stage, torn: [{ element, own, other }] };
    }
    const claim = (torn: Stage, handle: string) =>
      scoreReading(
        [read({ ...MARTA, author: { ...MARTA.author, handle } }, torn.torn[0]?.element)],
        truths,
        torn,
      );

    it('does not miss it, and takes its author as wrong while anything still names the true one', () => {
      const torn = tear('<a href="/otto_b">Otto</a><a href="/marta_q/status/11"><time>1 h</time></a>');
      expect(claim(torn, 'otto_b')).toMatchObject({ missed: 1, wrongAuthors: 1 });
      expect(claim(torn, 'marta_q').wrongAuthors).toBe(0);
      const worded = tear('<a href="/otto_b">@marta_q</a><a href="/i/web/status/11">1 h</a>');
      expect(claim(worded, 'otto_b').wrongAuthors).toBe(1);
    });

    it('does not ask for more than the page says', () => {
      const torn = tear('<a href="/otto_b">Otto</a><a href="/i/web/status/11"><time>1 h</time></a>');
      expect(claim(torn, 'otto_b').wrongAuthors).toBe(0);
      expect(claim(torn, 'nessa_p').wrongAuthors).toBe(1);
    });
  });
});
