// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { instagram } from './index';
import {
  CODE,
  DIRECT_BOX,
  FORM,
  HOME,
  makeComment,
  makeFeedPost,
  makeListPage,
  makePostPage,
  makeThread,
  PAGE,
  showPage,
  THREAD,
} from './invented.fixture';

function readComposers(html: string, url: URL, draft = '') {
  const page = showPage(html);
  for (const box of page.querySelectorAll('textarea')) box.value = draft;
  const { composers, problems } = instagram.read(page, url);
  return {
    composers: composers.map(({ kind, editor, answersId, isVisible }) => ({
      kind,
      editor,
      answersId,
      isVisible,
    })),
    problems,
  };
}

const COMMENTS = [
  makeComment(),
  makeComment({ id: '2', handle: 'otter_b' }),
  makeComment({ id: '3', handle: 'otter_b' }),
];
const box = (answersId: string | null) => [
  { kind: 'comment', editor: 'textarea', answersId, isVisible: true },
];

describe('the boxes of a page', () => {
  it('answer the post whose form they stand in', () => {
    expect(readComposers(makePostPage(), PAGE).composers).toEqual(box(CODE));
    const feed = `<main>${makeFeedPost()}${makeFeedPost('otter_b', 'Sun', 'DOther00002')}</main>`;
    expect(readComposers(feed, HOME).composers.map(({ answersId }) => answersId)).toEqual([
      CODE,
      'DOther00002',
    ]);
  });

  it('in a dialog answer the post of the dialog, not the one behind it', () => {
    const dialog = `<main>${makeFeedPost('otter_b', 'Sun', 'DOther00002')}</main><div role="dialog">${makeListPage()}</div>`;
    expect(readComposers(dialog, PAGE).composers.map(({ answersId }) => answersId)).toEqual([
      'DOther00002',
      CODE,
    ]);
  });

  it('answer a comment where the draft begins with the handle of exactly one comment', () => {
    const page = makePostPage({ comments: COMMENTS });
    expect(readComposers(page, PAGE, '@juno.meadow ').composers).toEqual(box('18040000000000001'));
    expect(readComposers(page, PAGE, '@Juno.Meadow hello').composers).toEqual(box('18040000000000001'));
    expect(readComposers(page, PAGE, '@otter_b ').composers).toEqual(box(CODE));
    expect(readComposers(page, PAGE, '@nobody.here ').composers).toEqual(box(CODE));
    expect(readComposers(page, PAGE, 'Hello @juno.meadow ').composers).toEqual(box(CODE));
  });

  it('for direct messages answer nothing that has an id', () => {
    expect(readComposers(makeThread([]), THREAD)).toEqual({
      composers: [{ kind: 'dm', editor: 'lexical', answersId: null, isVisible: true }],
      problems: [],
    });
    // In the small window over another page as well.
    expect(readComposers(`${makePostPage()}${DIRECT_BOX}`, PAGE).composers.map(({ kind }) => kind)).toEqual([
      'comment',
      'dm',
    ]);
  });

  it('are not search fields, settings and captions of new posts', () => {
    const page = `<main><input><form><textarea></textarea></form><textarea></textarea></main><div role="dialog"><div contenteditable="true"></div></div>`;
    expect(readComposers(page, HOME)).toEqual({
      composers: [],
      problems: [{ part: 'composer', entry: 'directComposer' }],
    });
  });

  it('are told hidden where they are', () => {
    expect(readComposers(`<div hidden>${makePostPage()}</div>`, PAGE).composers).toMatchObject([
      { isVisible: false },
    ]);
    expect(readComposers(`<main>${FORM}</main>`, PAGE).composers).toEqual(box(CODE));
  });
});
