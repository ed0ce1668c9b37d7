// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { facebook } from './index';
import {
  DATE_ROW,
  HOME,
  makeForm,
  makePost,
  makeRow,
  makeSide,
  makeTalk,
  makeThread,
  makeThreads,
  POST_ID,
  POST_URL,
  showPage,
} from './invented.fixture';

const NAMESAKE = { id: '22', top: '11', path: '/juno.other' };
const OWN = { id: '33', top: '11', path: '/HalvenAudio', name: 'Halven Audio' };

function readBoxes(html: string, url = POST_URL) {
  const { composers, problems } = facebook.read(showPage(html), url);
  return { problems, boxes: composers.map(({ element: _, ...box }) => box) };
}

function bind(html: string) {
  return readBoxes(html).boxes.map(({ kind, answersId }) => [kind, answersId]);
}

describe('a comment box', () => {
  it('below the comments answers the post', () => {
    const below = makeThreads(makeThread({ id: '11' }), makeThread({ id: '44' }), makeForm());
    expect(readBoxes(makePost({ below })).boxes).toEqual([
      { kind: 'comment', editor: 'lexical', answersId: POST_ID, isVisible: true },
    ]);
    expect(bind(makePost({ below: makeThreads(makeThread({ id: '11' }), makeForm()) }))).toEqual([
      ['comment', POST_ID],
    ]);
  });

  it('in a thread answers the comment it stands below', () => {
    const inner = makeThread(NAMESAKE, makeForm('Reply to Juno Meadow'));
    const below = makeThreads(
      makeThread({ id: '11' }, inner + makeForm('Reply to Juno Meadow')),
      makeThread({ id: '44' }),
      makeForm(),
    );
    expect(bind(makePost({ below }))).toEqual([
      ['reply', '22'],
      ['reply', '11'],
      ['comment', POST_ID],
    ]);
  });

  it('needs no label where several threads stand side by side', () => {
    const below = makeThreads(
      makeThread({ id: '44' }),
      makeThread({ id: '11' }, makeThread(NAMESAKE) + makeForm('x')),
      makeForm('x'),
    );
    expect(bind(makePost({ below }))).toEqual([
      ['reply', '11'],
      ['comment', POST_ID],
    ]);
  });

  it('stays open where one thread alone looks like the list, or where the label names somebody else', () => {
    const alone = `<div>${makeThread({ id: '11' }, makeForm('x'))}</div>`;
    expect(bind(makePost({ below: alone }))).toEqual([['reply', null]]);
    expect(
      bind(makePost({ below: alone.replace('"x" role="textbox"', '"Reply to Juno Meadow" role="textbox"') })),
    ).toEqual([['reply', '11']]);
    const wrong = makeThread({ id: '11' }, makeThread(OWN) + makeForm('Reply to Halven Audio'));
    expect(bind(makePost({ below: makeThreads(wrong, makeThread({ id: '44' })) }))).toEqual([
      ['reply', null],
    ]);
  });

  it('at the foot of a dialog answers the one post in it, not the one behind', () => {
    const below = makeThreads(makeThread({ id: '11' }));
    const behind = makePost({ key: 'b', path: '/brisk.otter', link: '/brisk.otter/posts/5000000001' });
    const html = `<div role="main">${behind}</div><div role="dialog"><div>${makePost({ below })}</div><div>${makeForm()}</div></div>`;
    expect(bind(html)).toEqual([['comment', POST_ID]]);
    expect(
      bind(html.replace(`<div>${makeForm()}`, `<div>${behind.replaceAll('"b', '"c')}${makeForm()}`)),
    ).toEqual([['comment', null]]);
  });

  it('of a post without a number stays open', () => {
    expect(bind(makePost({ below: makeForm() }))).toEqual([['comment', null]]);
  });

  it('is reported where it belongs to nothing, and not where it is a search box', () => {
    expect(readBoxes(`<input type="search">${makeForm()}`)).toEqual({
      boxes: [],
      problems: [{ part: 'composer', entry: 'editable' }],
    });
  });
});

