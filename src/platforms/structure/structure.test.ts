// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Platform } from '../contract';
import { facebook } from '../facebook';
import { instagram } from '../instagram';
import { x } from '../x';
import { SHAPES } from '../x/shapes';
import { readStructure } from './read';
import { withSecondReader } from './second';

const HOME = new URL('https://x.com/home');

interface Post {
  id: string;
  handle: string;
  name: string;
  text: string;
  head?: string;
}

/** Posts as some unknown layout may show them: no test id, no role, no article. */
function makePost({ id, handle, name, text, head = '' }: Post): string {
  return `<div><div><a href="/${handle}"><img alt=""></a></div><div>${head}
    <a href="/${handle}"><span>${name}</span></a><a href="/${handle}">@${handle}</a>
    <a href="/${handle}/status/${id}"><time datetime="2026-03-04T05:06:07.000Z">4 mrt</time></a></div>
    <div><p dir="auto">${text}</p></div><div><button>Antwoord</button></div></div>`;
}

const MARTA: Post = { id: '11', handle: 'marta_q', name: 'Marta Q', text: 'My left speaker hums.<br>Still.' };
const OTTO: Post = { id: '12', handle: 'otto_b', name: 'Otto B', text: 'Where is my parcel?' };

function show(body: string): Document {
  return new DOMParser().parseFromString(`<body><main><section>${body}</section></main></body>`, 'text/html');
}

describe('reading by structure', () => {
  it('reads posts of a layout that nobody has described, each as less certain', () => {
    const found = readStructure(show(makePost(MARTA) + makePost(OTTO)), SHAPES);
    expect(
      found.map(({ message, isCertain }) => [message.id, message.author, message.text, isCertain]),
    ).toEqual([
      ['11', { handle: 'marta_q', name: 'Marta Q', userId: null }, 'My left speaker hums.\nStill.', false],
      ['12', { handle: 'otto_b', name: 'Otto B', userId: null }, 'Where is my parcel?', false],
    ]);
    expect(found[0]?.message.postedAt).toBe(Date.parse('2026-03-04T05:06:07.000Z'));
  });

  it.each([
    ['somebody else is linked beside the name', '<a href="/nessa_p">Nessa P</a>'],
    ['a picture of somebody else stands there', '<a href="/nessa_p"><img></a>'],
  ])('names nobody where %s', (_, head) => {
    const [first, second] = readStructure(show(makePost({ ...MARTA, head }) + makePost(OTTO)), SHAPES);
    expect(first?.message).toMatchObject({ id: '11', author: { handle: null, name: null, userId: null } });
    expect(second?.message.author.handle).toBe('otto_b');
  });

  it('names nobody where the address is somebody else’s', () => {
    const page = show(makePost(MARTA) + makePost(OTTO));
    page.querySelector('a[href="/marta_q/status/11"]')?.setAttribute('href', '/otto_b/status/11');
    expect(readStructure(page, SHAPES)[0]?.message.author.handle).toBeNull();
  });

  it('finds nothing in links alone, navigation and pages without messages', () => {
    const page = show(
      '<nav><a href="/marta_q">Marta</a><a href="/marta_q/status/11"><time>1 h</time></a></nav><p>See <a href="/marta_q/status/11">this</a></p>',
    );
    expect(readStructure(page, SHAPES)).toEqual([]);
  });
});

