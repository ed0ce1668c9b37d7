// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { instagram } from './index';
import {
  AT,
  makeComment,
  makeListComment,
  makeListPage,
  makePostPage,
  PAGE,
  showPage,
} from './invented.fixture';

/** What Instagram, a browser or another extension may do to a page from one day to the next. */
function eachElement(page: Document, act: (element: Element, index: number) => void) {
  for (const [index, element] of [...page.querySelectorAll('body *')].entries()) act(element, index);
}

function without(attribute: string) {
  return (page: Document) => eachElement(page, (element) => element.removeAttribute(attribute));
}

function renamed(attribute: string) {
  return (page: Document) =>
    eachElement(page, (element) => {
      const value = element.getAttribute(attribute);
      element.removeAttribute(attribute);
      if (value !== null) element.setAttribute(`data-${attribute}`, value);
    });
}

const HARMLESS: Record<string, (page: Document) => void> = {
  'no roles': without('role'),
  'no directions': without('dir'),
  'no labels': without('aria-label'),
  'no alternative texts': without('alt'),
  'roles renamed': renamed('role'),
  'other class names': (page) =>
    eachElement(page, (element, index) => element.setAttribute('class', `x${index * 7919}`)),
  'a wrapper around every link and text': (page) => {
    for (const element of page.querySelectorAll('main a, main span, article a, article span')) {
      const box = page.createElement('span');
      element.replaceWith(box);
      box.append(element);
    }
  },
  'absolute links': (page) => {
    for (const link of page.querySelectorAll('a'))
      link.setAttribute('href', `https://www.instagram.com${link.getAttribute('href')}?igsh=abc`);
  },
  'labels in another language': (page) => {
    // Whole comments of old lists are buttons as well.
    for (const button of page.querySelectorAll('button, [role="button"]'))
      if (button.textContent?.trim() && !button.querySelector('time')) button.textContent = '返信';
  },
  'right to left': (page) => {
    page.documentElement.dir = 'rtl';
    for (const link of page.querySelectorAll('a span'))
      if (link.children.length === 0) link.textContent = `\u2066${link.textContent}\u2069`;
  },
  'hidden decoys': (page) => {
    for (const block of page.querySelectorAll('span, li div')) {
      const decoy = page.createElement('span');
      decoy.setAttribute('style', 'display: none');
      decoy.setAttribute('dir', 'auto');
      decoy.textContent = 'Instagram';
      if (!block.closest('a')) block.prepend(decoy);
    }
  },
};

const PAGES = {
  'the page of a post': () =>
    makePostPage({ comments: [makeComment(), makeComment({ id: '2', handle: 'otter_b', text: 'Me too' })] }),
  'a list': () =>
    makeListPage({
      comments: [makeListComment(), makeListComment({ id: '2', handle: 'otter_b', text: 'Me too' })],
    }),
};

describe.each(Object.entries(PAGES))('%s', (name, make) => {
  it.each(Object.keys(HARMLESS))('is read the same with %s', (change) => {
    const page = showPage(make());
    HARMLESS[change]?.(page);
    const { messages } = instagram.read(page, PAGE);
    expect(messages.map(({ message }) => [message.id, message.author.handle, message.text])).toEqual([
      ['DSh9TernRst', 'halvenaudio', name === 'a list' ? 'Back' : 'Back #tern'],
      ['18040000000000001', 'juno.meadow', 'My left earbud is silent.'],
      ['2', 'otter_b', 'Me too'],
    ]);
    expect(messages[1]?.message.postedAt).toBe(Date.parse(AT));
  });
});

