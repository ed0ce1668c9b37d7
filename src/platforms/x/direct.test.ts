// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { x } from './index';
import { makeAvatar } from './invented.fixture';

const OLD = new URL('https://x.com/messages/77-99');
const NEW = new URL('https://x.com/i/chat/77-99');
const OWN = '<a data-testid="AppTabBar_Profile_Link" href="/HalvenCare"></a>';
const INBOX = `<section><a data-testid="conversation" href="/messages/88-99">${makeAvatar('brisk_otter')}</a></section>`;

/** One message of the older view; ours has nobody's picture. */
function makeEntry(text: string, handle: string | null): string {
  const picture = handle ? makeAvatar(handle) : '';
  return `<div data-testid="cellInnerDiv"><div data-testid="messageEntry">${picture}<div><div data-testid="tweetText" dir="auto">${text}</div></div><span>10:21</span></div></div>`;
}

function makeOldTalk(entries: string[], peer = 'juno_meadow', intro = ''): string {
  return `<main>${INBOX}<section><div>${makeAvatar(peer)}<h2><a href="/${peer}">Juno Meadow</a></h2></div>
    <div data-testid="DmActivityViewport">${intro}${entries.join('')}</div>
    <aside><div data-testid="dmComposerTextInput" role="textbox" contenteditable="true"><div data-contents="true"></div></div></aside>
    </section></main>`;
}

function makeRow(id: string, text: string, sender: string, status = 'sent'): string {
  return `<div data-dm-item-key="${id}"><div data-dm-message-row="${id}" data-testid="message-${id}" data-send-status="${status}">
    <span id="${id}-sender">${sender}</span>
    <div data-testid="message-text-${id}"><span dir="auto">${text}</span><span>10:21</span></div></div></div>`;
}

function makeNewTalk(rows: string[], peer = 'juno_meadow'): string {
  return `<div data-testid="dm-container"><div data-testid="dm-inbox-panel"><div data-testid="dm-conversation-item-99:88"><a href="/brisk_otter">Otter</a></div></div>
    <section data-testid="dm-conversation-panel"><header data-testid="dm-conversation-header"><a href="https://x.com/${peer}"><div data-testid="dm-conversation-username">Juno Meadow</div></a></header>
    <div data-testid="dm-message-list"><div data-dm-item-key="header"><a href="https://x.com/${peer}">Juno</a></div>${rows.join('')}</div>
    <form><textarea data-testid="dm-composer-textarea"></textarea></form></section></div>`;
}

function setPage(html: string): Document {
  document.body.innerHTML = OWN + html;
  return document;
}

/** The newer view's own tree. */
function setTree(html: string): ShadowRoot {
  setPage('<main><div data-testid="xchatEmbedRoute"></div></main>');
  const tree = document.querySelector('[data-testid="xchatEmbedRoute"]')?.attachShadow({ mode: 'open' });
  if (!tree) throw new Error('No host.');
  tree.innerHTML = html;
  return tree;
}

const read = (url: URL) => x.read(document, url).messages.map(({ message }) => message);
const ONE = '11111111-1111-4111-8111-111111111111';
const TWO = '22222222-2222-4222-8222-222222222222';
const THREE = '33333333-3333-4333-8333-333333333333';

beforeEach(() => {
  document.body.replaceChildren();
});

