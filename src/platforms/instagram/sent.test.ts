// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { instagram } from './index';
import { AT, CODE, makeComment, makeNavigation, makePostPage, showPage } from './invented.fixture';

const SINCE = Date.parse(AT);
const OURS = {
  id: '7',
  parentId: '1',
  handle: 'halvenaudio',
  text: '<a href="/juno.meadow/">@juno.meadow</a> We are<br>on it. ^AB',
};
const SENT = { text: '@juno.meadow We are\non it. ^AB ', handle: null, since: SINCE };

function show(comments: string[], own = 'halvenaudio') {
  return showPage(makePostPage({ comments }) + makeNavigation(own));
}

describe('the proof that an answer was sent', () => {
  it('is our own new comment with this text', () => {
    expect(instagram.findSent(show([makeComment(), makeComment(OURS)]), SENT)).toEqual({
      id: '7',
      permalink: `https://www.instagram.com/p/${CODE}/c/1/r/7/`,
    });
  });

  it('is found also where the clock of the agent goes some minutes fast', () => {
    const fast = { ...SENT, since: SINCE + 5 * 60_000 };
    expect(instagram.findSent(show([makeComment(), makeComment(OURS)]), fast)?.id).toBe('7');
  });

  it('is the newest of two', () => {
    const later = makeComment({ ...OURS, id: '8', at: '2026-03-04T09:16:00.000Z' });
    expect(instagram.findSent(show([makeComment(OURS), later]), SENT)?.id).toBe('8');
  });

  it.each([
    ['of somebody else', makeComment({ ...OURS, handle: 'juno.meadow' })],
    ['with another text', makeComment({ ...OURS, text: 'We are on it.' })],
    ['from before', makeComment({ ...OURS, at: '2026-03-04T09:00:00.000Z' })],
  ])('is no comment %s', (_, comment) => {
    expect(instagram.findSent(show([comment]), SENT)).toBeNull();
  });

  it('needs a handle: the page says it or the desk does', () => {
    const page = showPage(makePostPage({ comments: [makeComment(OURS)] }));
    expect(instagram.findSent(page, SENT)).toBeNull();
    expect(instagram.findSent(page, { ...SENT, handle: 'HalvenAudio' })?.id).toBe('7');
  });
});

describe('the own account', () => {
  it('is the profile in the bar with the inbox', () => {
    expect(instagram.findOwnHandle(show([makeComment()]))).toBe('halvenaudio');
  });

  it('is open where the page shows none, or two', () => {
    expect(instagram.findOwnHandle(showPage(makePostPage()))).toBeNull();
    expect(
      instagram.findOwnHandle(showPage(makeNavigation('halvenaudio') + makeNavigation('otter_b'))),
    ).toBeNull();
  });
});