describe('never guessing', () => {
  function readAuthor(change: (page: Document) => void) {
    const page = showPage(
      makePostPage({ comments: [makeComment(), makeComment({ id: '2', handle: 'otter_b' })] }),
    );
    change(page);
    const { messages, problems } = instagram.read(page, PAGE);
    const [, first, second] = messages;
    return { first: first?.message, second: second?.message, problems };
  }

  const nameLink = (page: Document) =>
    [...page.querySelectorAll('a[href="/juno.meadow/"]')].find((link) => link.textContent === 'juno.meadow');
  const avatar = (page: Document) => page.querySelector('a[href="/juno.meadow/"]:has(img)');

  it.each<[string, (page: Document) => void]>([
    ['name and avatar contradict each other', (page) => avatar(page)?.setAttribute('href', '/otter_b/')],
    ['a name contradicts its own address', (page) => nameLink(page)?.setAttribute('href', '/otter_b/')],
    [
      'a second name stands before the time',
      (page) => nameLink(page)?.insertAdjacentHTML('beforebegin', '<a href="/decoy/">decoy</a>'),
    ],
    [
      'nobody is named',
      (page) => {
        for (const link of page.querySelectorAll('a[href="/juno.meadow/"]')) link.remove();
      },
    ],
    [
      'a link without words is all there is',
      (page) => {
        nameLink(page)?.remove();
        const picture = avatar(page);
        picture?.replaceChildren();
      },
    ],
  ])('leaves the author open where %s, and says so', (_, change) => {
    const { first, second, problems } = readAuthor(change);
    expect(first).toMatchObject({
      id: '18040000000000001',
      author: { handle: null, name: null, userId: null },
    });
    expect(problems).toEqual([{ part: 'author', entry: 'link' }]);
    expect(second?.author.handle).toBe('otter_b');
  });

  it('is not led astray by words that look like a name, a time or a button', () => {
    const text = 'halvenaudio<br>4 u<br><a href="/halvenaudio/">@halvenaudio</a><br>Beantwoorden';
    const page = showPage(makePostPage({ comments: [makeComment({ text })] }));
    expect(instagram.read(page, PAGE).messages[1]?.message).toMatchObject({
      author: { handle: 'juno.meadow' },
      text: 'halvenaudio\n4 u\n@halvenaudio\nBeantwoorden',
    });
  });

  it('leaves the author of a post open where its address and its caption differ', () => {
    const page = showPage(makePostPage());
    page.querySelector('a[href^="/halvenaudio/p/DSh9"]')?.setAttribute('href', '/otter_b/p/DSh9TernRst/');
    const { messages, problems } = instagram.read(page, PAGE);
    expect(messages[0]?.message.author.handle).toBeNull();
    expect(problems).toEqual([{ part: 'author', entry: 'link' }]);
  });

  it('gives a comment whose link has lost its address without an id, and says so', () => {
    const page = showPage(
      makePostPage({ comments: [makeComment(), makeComment({ id: '2', handle: 'otter_b' })] }),
    );
    page.querySelector('a[href*="/c/1804"]')?.removeAttribute('href');
    const { messages, problems } = instagram.read(page, PAGE);
    expect(messages.map(({ message }) => [message.kind, message.id, message.author.handle])).toEqual([
      ['post', 'DSh9TernRst', 'halvenaudio'],
      ['comment', null, 'juno.meadow'],
      ['comment', '2', 'otter_b'],
    ]);
    expect(problems).toEqual([{ part: 'id', entry: 'link' }]);
    // The post's own link is none of a comment.
    page.querySelector('a[href^="/halvenaudio/p/DSh9"]')?.removeAttribute('href');
    expect(
      instagram.read(page, PAGE).messages.filter(({ message }) => message.kind === 'comment'),
    ).toHaveLength(2);
  });

  it('says so where a time cannot be read', () => {
    const page = showPage(makePostPage({ comments: [makeComment()] }));
    page.querySelector('a time')?.removeAttribute('datetime');
    expect(instagram.read(page, PAGE).problems).toEqual([{ part: 'time', entry: 'time' }]);
  });

  it('holds no name and no word of a customer in what it reports', () => {
    const page = showPage(makePostPage({ comments: [makeComment()] }));
    for (const link of page.querySelectorAll('a[href="/juno.meadow/"]')) link.setAttribute('href', '/x/');
    expect(JSON.stringify(instagram.read(page, PAGE).problems)).not.toMatch(/juno|earbud/);
  });
});
