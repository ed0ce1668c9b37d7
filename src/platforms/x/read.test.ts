// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { x } from './index';
import {
  HOME,
  type Invented,
  makeAvatar,
  makeColumn,
  makePost,
  makeQuote,
  showPage,
} from './invented.fixture';

function readOne(post: Invented, change: (page: Document) => void = () => {}) {
  const page = showPage(makeColumn([makePost(post)]));
  change(page);
  const { messages, problems } = x.read(page, HOME);
  expect(messages).toHaveLength(1);
  const [first] = messages;
  if (!first) throw new Error('no message');
  return { ...first, problems };
}

function drop(css: string, attribute: string) {
  return (page: Document) => {
    for (const element of page.querySelectorAll(css)) element.removeAttribute(attribute);
  };
}

describe('reading a post', () => {
  it('gives every field of an ordinary post', () => {
    expect(readOne({}).message).toEqual({
      platform: 'x',
      kind: 'post',
      id: '2000000000000000001',
      author: { handle: 'juno_meadow', name: 'Juno Meadow', userId: null },
      text: 'My left earbud is silent.',
      language: 'en',
      postedAt: Date.parse('2026-03-04T09:15:00Z'),
      permalink: 'https://x.com/juno_meadow/status/2000000000000000001',
      replyTo: null,
      mentions: [],
      quotes: null,
      isPromoted: false,
      repostedBy: null,
    });
  });

  it('takes emoji from their images and leaves out what a person does not see', () => {
    const link =
      '<a href="https://t.co/1"><span aria-hidden="true">https://</span>halven.example/a/very<span aria-hidden="true">/long/path</span><span aria-hidden="true">…</span></a>';
    const text = `<span>Help </span><img alt="👩‍🚀" src=""><span>\n\nsee </span>${link}<span role="link" tabindex="0" data-testid="tweet-text-show-more-link">Mehr</span>`;
    expect(readOne({ text }).message.text).toBe('Help 👩‍🚀\n\nsee halven.example/a/very…');
    expect(readOne({ text }, drop('span', 'aria-hidden')).message.text).toBe(
      'Help 👩‍🚀\n\nsee halven.example/a/very…',
    );
  });

  it('collects the handles of the text and of the line above it', () => {
    const text =
      '<span>Thanks </span><div><span><a href="/HalvenCare" role="link">@HalvenCare</a></span></div>';
    const extra = '<div><a href="/somebody_else">@somebody_else</a></div>';
    expect(readOne({ text, replying: ['Twin_Peak', 'HalvenCare'], extra }).message.mentions).toEqual([
      'twin_peak',
      'halvencare',
    ]);
    expect(readOne({ text: null, replying: ['HalvenCare'] }).message.mentions).toEqual(['halvencare']);
  });

  it('keeps a quoted post out of the text and beside it', () => {
    const quote = makeQuote('brisk_otter', '@HalvenCare', 'Older words');
    for (const change of [
      () => {},
      drop('[role="link"]', 'role'),
      drop('[data-testid^="UserAvatar"]', 'data-testid'),
    ]) {
      const { message } = readOne({ text: 'Newer words', quote }, change);
      expect(message.text).toBe('Newer words');
      expect(message.author.handle).toBe('juno_meadow');
      expect(message.quotes).toEqual({ handle: 'brisk_otter', text: 'Older words' });
    }
    expect(readOne({ text: null, quote }).message).toMatchObject({
      text: '',
      language: null,
      quotes: { text: 'Older words' },
    });
  });

  it('leaves an unavailable quote out', () => {
    const quote = '<div><article role="article"><span>Not here any more</span></article></div>';
    expect(readOne({ quote }).message.quotes).toBeNull();
  });

  it('names who reposted it, whatever the language, and nobody for a pinned post', () => {
    const context = (inner: string) =>
      `<div><svg></svg><a href="/brisk_otter" role="link"><span data-testid="socialContext">${inner}</span></a></div>`;
    expect(
      readOne({ context: context('<span dir="ltr"><span>Brisk Otter</span></span> hat repostet') }).message
        .repostedBy,
    ).toBe('Brisk Otter');
    expect(readOne({ context: context('<span>Вие препубликувахте</span>') }).message.repostedBy).toBe(
      'brisk_otter',
    );
    const pinned = '<div><svg></svg><div data-testid="socialContext">Angepinnt</div></div>';
    expect(readOne({ context: pinned })).toMatchObject({
      message: { repostedBy: null, text: 'My left earbud is silent.' },
    });
  });

  it('knows an ad by its tracking or by its missing time, and takes its id from the views link', () => {
    const { message, problems } = readOne({ isAd: true });
    expect(message).toMatchObject({ id: '2000000000000000001', isPromoted: true, postedAt: null });
    expect(problems).toEqual([]);
    const page = showPage(makeColumn([`<div data-testid="placementTracking">${makePost({})}</div>`]));
    expect(x.read(page, HOME).messages[0]?.message.isPromoted).toBe(true);
    expect(
      readOne({ extra: '<div data-testid="placementTracking"><video></video></div>' }).message.isPromoted,
    ).toBe(false);
  });

  it("gives no language where X gives a code for none, and today's code for an old one", () => {
    expect(readOne({ lang: 'qme' }).message.language).toBeNull();
    expect(readOne({ lang: 'in' }).message.language).toBe('id');
  });
});