describe('direct messages of the older view', () => {
  const ENTRIES = [
    makeEntry('My left side<br>is silent 👂', 'juno_meadow'),
    makeEntry('Sorry! ^AB', null),
    makeEntry('ok', 'juno_meadow'),
  ];

  it('are from whom both the header and the picture name, each under an id of its own', () => {
    setPage(makeOldTalk(ENTRIES));
    const [first, ours, last] = read(OLD);
    expect(first).toMatchObject({
      kind: 'dm',
      id: expect.stringMatching(/^dm:@juno_meadow:[0-9a-f]{16}$/),
      author: { handle: 'juno_meadow', name: 'Juno Meadow', userId: null },
      text: 'My left side\nis silent 👂',
      mentions: ['halvencare'],
      isOwn: false,
    });
    // Without layout nothing says whose the second is.
    expect(ours).toMatchObject({ id: null, author: { handle: null }, isOwn: null });
    expect(last?.replyTo).toBe(first?.id);
  });

  it('are nobody’s where header and picture disagree, in groups, and where the header links to nobody', () => {
    const others = [
      makeOldTalk(ENTRIES, 'brisk_otter'),
      makeOldTalk([...ENTRIES, makeEntry('Me too', 'brisk_otter')]),
      makeOldTalk(ENTRIES.slice(1, 2))
        .replaceAll('href="/juno_meadow"', '')
        .replaceAll('Container-juno_meadow', ''),
    ];
    for (const html of others) {
      setPage(html);
      for (const { id, author } of read(OLD)) expect([id, author.handle]).toEqual([null, null]);
    }
  });

  it('take nobody from the list of talks beside them', () => {
    setPage(makeOldTalk(ENTRIES));
    expect(read(OLD).map(({ author }) => author.handle)).not.toContain('brisk_otter');
  });

  it('have a box that answers the newest one received', () => {
    setPage(makeOldTalk(ENTRIES));
    expect(x.readComposers(document, OLD)).toMatchObject([
      { kind: 'dm', editor: 'draft', answersId: read(OLD).at(-1)?.id },
    ]);
  });

  it('are found by any node in them, and read with their whole talk', () => {
    const page = setPage(makeOldTalk(ENTRIES));
    const row = page.querySelectorAll('[data-testid="messageEntry"]')[2];
    const text = row?.querySelector('[data-testid="tweetText"]')?.firstChild;
    expect(text && x.findMessageElement(text)).toBe(row);
    expect(row && x.read(row, OLD).messages).toHaveLength(3);
  });
});

describe('direct messages of the newer view', () => {
  const ROWS = [makeRow(ONE, 'Where is it?', 'Juno Meadow'), makeRow(TWO, 'Sorry! ^AB', 'Vous')];

  it.each([
    ['in a tree of their own', () => setTree(makeNewTalk(ROWS))],
    ['in the page itself', () => setPage(makeNewTalk(ROWS))],
  ])('are read %s, with the ids the site gives them', (_, set) => {
    set();
    expect(read(NEW)).toMatchObject([
      { id: ONE, text: 'Where is it?', author: { handle: 'juno_meadow' }, isOwn: false, replyTo: null },
      { id: TWO, text: 'Sorry! ^AB', author: { handle: 'HalvenCare' }, isOwn: true, replyTo: ONE },
    ]);
    expect(x.readComposers(document, NEW)).toMatchObject([
      { kind: 'dm', editor: 'textarea', answersId: ONE, isVisible: true },
    ]);
  });

  it('that have not gone out are not there yet', () => {
    const tree = setTree(makeNewTalk([...ROWS, makeRow(THREE, 'Second try', 'Vous', 'pending')]));
    expect(read(NEW)).toHaveLength(2);
    tree.querySelector('[data-send-status="pending"]')?.setAttribute('data-send-status', 'sent');
    expect(read(NEW)).toHaveLength(3);
  });

  it('prove what was sent by a new last one of ours', () => {
    const tree = setTree(makeNewTalk(ROWS));
    const sent = { text: 'It left\ntoday. ^AB', handle: null, since: Date.now() };
    read(NEW);
    expect(x.findSent(document, { ...sent, text: 'Sorry! ^AB' })).toBeNull();
    const list = tree.querySelector('[data-testid="dm-message-list"]');
    list?.insertAdjacentHTML('beforeend', makeRow(THREE, 'It left\ntoday. ^AB', 'Vous'));
    expect(x.findSent(document, sent)).toEqual({ id: THREE, permalink: null });
  });

  it('are in trees that the watcher of a page is told of', () => {
    const tree = setTree(makeNewTalk(ROWS));
    expect(x.listTrees?.(document)).toEqual([tree]);
  });
});
