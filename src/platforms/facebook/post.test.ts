// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { facebook } from './index';
import {
  HOME,
  makeComment,
  makePost,
  makeThread,
  makeThreads,
  POST_ID,
  POST_URL,
  showPage,
} from './invented.fixture';

function readFirst(html: string, url = HOME) {
  return facebook.read(showPage(html), url).messages[0]?.message;
}

describe('a post', () => {
  it('is read alike in the layouts of 2022 and of 2025', () => {
    for (const isOld of [true, false]) {
      expect(readFirst(makePost({ isOld }), POST_URL)).toMatchObject({
        kind: 'post',
        id: null,
        author: { handle: 'HalvenAudio', name: 'Halven Audio', userId: null },
        text: 'The Tern is back.',
        postedAt: null,
        permalink: POST_URL.href,
        isPromoted: false,
        repostedBy: null,
        quotes: null,
      });
    }
  });

  it('needs no single one of its marks', () => {
    const marks = [
      'aria-posinset',
      'aria-labelledby',
      'aria-describedby',
      'role',
      'id',
      'data-[a-z-]+',
      'aria-[a-z]+',
      'dir',
    ];
    for (const mark of marks) {
      const html = makePost({}).replaceAll(new RegExp(` ${mark}="[^"]*"`, 'g'), '');
      expect(readFirst(html), mark).toMatchObject({
        author: { handle: 'HalvenAudio' },
        text: 'The Tern is back.',
      });
    }
  });

  it('has the number its address or its comments name, and none where they differ', () => {
    const below = makeThreads(makeThread({ id: '11' }));
    expect(readFirst(makePost({ below }))?.id).toBe(POST_ID);
    expect(readFirst(makePost({ link: '/groups/12345/posts/67890/' }))?.id).toBe('67890');
    expect(readFirst(makePost({ link: '/groups/12345/posts/67890/', below }))?.id).toBeNull();
  });

  it('has no address while its time leads nowhere, but the page’s own where that names its author', () => {
    expect(readFirst(makePost({ link: '/?x=1' }))?.permalink).toBeNull();
    expect(readFirst(makePost({ link: '/?x=1' }), POST_URL)?.permalink).toBe(POST_URL.href);
    expect(readFirst(makePost({ link: '/?x=1', path: '/juno.meadow' }), POST_URL)?.permalink).toBeNull();
  });

  it('is an advert where its tracking value is as long as theirs', () => {
    expect(readFirst(makePost({ tracking: 330 }))?.isPromoted).toBe(true);
    expect(readFirst(makePost({ tracking: 256 }))?.isPromoted).toBe(false);
  });

  it('without words stays without, also below decoys and beside a link card', () => {
    const attachment = '<a href="/l"><span dir="auto">A headline</span></a><img height="500">';
    const decoy = '<div data-0="0"><blockquote><span dir="auto">Facebook</span></blockquote></div>';
    const html = makePost({ attachment, above: decoy, isOld: true }).replace(
      /<div dir="auto"><div {2}id="k1m">.*?<\/span><\/div><\/div>/s,
      '',
    );
    expect(readFirst(html)).toMatchObject({ author: { handle: 'HalvenAudio' }, text: '' });
  });

  it('quotes what is embedded in it', () => {
    const attachment = `<div><div><a href="/juno.meadow"><svg></svg></a><h5><a href="/juno.meadow">Juno Meadow</a></h5></div>
      <div dir="auto"><div data-ad-preview="message"><span dir="auto">Mine is silent.</span></div></div></div>`;
    const { messages } = facebook.read(showPage(makePost({ attachment })), HOME);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toMatchObject({
      author: { handle: 'HalvenAudio' },
      text: 'The Tern is back.',
      quotes: { handle: 'juno.meadow', text: 'Mine is silent.' },
    });
  });

  it('gives shares in the same article as posts of their own, and names who shared it', () => {
    const share = `<div><div><a href="/juno.meadow"><svg></svg></a><h5><a href="/juno.meadow">Juno Meadow</a></h5><div role="button" aria-haspopup="menu"></div></div>
      <div dir="auto"><div data-ad-preview="message"><span dir="auto">See this</span></div></div>${makeComment({ id: '11', path: '/brisk.otter', name: 'Otter' }).replace('/HalvenAudio/posts/', '/junomeadow/posts/')}<form></form></div>`;
    const above = '<div><a href="/juno.meadow"><span>Juno Meadow</span></a> shared</div>';
    const { messages } = facebook.read(showPage(makePost({ attachment: share, above })), HOME);
    expect(
      messages.map(({ message }) => [message.kind, message.author.handle, message.text, message.repostedBy]),
    ).toEqual([
      ['post', 'HalvenAudio', 'The Tern is back.', 'Juno Meadow'],
      ['post', 'juno.meadow', 'See this', null],
      ['comment', 'brisk.otter', 'My left side is silent.', null],
    ]);
    expect(messages[2]?.message.mentions).toEqual(['juno.meadow']);
  });

  it('is of nobody where its comments stand below a post of somebody else', () => {
    const page = showPage(
      makePost({}) + makeComment({ id: '11' }).replace('/HalvenAudio/posts/', '/brisk.otter/posts/'),
    );
    const article = page.querySelector('[aria-posinset]');
    const comment = page.querySelector('[role="article"]');
    expect(facebook.read(page, HOME).messages[0]?.message.author.handle).toBe('HalvenAudio');
    if (comment) article?.append(comment);
    expect(facebook.read(page, HOME).messages[0]?.message.author.handle).toBeNull();
  });

  it('leaves what stands below a line that names nobody yet to nobody', () => {
    const share = (href: string) =>
      `<div><h5><a${href}>Juno Meadow</a></h5><div><div data-ad-preview="message"><span dir="auto">See this</span></div></div><form></form></div>`;
    const read = (href: string) => readFirst(makePost({ text: '', isOld: true, attachment: share(href) }));
    expect(read('')?.text).toBe('');
    expect(read('')?.author.handle).not.toBe('juno.meadow');
  });

  it('has no number from the comments below a line that names nobody yet', () => {
    const share = `<div><h5><a>Juno Meadow</a></h5><form></form>${makeComment({ id: '11' })}</div>`;
    const post = readFirst(makePost({ link: '/?x=1', attachment: share }));
    expect(post).toMatchObject({ author: { handle: 'HalvenAudio' }, id: null });
  });

  it('in a group is of whom the line below the group’s name links', () => {
    const html = makePost({
      path: '/groups/12345/',
      name: 'Headphone Friends',
      avatarPath: '/groups/12345/user/100000000000077/',
    }).replace(
      '<div id="k1t">',
      '<div id="k1t"><a href="/groups/12345/user/100000000000077/?x=1"><span>Juno Meadow</span></a>',
    );
    expect(readFirst(html)?.author).toEqual({ handle: null, name: 'Juno Meadow', userId: '100000000000077' });
  });

  it('with several names is of the one whose picture stands there', () => {
    const name = 'Halven Audio</span></strong></a> with <a href="/juno.meadow"><strong><span>Juno Meadow';
    expect(readFirst(makePost({ name }))?.author.handle).toBe('HalvenAudio');
    expect(readFirst(makePost({ name, avatarPath: '/brisk.otter' }))?.author.handle).toBeNull();
  });

  it('is of nobody where picture and name differ or a heading stands alone', () => {
    const torn = facebook.read(showPage(makePost({ avatarPath: '/brisk.otter' })), HOME);
    expect(torn.messages[0]?.message.author).toEqual({ handle: null, name: null, userId: null });
    expect(torn.problems).toEqual([{ part: 'author', entry: 'heading' }]);
    const decoy = '<div><h4><a href="/decoy.person">Decoy</a></h4></div>';
    expect(readFirst(makePost({ above: decoy }))?.author.handle).toBe('HalvenAudio');
  });

  it('in the photo viewer has neither article nor marks', () => {
    const html = makePost({
      isOld: true,
      link: '/photo/?fbid=700000000000009&set=a.1#',
      below: makeComment({ id: '11' }),
    })
      .replace(/aria-(posinset|labelledby|describedby)="[^"]*"/g, '')
      .replace('role="article"', '');
    const url = new URL('https://www.facebook.com/photo/?fbid=700000000000009&set=a.1');
    const page = showPage(`<div role="dialog"><div role="complementary"><div>${html}</div></div></div>`);
    expect(
      facebook.read(page, url).messages.map(({ message }) => [message.kind, message.text, message.permalink]),
    ).toEqual([
      ['post', 'The Tern is back.', url.href],
      ['comment', 'My left side is silent.', `https://www.facebook.com${POST_URL.pathname}?comment_id=11`],
    ]);
  });
});