describe('other years, layouts and saved pages', () => {
  const changes: Record<string, (page: Document) => void> = {
    'no author mark': drop('[data-testid="User-Name"]', 'data-testid'),
    'no text mark': drop('[data-testid="tweetText"]', 'data-testid'),
    'no test id at all': drop('[data-testid]', 'data-testid'),
    'no role': drop('[role]', 'role'),
    'no language': drop('[data-testid="tweetText"]', 'lang'),
    'absolute links to the old host': (page) => {
      for (const link of page.querySelectorAll('a'))
        link.setAttribute('href', `https://mobile.twitter.com${link.getAttribute('href')}?s=20`);
    },
    'the mark inside the article': (page) => {
      page.querySelector('article')?.removeAttribute('data-testid');
      page.querySelector('article div')?.setAttribute('data-testid', 'tweet');
    },
    'no article element': (page) => {
      for (const article of page.querySelectorAll('article')) {
        const box = page.createElement('div');
        box.setAttribute('data-testid', 'tweet');
        box.append(...article.childNodes);
        article.replaceWith(box);
      }
    },
    'a wrapper around everything': (page) => {
      for (const element of [...page.querySelectorAll('article *')]) {
        const box = page.createElement(element.localName === 'div' ? 'div' : 'span');
        element.replaceWith(box);
        box.append(element);
      }
    },
    'right to left': (page) => {
      page.documentElement.dir = 'rtl';
      for (const span of page.querySelectorAll('span'))
        if (span.textContent?.startsWith('@')) span.textContent = `\u2066${span.textContent}\u2069`;
    },
    'the whole post a link block': (page) =>
      page.querySelector('article > div')?.setAttribute('role', 'link'),
  };
  it.each(Object.keys(changes))('read the same with %s', (name) => {
    const { message } = readOne({}, changes[name]);
    expect(message).toMatchObject({
      id: '2000000000000000001',
      author: { handle: 'juno_meadow', name: 'Juno Meadow' },
      text: 'My left earbud is silent.',
      postedAt: Date.parse('2026-03-04T09:15:00Z'),
    });
  });

  it('say so where the time cannot be read', () => {
    expect(readOne({}, drop('time', 'datetime'))).toMatchObject({
      message: { postedAt: null, id: '2000000000000000001' },
      problems: [{ part: 'time', entry: 'time' }],
    });
  });
});

