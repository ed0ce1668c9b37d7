// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { x } from './index';
import { HOME, type Invented, makeColumn, makePost, showPage } from './invented.fixture';

const FIRST: Invented = { id: '2000000000000000001', handle: 'juno_meadow', lineBelow: true };
const SECOND: Invented = {
  id: '2000000000000000002',
  handle: 'HalvenCare',
  name: 'Halven Care',
  lineAbove: true,
};
const THIRD: Invented = { id: '2000000000000000003', handle: 'brisk_otter', name: 'Otter' };
const STATUS = new URL('https://x.com/juno_meadow/status/2000000000000000001');

function readParents(rows: (Invented | string)[], url = HOME) {
  const page = showPage(makeColumn(rows.map((row) => (typeof row === 'string' ? row : makePost(row)))));
  return x.read(page, url).messages.map(({ message }) => message.replyTo);
}

describe('what a post answers', () => {
  it('is the post right above it that is tied to it by the thread line', () => {
    expect(readParents([FIRST, SECOND, THIRD])).toEqual([null, FIRST.id, null]);
  });

  it('stays open where only one of the two shows the line', () => {
    expect(readParents([{ ...FIRST, lineBelow: false }, SECOND])).toEqual([null, null]);
    expect(readParents([FIRST, { ...SECOND, lineAbove: false }])).toEqual([null, null]);
  });

  it('stays open across a gap, a deleted post and a row that stands elsewhere on the screen', () => {
    expect(readParents([FIRST, '<button>3 more replies</button>', SECOND])).toEqual([null, null]);
    expect(readParents([FIRST, '<article><div>deleted</div></article>', SECOND])).toEqual([null, null]);
    const page = showPage(makeColumn([makePost(FIRST), makePost(SECOND)]));
    page.querySelector('[data-testid="cellInnerDiv"]')?.setAttribute('style', 'transform: translateY(900px)');
    expect(x.read(page, HOME).messages[1]?.message.replyTo).toBeNull();
  });

  it('is not made up from a repost line', () => {
    const context =
      '<div><svg></svg><a href="/brisk_otter"><span data-testid="socialContext">reposted</span></a></div>';
    expect(readParents([FIRST, { ...SECOND, lineAbove: false, context }])).toEqual([null, null]);
  });

  it('is the focal post for the replies below it, until a heading starts something else', () => {
    const rows = [
      { ...THIRD, id: '1999999999999999990' },
      { ...FIRST, isFocal: true, lineBelow: false },
      { ...THIRD, lineBelow: true },
      { ...SECOND, id: '2000000000000000004' },
      { ...THIRD, id: '2000000000000000005', isAd: true },
      { ...THIRD, id: '2000000000000000006' },
      '<h2 role="heading">More posts</h2>',
      { ...THIRD, id: '2000000000000000007' },
    ];
    const [above, focal, reply, nested, ad, later, suggested] = readParents(rows, STATUS);
    expect([above, focal, ad, suggested]).toEqual([null, null, null, null]);
    expect([reply, later]).toEqual([FIRST.id, FIRST.id]);
    expect(nested).toBe(THIRD.id);
  });

  it('adds whom it answers to the mentions, because X leaves that line out in threads', () => {
    const page = showPage(
      makeColumn([
        makePost({ ...FIRST, handle: 'HalvenCare' }),
        makePost({ ...SECOND, handle: 'juno_meadow' }),
      ]),
    );
    expect(x.read(page, HOME).messages.map(({ message }) => message.mentions)).toEqual([[], ['halvencare']]);
  });

  it('is found for a single post that is read again', () => {
    const page = showPage(makeColumn([makePost(FIRST), makePost(SECOND)]));
    const second = page.querySelectorAll('article')[1];
    expect(second && x.read(second, HOME).messages[0]?.message.replyTo).toBe(FIRST.id);
  });

  it('marks the main post of a status page only', () => {
    const page = showPage(makeColumn([makePost(FIRST), makePost(THIRD)]));
    expect(x.read(page, STATUS).messages.map(({ isFocal }) => isFocal)).toEqual([true, false]);
    expect(x.read(page, HOME).messages.map(({ isFocal }) => isFocal)).toEqual([false, false]);
  });
});
