// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { instagram } from './index';
import { HOME, makeDirect, makePostPage, makeThread, PAGE, showPage, THREAD } from './invented.fixture';

function readRows(rows: string[]) {
  return instagram.read(showPage(makeThread(rows)), THREAD).messages;
}

describe('direct messages', () => {
  it('have an author only where a picture proves one, and no time', () => {
    const messages = readRows([makeDirect('Where is it?', 'juno.meadow'), makeDirect('On its way.', null)]);
    expect(messages.map(({ message }) => [message.author.handle, message.text])).toEqual([
      ['juno.meadow', 'Where is it?'],
      [null, 'On its way.'],
    ]);
    for (const { message } of messages)
      expect(message).toMatchObject({ kind: 'dm', postedAt: null, permalink: null });
    expect(messages.map(({ message }) => message.id)).toEqual([
      expect.stringMatching(/^dm:@juno\.meadow:[0-9a-f]{16}$/),
      // Nothing but its place would say whose it is, and a saved page has no places.
      null,
    ]);
    expect(messages.map(({ message }) => message.isOwn)).toEqual([false, null]);
  });

  it('keep their lines, and leave out what they answer', () => {
    const quoted =
      '<div><div dir="auto">juno.meadow replied to you</div><div><div dir="auto">On its way.</div></div></div>';
    expect(readRows([makeDirect('Two\nlines 👋🏽', 'juno.meadow', quoted)])[0]?.message.text).toBe(
      'Two\nlines 👋🏽',
    );
  });

  it('leave the author open where the picture belongs to a shared post', () => {
    const card = '<div><a href="/otter_b/"><img alt="" src=""></a><a href="/otter_b/">otter_b</a></div>';
    expect(readRows([makeDirect('Look', null, card)])[0]?.message.author.handle).toBeNull();
    const picture = '<div><a href="/otter_b/"><img alt="" src=""></a></div>';
    expect(readRows([makeDirect('Look', null, picture)])[0]?.message.author.handle).toBeNull();
  });

  it('are told from groups around them and inside of them', () => {
    const rows = [
      makeDirect('One', 'juno.meadow', '<div role="group"><div dir="auto">0:12</div></div>'),
      makeDirect('Two', null),
    ];
    expect(readRows([`<div role="group">${rows.join('')}</div>`]).map(({ message }) => message.text)).toEqual(
      ['One', 'Two'],
    );
  });

  it('leave the author open where two pictures contradict each other', () => {
    const other = '<a href="/otter_b/"><img alt="user-profile-picture" src=""></a>';
    expect(readRows([makeDirect('Hi', 'juno.meadow', other)])[0]?.message.author.handle).toBeNull();
  });

  it('have no peer where the header is lost and a picture alone speaks, or pictures contradict each other', () => {
    const bare = (handle: string) => `<a href="/${handle}/"><img alt="" src=""></a>`;
    const read = (rows: string[]) => {
      const page = showPage(makeThread(rows));
      for (const part of page.querySelectorAll('[data-pagelet]')) part.removeAttribute('data-pagelet');
      return instagram.read(page, THREAD).messages.map(({ message }) => message.author.handle);
    };
    expect(read([makeDirect('Hi', null), makeDirect('Hello', null, bare('otter_b'))])).toEqual([null, null]);
    const torn = makeDirect('Hi', 'juno.meadow', bare('otter_b'));
    expect(read([torn, makeDirect('Hello', null, bare('immy_q'))])).toEqual([null, null]);
    expect(read([torn, makeDirect('Hello', 'juno.meadow')])).toEqual([null, 'juno.meadow']);
    // Its own label, or the same picture in another row, is a second witness.
    expect(read([makeDirect('Hi', 'juno.meadow'), makeDirect('Hello', null)])).toEqual(['juno.meadow', null]);
    const twice = [makeDirect('Hi', null, bare('otter_b')), makeDirect('Hello', null, bare('otter_b'))];
    expect(read(twice)).toEqual(['otter_b', 'otter_b']);
  });

  it('are found on a thread whose list has lost its name, and nowhere else', () => {
    const page = showPage(makeThread([makeDirect('Hi', 'juno.meadow')]));
    page.querySelector('[data-pagelet="IGDMessagesList"]')?.removeAttribute('data-pagelet');
    expect(instagram.read(page, THREAD).messages).toHaveLength(1);
    expect(instagram.read(page, HOME).messages).toHaveLength(0);
    const video = '<div role="group" aria-label="Video player"><div dir="auto">0:12</div></div>';
    expect(
      instagram.read(showPage(makePostPage() + video), PAGE).messages.map(({ message }) => message.kind),
    ).toEqual(['post']);
  });

  it('belong to the row of a node', () => {
    const page = showPage(makeThread([makeDirect('Hi', 'juno.meadow')]));
    const row = page.querySelector('[role="group"]');
    const text = page.querySelector('[role="group"] span')?.firstChild;
    expect(text && instagram.findMessageElement(text)).toBe(row);
    expect(row?.parentElement && instagram.findMessageElement(row.parentElement)).toBeNull();
  });
});
