// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { x } from './index';
import { HOME, makeColumn, makeComposer, makePost, showPage } from './invented.fixture';

const STATUS = new URL('https://x.com/juno_meadow/status/2000000000000000001');
const COMPOSE = new URL('https://x.com/compose/post');
const FOCAL = makePost({ isFocal: true });
const OTHER = makePost({ id: '2000000000000000002', handle: 'brisk_otter', at: '2026-03-05T10:00:00.000Z' });
const INLINE = `<div data-testid="inline_reply_offscreen">${makeComposer()}</div>`;

function readComposers(html: string, url: URL) {
  const { composers, problems } = x.read(showPage(html), url);
  return { problems, composers: composers.map(({ element: _, ...composer }) => composer) };
}

function makeDialog(content: string): string {
  return `<div role="dialog" aria-modal="true">${content}<button data-testid="tweetButton"></button></div>`;
}

describe('composers', () => {
  it('of the home page answer nobody', () => {
    const page = `${makeColumn([makePost({}), OTHER]).replace('<section>', `${makeComposer()}<section>`)}`;
    expect(readComposers(page, HOME).composers).toEqual([
      { kind: 'post', editor: 'draft', answersId: null, isVisible: true },
    ]);
  });

  it('of a status page answer its main post, not the first one', () => {
    const page = makeColumn([OTHER, FOCAL + INLINE, OTHER]);
    const expected = [{ kind: 'reply', editor: 'draft', answersId: '2000000000000000001', isVisible: true }];
    expect(readComposers(page, STATUS).composers).toEqual(expected);
    expect(readComposers(page.replace('inline_reply_offscreen', ''), STATUS).composers).toEqual(expected);
  });

  it('stay unsure where the main post is not on the page', () => {
    expect(readComposers(makeColumn([OTHER, INLINE]), STATUS).composers).toMatchObject([
      { kind: 'reply', answersId: null },
    ]);
  });

  it('in a dialog answer the post of that dialog, the one behind it its own', () => {
    const page = makeColumn([FOCAL + INLINE, OTHER]) + makeDialog(OTHER + makeComposer());
    expect(readComposers(page, COMPOSE).composers).toMatchObject([
      { kind: 'reply', answersId: '2000000000000000001' },
      { kind: 'reply', answersId: '2000000000000000002' },
    ]);
  });

  it('in a dialog whose post has no links answer its only twin on the page', () => {
    const bare = OTHER.replace(/<a [^>]*>/g, '<span>').replaceAll('</a>', '</span>');
    expect(
      readComposers(makeColumn([makePost({}), OTHER]) + makeDialog(bare + makeComposer()), COMPOSE).composers,
    ).toMatchObject([{ kind: 'reply', answersId: '2000000000000000002' }]);
    expect(
      readComposers(makeColumn([makePost({})]) + makeDialog(bare + makeComposer()), COMPOSE).composers,
    ).toMatchObject([{ kind: 'reply', answersId: null }]);
  });

  it('in a new-post dialog answer nobody, also when it quotes somebody', () => {
    const quote = '<div role="link" tabindex="0"><div data-testid="User-Name">Otter @brisk_otter</div></div>';
    expect(
      readComposers(makeColumn([OTHER]) + makeDialog(makeComposer() + quote), COMPOSE).composers,
    ).toMatchObject([{ kind: 'post', answersId: null }]);
  });

  it('take the post from the address where the dialog shows none, and doubt where they differ', () => {
    const url = new URL('https://x.com/compose/post?in_reply_to=2000000000000000002');
    expect(readComposers(makeDialog(makeComposer()), url).composers).toMatchObject([
      { answersId: '2000000000000000002' },
    ]);
    expect(readComposers(makeDialog(makePost({}) + makeComposer()), url).composers).toMatchObject([
      { answersId: null },
    ]);
    // The box behind a dialog that has not been drawn yet is another one.
    expect(readComposers(makeColumn([makeComposer()]), url).composers).toMatchObject([
      { kind: 'post', answersId: null },
    ]);
  });

  it('of the mobile layout are text areas', () => {
    const box = '<div data-testid="tweetTextarea_0"><textarea></textarea></div>';
    const url = new URL('https://x.com/compose/post?in_reply_to=2000000000000000002');
    expect(readComposers(`<main>${OTHER}${box}</main>`, url).composers).toEqual([
      { kind: 'reply', editor: 'textarea', answersId: '2000000000000000002', isVisible: true },
    ]);
  });

  it('for direct messages are told apart, and search boxes and forms left out', () => {
    const page = `<textarea data-testid="dm-composer-textarea"></textarea>${makeComposer([''], 'dmComposerTextInput')}
      <textarea name="description"></textarea><input data-testid="SearchBox_Search_Input"><div contenteditable="true"></div>`;
    expect(
      readComposers(page, HOME).composers.map(({ kind, editor, answersId }) => [kind, editor, answersId]),
    ).toEqual([
      ['dm', 'draft', null],
      ['dm', 'textarea', null],
    ]);
  });

  it('that have lost their mark are known by the send button beside them, else reported', () => {
    const bare = makeComposer().replaceAll(/data-testid="tweetTextarea[^"]*"/g, '');
    expect(readComposers(makeDialog(OTHER + bare), COMPOSE).composers).toMatchObject([
      { answersId: '2000000000000000002' },
    ]);
    expect(readComposers(bare, HOME)).toEqual({
      composers: [],
      problems: [{ part: 'composer', entry: 'composer' }],
    });
  });

  it('that are hidden say so', () => {
    const page = `<div style="display: none">${makeComposer()}</div><div aria-hidden="true">${makeComposer()}</div>${makeComposer()}`;
    expect(readComposers(page, HOME).composers.map(({ isVisible }) => isVisible)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('the account the page is signed in as', () => {
  const link = '<a href="/HalvenCare" data-testid="AppTabBar_Profile_Link"></a>';
  const avatar = (handle: string) =>
    `<button data-testid="SideNav_AccountSwitcher_Button"><div data-testid="UserAvatar-Container-${handle}"></div></button>`;

  it('is read from the navigation of either layout', () => {
    expect(x.findOwnHandle(showPage(link))).toBe('HalvenCare');
    expect(x.findOwnHandle(showPage(avatar('HalvenAudio')))).toBe('HalvenAudio');
  });

  it('is unknown when signed out and while two accounts are shown', () => {
    expect(x.findOwnHandle(showPage(makeColumn([makePost({})])))).toBeNull();
    expect(x.findOwnHandle(showPage(link + avatar('HalvenAudio')))).toBeNull();
    expect(x.findOwnHandle(showPage(avatar('unknown')))).toBeNull();
  });
});