describe('the second reader', () => {
  const nothing = { messages: [], composers: [], problems: [] };

  it('steps in where the site’s own knowledge finds nothing, also for what comes later, and says so', () => {
    const eyes = withSecondReader({ read: () => ({ ...nothing }), findMessageElement: () => null }, SHAPES);
    const page = show(makePost(MARTA) + makePost(OTTO));
    const { messages, problems } = eyes.read(page, HOME);
    expect(messages.map(({ message }) => message.id)).toEqual(['11', '12']);
    expect(problems).toEqual([{ part: 'page', entry: 'structure' }]);
    const time = page.querySelector('time');
    expect(time && eyes.findMessageElement(time)).toBe(messages[0]?.element);
    page
      .querySelector('section')
      ?.insertAdjacentHTML('beforeend', `<div id="new">${makePost({ ...OTTO, id: '13' })}</div>`);
    const added = page.querySelector('#new');
    expect(added && eyes.read(added, HOME).messages.map(({ message }) => message.id)).toEqual(['13']);
  });

  it('leaves a page alone that is read well', () => {
    const page = show(makePost(MARTA) + makePost(OTTO));
    const [own] = readStructure(page, SHAPES);
    const reading = { ...nothing, messages: own ? [own] : [] };
    const eyes = withSecondReader({ read: () => reading, findMessageElement: () => null }, SHAPES);
    expect(eyes.read(page, HOME).messages).toHaveLength(1);
  });

  it('names nobody where one message is read twice by two authors, or one account has two names', () => {
    const page = show(
      makePost(MARTA) + makePost(OTTO) + makePost({ ...MARTA, id: '14', name: 'Someone Else' }),
    );
    const read = () => {
      const messages = readStructure(page, SHAPES);
      if (messages[1]) messages[1].message.id = '11';
      return { ...nothing, messages };
    };
    const { messages } = withSecondReader({ read, findMessageElement: () => null }, SHAPES).read(page, HOME);
    expect(messages.map(({ message }) => message.author.handle)).toEqual([null, null, 'marta_q']);
    const two = () => ({ ...nothing, messages: readStructure(page, SHAPES) });
    const named = withSecondReader({ read: two, findMessageElement: () => null }, SHAPES).read(page, HOME);
    expect(named.messages.map(({ message }) => message.author.handle)).toEqual([null, 'otto_b', null]);
  });

  it('disputes an author that the message’s own nodes do not name', () => {
    const [own] = readStructure(show(makePost(MARTA) + makePost(OTTO)), SHAPES);
    const eyes = withSecondReader({ read: () => nothing, findMessageElement: () => null }, SHAPES);
    if (!own) throw new Error('Nothing was read.');
    expect(eyes.isAuthorDisputed?.({ ...own, isCertain: true })).toBe(false);
    const wrong = { ...own.message, author: { handle: 'otto_b', name: null, userId: null } };
    expect(eyes.isAuthorDisputed?.({ ...own, isCertain: true, message: wrong })).toBe(true);
  });
});

describe('the shapes of addresses', () => {
  const COMMENT = btoa('comment:700000000001_800000000002');

  it.each<[Platform, string, string, string]>([
    [
      facebook,
      'https://www.facebook.com/',
      `<a href="/marta.q?comment_id=${COMMENT}"><img></a><a href="/marta.q?comment_id=${COMMENT}">Marta</a><p>It hums.</p>
       <a href="/halven/posts/700000000001?comment_id=800000000002">2 h</a><button>Reply</button>`,
      '800000000002',
    ],
    [
      instagram,
      'https://www.instagram.com/explore/',
      `<a href="/marta.q/"><img></a><a href="/marta.q/">marta.q</a><a href="/p/DShTern/c/1804/"><time datetime="2026-03-04T05:06:07Z">2h</time></a><p>It hums.</p><button>Reply</button>`,
      '1804',
    ],
    [x, 'https://x.com/home', makePost({ ...MARTA, handle: 'martaq', text: 'It hums.' }), '11'],
  ])('of $id are enough to read a message', (platform, url, html, id) => {
    const page = show(`<div>${html}</div>`);
    const [read] = platform.read(page, new URL(url)).messages;
    expect(read?.message).toMatchObject({ id, text: 'It hums.' });
    expect(read?.message.author.handle).toMatch(/^marta\.?q$/);
    expect(read && platform.isAuthorDisputed?.(read)).toBe(false);
  });
});