describe('a talk', () => {
  const ROWS = [
    DATE_ROW,
    makeRow('My left side is silent.', 'Juno Meadow', 'Juno Meadow'),
    makeRow('Sorry!', 'You sent'),
  ];
  const TALK_URL = new URL('https://www.facebook.com/messages/t/100000000000077/');

  it('is read row by row, without its dates, with whom its header proves', () => {
    const { messages } = facebook.read(showPage(makeSide() + makeTalk(ROWS)), TALK_URL);
    expect(
      messages.map(({ message }) => [
        message.kind,
        message.id,
        message.author,
        message.text,
        message.mentions,
      ]),
    ).toEqual([
      [
        'dm',
        expect.stringMatching(/^dm:@juno\.meadow:[0-9a-f]{16}$/),
        { handle: 'juno.meadow', name: 'Juno Meadow', userId: null },
        'My left side is silent.',
        ['halvenaudio'],
      ],
      [
        'dm',
        expect.stringMatching(/^dm:@juno\.meadow:/),
        { handle: 'HalvenAudio', name: 'Halven Audio', userId: null },
        'Sorry!',
        [],
      ],
    ]);
    expect(messages.map(({ message }) => message.isOwn)).toEqual([false, true]);
    expect(messages[1]?.message.replyTo).toBe(messages[0]?.message.id);
  });

  it('in a group, or with another name at its rows, is of nobody', () => {
    const nobody = { handle: null, name: null, userId: null };
    const group = facebook.read(showPage(makeTalk(ROWS, '')), TALK_URL);
    expect(group.messages.map(({ message }) => message.author)).toEqual([nobody, nobody]);
    expect(group.messages.map(({ message }) => message.id)).toEqual([null, null]);
    const other = facebook.read(showPage(makeTalk(ROWS, '/brisk.otter', 'Otter')), TALK_URL);
    expect(other.messages.map(({ message }) => message.author)).toEqual([nobody, nobody]);
  });

  it('binds its box to the newest message of the other side, and to none where page and header differ', () => {
    const answers = (html: string, url: URL) => readBoxes(html, url).boxes.map(({ answersId }) => answersId);
    const byHandle = answers(makeTalk(ROWS), TALK_URL);
    expect(readBoxes(makeTalk(ROWS), TALK_URL).boxes).toMatchObject([
      { kind: 'dm', editor: 'lexical', isVisible: true },
    ]);
    expect(byHandle).toEqual([expect.stringMatching(/^dm:@juno\.meadow:/)]);
    expect(answers(makeTalk(ROWS), HOME)).toEqual(byHandle);
    const later = [...ROWS, makeRow('And the right one?', 'Juno Meadow', 'Juno Meadow')];
    expect(answers(makeTalk(later), TALK_URL)).not.toEqual(byHandle);
    expect(answers(makeTalk(ROWS, '/100000000000078/'), TALK_URL)).toEqual([null]);
    const encrypted = new URL('https://www.facebook.com/messages/e2ee/t/5550000000000001/');
    for (const url of [HOME, encrypted])
      expect(answers(makeTalk(ROWS, '/100000000000078/'), url)).toEqual([
        expect.stringMatching(/^dm:100000000000078:/),
      ]);
    expect(answers(makeTalk([ROWS[2] ?? '']), TALK_URL)).toEqual([null]);
  });

  it('is found without the mark of its rows', () => {
    const html = makeTalk(ROWS).replaceAll(' data-scope="messages_table"', '');
    expect(facebook.read(showPage(html), HOME).messages.map(({ message }) => message.text)).toEqual([
      'My left side is silent.',
      'Sorry!',
    ]);
  });
});

describe('the account the page is signed in as', () => {
  it('is the first entry of the side navigation, by name or number', () => {
    expect(facebook.findOwnHandle(showPage(makeSide()))).toBe('HalvenAudio');
    expect(facebook.findOwnHandle(showPage(makeSide('/profile.php?id=100000000000099')))).toBe(
      '100000000000099',
    );
  });

  it('is unknown when signed out', () => {
    expect(facebook.findOwnHandle(showPage(makePost({})))).toBeNull();
    expect(facebook.findOwnHandle(showPage(makeSide('/friends/')))).toBeNull();
  });
});