describe('never guessing', () => {
  it('leaves the author open where two witnesses contradict each other', () => {
    const swap = (css: string, from: string, attribute: string) => (page: Document) => {
      const element = page.querySelector(css);
      element?.setAttribute(attribute, (element.getAttribute(attribute) ?? '').replace(from, 'brisk_otter'));
    };
    for (const change of [
      swap('a[href*="/status/"]', 'juno_meadow', 'href'),
      swap('[data-testid^="UserAvatar"]', 'juno_meadow', 'data-testid'),
    ]) {
      const { message, problems } = readOne({}, change);
      expect(message.author).toEqual({ handle: null, name: null, userId: null });
      expect(problems).toContainEqual({ part: 'author', entry: 'author' });
    }
  });

  it('is not led astray by a hostile name', () => {
    const name = '@HalvenCare &lt;img src=x onerror=alert(1)&gt;';
    expect(readOne({ name }).message.author).toEqual({
      handle: 'juno_meadow',
      name: '@HalvenCare <img src=x onerror=alert(1)>',
      userId: null,
    });
    expect(readOne({ name: '@HalvenCare' }).message.author).toMatchObject({
      handle: 'juno_meadow',
      name: '@HalvenCare',
    });
    expect(readOne({ name: '@juno_meadow' }).message.author).toMatchObject({
      handle: 'juno_meadow',
      name: '@juno_meadow',
    });
  });

  it('gives no name for an empty one', () => {
    expect(readOne({ name: '' }).message.author).toEqual({ handle: 'juno_meadow', name: null, userId: null });
  });

  it('ignores links to other posts in text and media', () => {
    const text = '<a href="/brisk_otter/status/1999999999999999999">x.com/brisk_otter/st…</a>';
    const extra = '<a href="/brisk_otter/status/1888888888888888888/video/1">From Brisk Otter</a>';
    expect(readOne({ text, extra, isAd: true }).message).toMatchObject({
      id: '2000000000000000001',
      author: { handle: 'juno_meadow' },
    });
  });

  it('does not take deleted posts, notifications, accounts and direct messages for posts', () => {
    const page = showPage(
      makeColumn([
        '<article role="article" tabindex="-1"><div>This post was deleted. <a href="https://help.x.com/rules">More</a></div></article>',
        `<article role="article" data-testid="notification"><a href="/juno_meadow">Juno</a> liked <div data-testid="tweetText">our post</div></article>`,
        `<button data-testid="UserCell">${makeAvatar('juno_meadow')}</button>`,
        `<div data-testid="DmActivityViewport"><div data-testid="messageEntry">${makePost({})}</div></div>`,
      ]),
    );
    expect(x.read(page, HOME)).toEqual({ messages: [], composers: [], problems: [] });
  });

  it('reports a post of which nothing can be read, without a word of it', () => {
    const page = showPage(makeColumn(['<article><div>Secret words</div><div role="group"></div></article>']));
    expect(x.read(page, HOME)).toEqual({
      messages: [],
      composers: [],
      problems: [{ part: 'page', entry: 'post' }],
    });
  });

  it('reads a recycled node afresh', () => {
    const page = showPage(makeColumn([makePost({})]));
    const article = page.querySelector('article');
    expect(x.read(page, HOME).messages[0]?.message.id).toBe('2000000000000000001');
    const other = new DOMParser().parseFromString(
      makePost({ id: '2000000000000000009', handle: 'brisk_otter', name: 'Otter' }),
      'text/html',
    );
    article?.replaceChildren(...(other.querySelector('article')?.childNodes ?? []));
    const [again] = x.read(page, HOME).messages;
    expect(again?.element).toBe(article);
    expect(again?.message).toMatchObject({
      id: '2000000000000000009',
      author: { handle: 'brisk_otter', name: 'Otter' },
    });
  });

  it('reads 25,000 characters whole', () => {
    expect(readOne({ text: `<span>${'ab 🙂\n'.repeat(4200)}</span>` }).message.text.length).toBeGreaterThan(
      25_000,
    );
  });

  it('finds nothing on a page with no posts', () => {
    expect(x.read(showPage('<p>Nothing</p>'), HOME)).toEqual({ messages: [], composers: [], problems: [] });
  });
});

describe('finding the post of a node', () => {
  it('gives the outermost post, and null outside of posts', () => {
    const page = showPage(makeColumn([makePost({ quote: '<article><i>gone</i></article>' })]));
    const post = page.querySelector('[data-testid="tweet"]');
    const inner = page.querySelector('article article i')?.firstChild;
    expect(inner && x.findMessageElement(inner)).toBe(post);
    expect(post && x.read(post, HOME).messages).toHaveLength(1);
    expect(x.findMessageElement(page.querySelector('h1') ?? page)).toBeNull();
  });
});
