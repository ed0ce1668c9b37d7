// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { facebook } from './index';
import {
  encode,
  HOME,
  makeComment,
  makePost,
  makeRow,
  makeTalk,
  makeThread,
  makeThreads,
  POST_ID,
  POST_URL,
  showPage,
} from './invented.fixture';

function read(html: string, url = POST_URL) {
  const { messages, problems } = facebook.read(showPage(html), url);
  return { messages: messages.map(({ message }) => message), problems };
}

const REPLY = { id: '22', top: '11', path: '/HalvenAudio', name: 'Halven Audio', text: 'On its way.' };
const PERMALINK = `https://www.facebook.com${POST_URL.pathname}`;

describe('a comment', () => {
  it('is read with its number, author, text and address', () => {
    const { messages, problems } = read(makePost({ below: makeThreads(makeThread({ id: '11' })) }));
    expect(messages[1]).toEqual({
      platform: 'facebook',
      kind: 'comment',
      id: '11',
      author: { handle: 'juno.meadow', name: 'Juno Meadow', userId: null },
      text: 'My left side is silent.',
      language: 'en',
      postedAt: null,
      permalink: `${PERMALINK}?comment_id=11`,
      replyTo: POST_ID,
      mentions: ['halvenaudio'],
      quotes: null,
      isPromoted: false,
      repostedBy: null,
    });
    expect(problems).toEqual([]);
  });

  it('of an account without a vanity name has its number', () => {
    const { messages } = read(makeComment({ id: '11', path: '/profile.php?id=100000000000077' }));
    expect(messages[0]?.author).toEqual({ handle: null, name: 'Juno Meadow', userId: '100000000000077' });
  });

  it('has the same number in Base64, as in dialogs', () => {
    const html = makeComment(REPLY).replaceAll(
      'comment_id=11&reply_comment_id=22',
      `comment_id=${encode('11')}&reply_comment_id=${encode('22')}`,
    );
    expect(read(html).messages[0]).toMatchObject({
      id: '22',
      replyTo: '11',
      permalink: `${PERMALINK}?comment_id=11&reply_comment_id=22`,
    });
  });

  it('answers the comment it stands below, three levels deep', () => {
    const third = makeThread({ id: '33', top: '11' });
    const html = makeThread({ id: '11' }, makeThread(REPLY, third) + makeThread({ id: '44', top: '11' }));
    const { messages } = read(makePost({ below: makeThreads(html, makeThread({ id: '55' })) }));
    expect(messages.slice(1).map(({ id, replyTo }) => [id, replyTo])).toEqual([
      ['11', POST_ID],
      ['22', '11'],
      ['33', '22'],
      ['44', '11'],
      ['55', POST_ID],
    ]);
    expect(messages[3]?.mentions).toEqual(['halvenaudio']);
  });

  it('is read alone as it is read within the page', () => {
    const thread = makeThread({ id: '11' }, makeThread(REPLY, makeThread({ id: '33', top: '11' })));
    const page = showPage(makePost({ below: makeThreads(thread) }));
    const whole = facebook.read(page, POST_URL).messages;
    for (const { element, message } of whole) {
      const part = facebook.read(element, POST_URL).messages.find((one) => one.element === element);
      expect(part?.message).toEqual(message);
    }
    expect(whole).toHaveLength(4);
  });

  it('has no text where there is only a picture, whatever is written on it', () => {
    const media =
      '<div data-ft=""><a href="/photo/?fbid=9"><img height="160"></a><span dir="auto">GIF</span></div>';
    expect(read(makeComment({ id: '11', text: '', media })).messages[0]?.text).toBe('');
  });

  it('keeps emoji and lines, and leaves out "see more", decoys and signs of no width', () => {
    const text =
      'One\u200b <img alt="👩🏽‍🚀" height="16"></div><div dir="auto">two <div role="button" tabindex="0">More</div><span data-0="0">Facebook</span>';
    expect(read(makeComment({ id: '11', text })).messages[0]?.text).toBe('One 👩🏽‍🚀\ntwo');
  });

  it('needs no role, label, class, direction or language', () => {
    for (const attribute of ['role', 'aria-label', 'aria-hidden', 'dir', 'lang', 'tabindex']) {
      const html = makePost({
        below: makeThreads(
          makeThread({ id: '11' }, makeThread(REPLY)),
          makeThread({ id: '55', text: 'Other' }),
        ),
      });
      const { messages } = read(html.replaceAll(new RegExp(` ${attribute}="[^"]*"`, 'g'), ''));
      expect(
        messages.slice(1).map(({ id, text, author }) => [id, text, author.handle]),
        attribute,
      ).toEqual([
        ['11', 'My left side is silent.', 'juno.meadow'],
        ['22', 'On its way.', 'HalvenAudio'],
        ['55', 'Other', 'juno.meadow'],
      ]);
    }
  });

  it('whose avatar and name differ is of nobody', () => {
    const html = makeComment({ id: '11' }).replace('/juno.meadow?', '/somebody.else?');
    const { messages, problems } = read(html);
    expect(messages[0]?.author).toEqual({ handle: null, name: null, userId: null });
    expect(problems).toEqual([{ part: 'author', entry: 'commentLink' }]);
  });

  it('whose time speaks of another comment is neither', () => {
    const { messages } = read(makeComment({ id: '11' }).replace('comment_id=11', 'comment_id=99'));
    expect(messages[0]).toMatchObject({ id: null, author: { handle: null } });
  });

  it('in a group is of whom avatar and name link, though only its time names it', () => {
    const html = makeComment({ id: '11', path: '/groups/12345/user/100000000000077/' }).replaceAll(
      `?comment_id=${encode('11')}&__tn__=R`,
      '?x=1',
    );
    expect(read(html).messages[0]).toMatchObject({
      id: '11',
      author: { userId: '100000000000077', name: 'Juno Meadow' },
      text: 'My left side is silent.',
    });
    const torn = html.replace('/user/100000000000077/', '/user/100000000000078/');
    expect(read(torn).messages[0]?.author).toEqual({ handle: null, name: null, userId: null });
  });

  it('may name others in its text without being theirs', () => {
    const text = `<a href="/brisk.otter?comment_id=${encode('11')}">Otter</a> look`;
    expect(read(makeComment({ id: '11', text })).messages[0]).toMatchObject({
      author: { handle: 'juno.meadow' },
      text: 'Otter look',
      mentions: ['brisk.otter'],
    });
  });

  it('is the main message of a page that names it', () => {
    const url = new URL(`${PERMALINK}?comment_id=11&reply_comment_id=22`);
    const page = showPage(makePost({ below: makeThreads(makeThread({ id: '11' }, makeThread(REPLY))) }));
    expect(facebook.read(page, url).messages.map(({ isFocal }) => isFocal)).toEqual([false, false, true]);
  });

  it('is none in notifications', () => {
    expect(read(`<div role="navigation">${makeComment({ id: '11' })}</div>`).messages).toEqual([]);
  });
});

