import { describe, expect, it } from 'vitest';
import { MINUTE_MS, makeMessage, NOON } from '../../test/desk';
import { applyAnswer, changeState } from './message-state';
import { isCut, makeMessage as makeRecord, mergeSeen } from './messages';

const FACTS = { key: 'x:1', identityKey: 'x:@tessbright', direction: 'in', isAwaited: true } as const;
const record = makeRecord(makeMessage('1'), FACTS, NOON);

describe('a message seen again', () => {
  it('is the very same record when nothing is new', () => {
    expect(mergeSeen(record, makeMessage('1'), true, NOON + 1)).toBe(record);
  });

  it('keeps its state, its time and its link when the page shows less', () => {
    const solved = changeState(record, { state: 'solved' }, NOON + 5);
    const less = makeMessage('1', { postedAt: null, permalink: null, replyTo: null, mentions: [] });
    expect(mergeSeen(solved, less, false, NOON + 9)).toBe(solved);
  });

  it('takes an edited text and keeps the whole one before a cut one', () => {
    const whole = {
      ...record,
      text: 'I have waited for three weeks and nobody answers https://example.com/orders',
    };
    for (const cut of ['I have waited for three weeks…', 'I have waited for three weeks ...', ''])
      expect(mergeSeen(whole, makeMessage('1', { text: cut }), true, NOON).text).toBe(whole.text);
    expect(mergeSeen(whole, makeMessage('1', { text: 'Solved, thank you!' }), true, NOON).text).toBe(
      'Solved, thank you!',
    );
    expect(
      mergeSeen({ ...whole, text: 'I have waited…' }, makeMessage('1', { text: whole.text }), true, 1).text,
    ).toBe(whole.text);
  });

  it('a text shortened in its last link is known as cut', () => {
    expect(isCut('See my order at https://exam…', 'See my order at https://example.com/48')).toBe(true);
    expect(isCut('Thank you', 'Something else altogether')).toBe(false);
  });

  it('joins the waiting list when it turns out to address us', () => {
    const opened = makeRecord(makeMessage('1'), { ...FACTS, isAwaited: false }, NOON);
    expect(opened.waitingAt).toBeNull();
    expect(mergeSeen(opened, makeMessage('1'), true, NOON).waitingAt).toBe(record.at);
  });
});

describe('the state of a message', () => {
  const answer = { key: 'x:2', postedAt: NOON };

  it('a promise and a solution stay when an answer comes to light', () => {
    const promised = changeState(record, { state: 'promised', promisedAt: NOON + MINUTE_MS }, NOON);
    expect(applyAnswer(promised, answer, NOON)).toMatchObject({
      state: 'promised',
      promisedAt: NOON + MINUTE_MS,
      answeredAt: NOON,
    });
    const solved = changeState(record, { state: 'solved' }, NOON);
    expect(applyAnswer(solved, answer, NOON)).toMatchObject({ state: 'solved', solvedAt: NOON });
  });

  it('the earliest answer counts', () => {
    const answered = applyAnswer(record, answer, NOON);
    const earlier = applyAnswer(answered, { key: 'x:3', postedAt: NOON - MINUTE_MS }, NOON);
    expect(earlier).toMatchObject({ answerKey: 'x:3', answeredAt: NOON - MINUTE_MS });
    expect(applyAnswer(earlier, { key: 'x:4', postedAt: NOON + 1 }, NOON).answerKey).toBe('x:3');
  });

  it('no-reply carries its reason, and waiting again clears everything but the answer', () => {
    const closed = changeState(record, { state: 'no-reply', reason: 'troll' }, NOON);
    expect(closed).toMatchObject({ noReplyReason: 'troll', waitingAt: null, closedAt: NOON });
    const again = changeState(closed, { state: 'waiting' }, NOON + 1);
    expect(again).toMatchObject({
      noReplyReason: null,
      waitingAt: record.at,
      closedAt: null,
      answeredAt: null,
    });
    const answered = changeState(applyAnswer(record, answer, NOON), { state: 'waiting' }, NOON + 1);
    expect(answered).toMatchObject({ answeredAt: NOON, waitingAt: record.at });
  });

  it('the same state again is the very same record', () => {
    const promised = changeState(record, { state: 'promised', promisedAt: 5 }, NOON);
    expect(changeState(promised, { state: 'promised', promisedAt: 5 }, NOON + 9)).toBe(promised);
  });
});
