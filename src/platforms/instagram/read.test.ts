// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { instagram } from './index';
import {
  AT,
  CODE,
  HOME,
  type Invented,
  makeComment,
  makeFeedPost,
  makeListComment,
  makeListPage,
  makePostPage,
  PAGE,
  showPage,
} from './invented.fixture';

const ID = '18040000000000001';

function readComments(comments: Invented[], make = makePostPage, draw = makeComment) {
  const page = showPage(make({ comments: comments.map(draw) }));
  const { messages, problems } = instagram.read(page, PAGE);
  return { comments: messages.filter(({ message }) => message.kind === 'comment'), problems };
}

function readOne(comment: Invented = {}) {
  const { comments, problems } = readComments([comment]);
  const [first] = comments;
  if (!first || comments.length > 1) throw new Error('not one comment');
  return { ...first, problems };
}

describe('reading a comment', () => {
  it('gives every field of an ordinary one', () => {
    expect(readOne()).toMatchObject({ problems: [], isFocal: false });
    expect(readOne().message).toEqual({
      platform: 'instagram',
      kind: 'comment',
      id: ID,
      author: { handle: 'juno.meadow', name: null, userId: null },
      text: 'My left earbud is silent.',
      language: null,
      postedAt: Date.parse(AT),
      permalink: `https://www.instagram.com/p/${CODE}/c/${ID}/`,
      replyTo: CODE,
      mentions: ['halvenaudio'],
      quotes: null,
      isPromoted: false,
      repostedBy: null,
    });
  });

  it('is addressed to whoever wrote the post, also where it comes later than that', () => {
    const page = showPage(makePostPage({ comments: [makeComment({})] }));
    const element = instagram.read(page, PAGE).messages.find(({ message }) => message.id === ID)?.element;
    if (!element) throw new Error('no comment');
    const [later] = instagram.read(element, PAGE).messages;
    expect(later?.message).toMatchObject({ id: ID, replyTo: CODE, mentions: ['halvenaudio'] });
  });

  it('takes a reply to answer the comment its address names', () => {
    const id = '18040000000000002';
    expect(
      readOne({ id, parentId: ID, text: '<a href="/otter_b/">@otter_b</a> same here' }).message,
    ).toMatchObject({
      id,
      replyTo: ID,
      permalink: `https://www.instagram.com/p/${CODE}/c/${ID}/r/${id}/`,
      mentions: ['otter_b'],
      text: '@otter_b same here',
    });
  });

  it('keeps lines, mentions and tags, and leaves out names, times, counts and buttons', () => {
    const text =
      'One<br>two <a href="/explore/tags/tern/">#tern</a><br><br>🙂 <div role="button"><span>Vertaling bekijken</span></div>';
    expect(readOne({ text }).message.text).toBe('One\ntwo #tern\n\n🙂');
    expect(readOne({ text: '<a href="/otter_b/">@otter_b</a>' }).message.text).toBe('@otter_b');
    expect(readOne({ text: null }).message.text).toBe('');
  });

  it('is the same in lists where the time comes last', () => {
    for (const make of [makeListPage, makePostPage]) {
      const { comments, problems } = readComments(
        [{}, { id: '2', handle: 'otter_b', text: 'Me too' }],
        make,
        makeListComment,
      );
      expect(problems).toEqual([]);
      expect(comments.map(({ message }) => [message.id, message.author.handle, message.text])).toEqual([
        [ID, 'juno.meadow', 'My left earbud is silent.'],
        ['2', 'otter_b', 'Me too'],
      ]);
    }
  });

  it('gives the same element whether one stands there or many, and whatever it is read from', () => {
    const { comments } = readComments([{}, { id: '2', handle: 'otter_b' }]);
    const [first] = comments;
    const alone = readOne();
    expect(alone.element.textContent).toBe(first?.element.textContent);
    expect(instagram.read(alone.element, PAGE).messages[0]?.element).toBe(alone.element);
  });

  it('reads a recycled node afresh', () => {
    const { element } = readOne();
    const other = new DOMParser().parseFromString(
      makeComment({ id: '9', handle: 'otter_b', text: 'Hi' }),
      'text/html',
    );
    element.parentElement?.parentElement?.replaceChildren(...other.body.childNodes);
    const last = instagram.read(document, PAGE).messages.at(-1);
    expect(last?.message).toMatchObject({ id: '9', author: { handle: 'otter_b' }, text: 'Hi' });
  });
});

