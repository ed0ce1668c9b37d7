// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { SentAnswer } from '../../bridge/contract';
import { createMessage, createPlatform, getElement, setPage } from '../fakes';
import { PROOF_WINDOW_MS, type SentWatch, watchSent } from './sent';

const TEXT = 'Hi Pim, a new cable is on its way. ^AB';
const inbound = createMessage('1');
let now: number;
let proofs: SentAnswer[];
let unproved: string[];
/** Keys of what the page is known to show. */
let shown: string[];
let sent: SentWatch;

beforeEach(() => {
  setPage('<article data-id="1">Text of 1</article><div class="box" data-answers="1"></div>');
  now = 100_000;
  proofs = [];
  unproved = [];
  shown = [];
  sent = watchSent({
    platform: createPlatform(),
    findHandle: () => 'HalvenCare',
    now: () => now,
    listShown: () => shown,
    onProof: (proof) => proofs.push(proof),
    onUnproved: ({ id }) => unproved.push(id),
  });
});

/** The agent writes and the composer empties, as it does on sending and on deleting alike. */
function writeAndEmpty(text = TEXT): void {
  const box = getElement('.box');
  sent.note(box, inbound, text);
  sent.note(box, inbound, '');
}

function showPost(id: string, text = TEXT): void {
  const post = document.createElement('article');
  post.dataset.id = id;
  post.dataset.by = 'HalvenCare';
  post.textContent = text;
  document.body.append(post);
}

describe('a sent answer', () => {
  it('is claimed when the page shows it, with the message it answers and the reply it was made from', () => {
    sent.noteReply(getElement('.box'), 'reply-7');
    writeAndEmpty();
    sent.look();
    expect(proofs).toEqual([]);
    showPost('50');
    sent.look();
    expect(proofs).toHaveLength(1);
    expect(proofs[0]).toMatchObject({
      inbound: { id: '1' },
      answer: { id: '50', text: TEXT, replyTo: '1' },
      replyId: 'reply-7',
    });
  });

  it('is claimed once, however often the page changes afterwards', () => {
    writeAndEmpty();
    showPost('50');
    sent.look();
    sent.look();
    expect(proofs).toHaveLength(1);
  });

  it('is not claimed while the draft is still in its composer', () => {
    sent.note(getElement('.box'), inbound, TEXT);
    showPost('50');
    sent.look();
    expect(proofs).toEqual([]);
  });

  it('is not claimed when its text came back into the composer', () => {
    writeAndEmpty();
    sent.note(getElement('.box'), inbound, TEXT);
    showPost('50');
    sent.look();
    expect(proofs).toEqual([]);
  });

  it('is recognised when the composer itself went away, as a dialog does', () => {
    sent.note(getElement('.box'), inbound, TEXT);
    getElement('.box').remove();
    sent.look();
    showPost('50');
    sent.look();
    expect(proofs.map(({ answer }) => answer.id)).toEqual(['50']);
  });

  it('is put together from what we know when the page shows only a link to it', () => {
    sent = watchSent({
      platform: createPlatform({
        findSent: () => ({ id: '77', permalink: 'https://x.com/HalvenCare/status/77' }),
      }),
      findHandle: () => 'HalvenCare',
      now: () => now,
      listShown: () => [],
      onProof: (proof) => proofs.push(proof),
      onUnproved: () => {},
    });
    writeAndEmpty();
    sent.look();
    expect(proofs[0]?.answer).toMatchObject({
      id: '77',
      text: TEXT,
      author: { handle: 'HalvenCare' },
      postedAt: now,
      permalink: 'https://x.com/HalvenCare/status/77',
    });
  });

  it('has the site note what stands there when a draft is begun and submitted, never once it is on its way', () => {
    let noted = 0;
    const platform = createPlatform({ noteStanding: () => noted++ });
    sent = watchSent({
      platform,
      findHandle: () => null,
      now: () => now,
      listShown: () => [],
      onProof() {},
      onUnproved() {},
    });
    const box = getElement('.box');
    sent.noteSubmit();
    expect(noted).toBe(0);
    sent.note(box, inbound, 'Hi');
    sent.note(box, inbound, TEXT);
    expect(noted).toBe(1);
    sent.noteSubmit();
    expect(noted).toBe(2);
    sent.note(box, inbound, '');
    sent.noteSubmit();
    sent.note(box, inbound, 'More');
    expect(noted).toBe(2);
  });

  it('is not claimed by what stood there when it was submitted, with the same words and a clock that goes wrong', () => {
    showPost('49');
    shown = ['x:49'];
    sent.note(getElement('.box'), inbound, TEXT);
    sent.noteSubmit();
    sent.note(getElement('.box'), inbound, '');
    sent.look();
    expect(proofs).toEqual([]);
  });

  it('needs a proof of its own for each of two equal texts', () => {
    writeAndEmpty();
    writeAndEmpty();
    showPost('50');
    sent.look();
    expect(proofs).toHaveLength(1);
  });
});

describe('without proof', () => {
  it('nothing is claimed, and after a minute the agent is asked when it looked like sending', () => {
    sent.noteSubmit();
    writeAndEmpty();
    now += PROOF_WINDOW_MS - 1;
    sent.look();
    expect(unproved).toEqual([]);
    now += 1;
    sent.look();
    expect([proofs, unproved]).toEqual([[], ['1']]);
  });

  it('nobody is asked about a draft that was simply deleted', () => {
    writeAndEmpty();
    now += PROOF_WINDOW_MS;
    sent.look();
    expect([proofs, unproved]).toEqual([[], []]);
  });

  it('a proof that comes after the minute changes nothing any more', () => {
    writeAndEmpty();
    now += PROOF_WINDOW_MS;
    sent.look();
    showPost('50');
    sent.look();
    expect(proofs).toEqual([]);
  });

  it('a draft that answers nobody is not followed', () => {
    sent.note(getElement('.box'), null, TEXT);
    sent.note(getElement('.box'), null, '');
    showPost('50');
    sent.look();
    expect(proofs).toEqual([]);
  });
});
