// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { facebook } from './index';
import {
  HOME,
  makePost,
  makeRow,
  makeSide,
  makeTalk,
  makeThread,
  makeThreads,
  POST_URL,
} from './invented.fixture';

const ANSWER = { path: '/HalvenAudio', name: 'Halven Audio', text: 'Sorry, Juno!' };
const SENT = { text: 'Sorry,  Juno!\n', handle: 'HalvenAudio', since: 1_000_000 };

/** A page of its own: what was seen on it is remembered. */
function openPage(html: string): Document {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = html;
  return page;
}

function addComment(page: Document, id: string, changed = {}) {
  page
    .querySelector('[aria-posinset]')
    ?.insertAdjacentHTML('beforeend', makeThread({ id, ...ANSWER, ...changed }));
}

beforeEach(() => {
  vi.useFakeTimers({ now: SENT.since });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a sent comment', () => {
  const PAGE = makePost({ below: makeThreads(makeThread({ id: '11', ...ANSWER })) });

  it('is proven by one of ours with its text that was not there before', () => {
    const page = openPage(PAGE);
    facebook.read(page, POST_URL);
    expect(facebook.findSent(page, SENT)).toBeNull();
    addComment(page, '22');
    const link = `${POST_URL.href}?comment_id=22`;
    expect(facebook.findSent(page, SENT)).toEqual({ id: '22', permalink: link });
    facebook.read(page, POST_URL);
    expect(facebook.findSent(page, SENT)).toEqual({ id: '22', permalink: link });
    expect(facebook.findSent(page, { ...SENT, since: SENT.since + 5000 })).toBeNull();
  });

  it('is not proven by what stood there when the page was first looked at', () => {
    expect(facebook.findSent(openPage(PAGE), SENT)).toBeNull();
  });

  it('is not proven by another account, another text or two at once', () => {
    for (const changed of [{ path: '/juno.meadow' }, { text: 'Sorry, Otter!' }]) {
      const page = openPage(PAGE);
      facebook.read(page, POST_URL);
      addComment(page, '22', changed);
      expect(facebook.findSent(page, SENT)).toBeNull();
    }
    const page = openPage(PAGE);
    facebook.read(page, POST_URL);
    addComment(page, '22');
    addComment(page, '33');
    expect(facebook.findSent(page, SENT)).toBeNull();
  });

  it('is not proven by the same words below another comment, even where they come later', () => {
    const page = openPage(makePost({ below: makeThreads(makeThread({ id: '11', path: '/juno.meadow' })) }));
    const { messages } = facebook.read(page, POST_URL);
    const answers = messages.find(({ message }) => message.id === '11')?.message;
    expect(answers).toBeDefined();
    if (!answers) return;
    addComment(page, '44', { top: '77' });
    expect(facebook.findSent(page, { ...SENT, answers })).toBeNull();
    addComment(page, '55', { top: '11' });
    expect(facebook.findSent(page, { ...SENT, answers })?.id).toBe('55');
  });

  it('is not proven by what came unread before it was written, only by what comes after', () => {
    const page = openPage(PAGE);
    facebook.read(page, POST_URL);
    addComment(page, '22');
    facebook.noteStanding?.(page);
    expect(facebook.findSent(page, SENT)).toBeNull();
    addComment(page, '33');
    expect(facebook.findSent(page, SENT)?.id).toBe('33');
    // Nor on a page of which nothing was read yet.
    const unread = openPage(PAGE);
    facebook.noteStanding?.(unread);
    facebook.read(unread, POST_URL);
    expect(facebook.findSent(unread, SENT)).toBeNull();
    addComment(unread, '22');
    expect(facebook.findSent(unread, SENT)?.id).toBe('22');
  });

  it('needs to know who we are', () => {
    const page = openPage(PAGE);
    facebook.read(page, POST_URL);
    addComment(page, '22');
    expect(facebook.findSent(page, { ...SENT, handle: null })).toBeNull();
    page.body.insertAdjacentHTML('beforeend', makeSide());
    expect(facebook.findSent(page, { ...SENT, handle: null })?.id).toBe('22');
  });
});

describe('a sent direct message', () => {
  const RECEIVED = makeRow('My left side is silent.', 'Juno Meadow', 'Juno Meadow');
  const OURS = makeRow('Sorry, Juno!', 'You sent');

  it('is proven by a new last message of ours', () => {
    const page = openPage(makeTalk([OURS, RECEIVED]));
    facebook.read(page, HOME);
    expect(facebook.findSent(page, SENT)).toBeNull();
    page.querySelector('[role="none"]')?.insertAdjacentHTML('beforeend', OURS);
    expect(facebook.findSent(page, SENT)).toEqual({
      id: facebook.read(page, HOME).messages.at(-1)?.message.id,
      permalink: null,
    });
    expect(facebook.findSent(page, SENT)?.id).toMatch(/^dm:@juno\.meadow:/);
  });

  it('is not proven by an old one, or by the same words received', () => {
    const page = openPage(makeTalk([RECEIVED, OURS]));
    expect(facebook.findSent(page, SENT)).toBeNull();
    facebook.read(page, HOME);
    expect(facebook.findSent(page, SENT)).toBeNull();
    const received = makeRow('Sorry, Juno!', 'Juno Meadow', 'Juno Meadow');
    page.querySelector('[role="none"]')?.insertAdjacentHTML('beforeend', received);
    expect(facebook.findSent(page, SENT)).toBeNull();
  });
});