describe('reading a post', () => {
  it('takes the caption for its text, the linked time and the address below it', () => {
    const [post] = instagram.read(showPage(makePostPage({ comments: [makeComment()] })), PAGE).messages;
    expect(post?.message).toMatchObject({
      kind: 'post',
      id: CODE,
      author: { handle: 'halvenaudio', name: null, userId: null },
      text: 'Back #tern',
      postedAt: Date.parse('2026-03-03T08:00:00Z'),
      permalink: `https://www.instagram.com/halvenaudio/p/${CODE}/`,
      replyTo: null,
      isPromoted: false,
    });
    expect(post?.isFocal).toBe(true);
    expect(post?.element.textContent).not.toContain('earbud');
  });

  it('has no text without a caption, also where comments follow', () => {
    const page = showPage(
      makePostPage({ caption: null, comments: [makeComment({ handle: 'halvenaudio' })] }),
    );
    expect(instagram.read(page, PAGE).messages.map(({ message }) => [message.kind, message.text])).toEqual([
      ['comment', 'My left earbud is silent.'],
      ['post', ''],
    ]);
  });

  it('is the same on the page of a reel and in articles with lists', () => {
    const reel = showPage(makePostPage({ kind: 'reel' }));
    expect(
      instagram.read(reel, new URL(`https://www.instagram.com/reel/${CODE}/`)).messages[0],
    ).toMatchObject({
      message: { permalink: `https://www.instagram.com/halvenaudio/reel/${CODE}/`, text: 'Back #tern' },
      isFocal: true,
    });
    const list = showPage(makeListPage({ comments: [makeListComment()] }));
    expect(instagram.read(list, PAGE).messages[0]?.message).toMatchObject({
      id: CODE,
      author: { handle: 'halvenaudio' },
      text: 'Back',
    });
  });

  it('of a feed is its article, its caption what follows the second name', () => {
    const cut =
      'Fog <a href="/otter_b/">@otter_b</a><span>… </span><div role="button"><span dir="auto">meer</span></div>';
    const page = showPage(
      `<main>${makeFeedPost('juno.meadow', cut)}${makeFeedPost('otter_b', 'Sun', 'DOther00002')}</main>`,
    );
    const { messages, problems } = instagram.read(page, HOME);
    expect(problems).toEqual([]);
    expect(
      messages.map(({ message, element, isFocal }) => [
        message.id,
        message.author.handle,
        message.text,
        element.localName,
        isFocal,
      ]),
    ).toEqual([
      [CODE, 'juno.meadow', 'Fog @otter_b', 'article', false],
      ['DOther00002', 'otter_b', 'Sun', 'article', false],
    ]);
  });

  it('has its caption also where that is a button to unfold it', () => {
    const page = showPage(
      makeListPage({ caption: '<div role="button"><span dir="auto">Back<br>again</span></div>' }),
    );
    expect(instagram.read(page, PAGE).messages[0]?.message.text).toBe('Back\nagain');
  });

  it('without a time that leads out of Instagram is an ad', () => {
    const ad = makeFeedPost('kettle.tea', 'Tea').replace(
      /<a href="\/p\/[^>]*><time.*?<\/time><\/a>/,
      '<span>Gesponsord</span>',
    );
    const page = showPage(
      `<main>${ad.replace('</article>', '<a href="https://l.instagram.com/?u=1">Meer</a></article>')}${makeFeedPost()}</main>`,
    );
    const { messages, problems } = instagram.read(page, HOME);
    expect(problems).toEqual([]);
    expect(
      messages.map(({ message }) => [message.id, message.isPromoted, message.postedAt === null]),
    ).toEqual([
      [null, true, true],
      [CODE, false, false],
    ]);
  });

  it('is none in grids, footers and navigation', () => {
    const grid = `<main><h2>juno.meadow</h2><a href="/juno.meadow/p/${CODE}/"><img alt="A post" src=""></a><a href="/juno.meadow/followers/">7</a></main>`;
    expect(instagram.read(showPage(grid), new URL('https://www.instagram.com/juno.meadow/'))).toEqual({
      messages: [],
      composers: [],
      problems: [],
    });
  });
});

describe('finding the message of a node', () => {
  it('gives the comment, the caption or the article it stands in, and null for the lists around them', () => {
    const page = showPage(
      makePostPage({ comments: [makeComment(), makeComment({ id: '2', handle: 'otter_b' })] }),
    );
    const { messages } = instagram.read(page, PAGE);
    for (const { element } of messages) {
      const inside = [...element.querySelectorAll('*')].at(-1);
      expect(inside && instagram.findMessageElement(inside)).toBe(element);
    }
    expect(instagram.findMessageElement(page.querySelector('main') ?? page)).toBeNull();
    expect(instagram.findMessageElement(page.querySelector('textarea') ?? page)).toBeNull();
    const feed = showPage(`<main>${makeFeedPost()}</main>`);
    expect(instagram.findMessageElement(feed.querySelector('img') ?? feed)).toBe(
      feed.querySelector('article'),
    );
  });
});