describe('a page', () => {
  it('of a talk whose sender lines are no headings any more takes none of them for what was said', () => {
    const rows = [makeRow('My left side is silent.', 'Juno Meadow'), makeRow('Sorry!', 'You sent')];
    const read = (html: string) =>
      facebook.read(showPage(html), HOME).messages.map(({ message }) => message.text);
    expect(read(makeTalk(rows))).toEqual(['My left side is silent.', 'Sorry!']);
    expect(read(makeTalk(rows).replace(/h4/g, 'span'))).toEqual([]);
  });

  it('without messages is empty, skeletons and contacts included', () => {
    const html = `<div role="main"><div role="article"><div role="status"></div></div></div>
      <div role="complementary"><h3><a href="/juno.meadow">Juno Meadow</a></h3></div>`;
    expect(facebook.read(showPage(html), HOME)).toEqual({ messages: [], composers: [], problems: [] });
  });

  it('maps its nodes to messages, and boxes to none', () => {
    const page = showPage(makePost({ below: makeThreads(makeThread({ id: '11' })) }));
    const comment = page.querySelector('[role="article"]');
    expect(facebook.findMessageElement(comment?.querySelector('[lang]')?.firstChild ?? page)).toBe(comment);
    expect(facebook.findMessageElement(page.querySelector('h4 span') ?? page)).toBe(
      page.querySelector('[aria-posinset]'),
    );
    expect(facebook.findMessageElement(comment?.parentElement ?? page)).toBeNull();
  });

  it('is read in steps as it is read at once', () => {
    const html = makePost({
      below: makeThreads(makeThread({ id: '11' }, makeThread(REPLY)), makeThread({ id: '55' })),
    });
    const whole = facebook.read(showPage(html), POST_URL).messages.map(({ message }) => message);
    const steps = facebook.readInSteps?.(showPage(html), POST_URL);
    let count = 0;
    let step = steps?.next();
    for (; step && !step.done; step = steps?.next()) count++;
    expect(step?.done && step.value.messages.map(({ message }) => message)).toEqual(whole);
    expect(count).toBeGreaterThan(whole.length);
  });

  it('gives a post alone as it stands above its comments, and no comment', () => {
    const page = showPage(
      makePost({ below: makeThreads(makeThread({ id: '11' }), makeThread({ id: '55' })) }),
    );
    const [post, comment] = facebook.read(page, POST_URL).messages;
    expect(post && facebook.readAlone?.(post.element, POST_URL)).toEqual(post);
    expect(comment && facebook.readAlone?.(comment.element, POST_URL)).toBeNull();
  });

  it('gives a post without words alone without those of its comments', () => {
    const page = showPage(makePost({ text: '', below: makeThreads(makeThread({ id: '11' })) }));
    const [post] = facebook.read(page, POST_URL).messages;
    expect(post && facebook.readAlone?.(post.element, POST_URL)?.message).toEqual(post?.message);
    expect(post?.message.text).toBe('');
  });
});
