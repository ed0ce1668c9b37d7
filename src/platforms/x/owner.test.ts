// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { x } from './index';
import { makeAvatar, makeColumn, makePost } from './invented.fixture';

const PROFILE = new URL('https://x.com/juno_meadow');

function makeHead(handle: string, id: string): string {
  return `<div>${makeAvatar(handle)}<button data-testid="${id}-follow">Follow</button></div>`;
}

/** A profile in a page of its own: what one page said is remembered for it. */
function readIds(head: string, url = PROFILE, rest = ''): (string | null)[] {
  const posts = makeColumn([makePost({}), makePost({ id: '2000000000000000002', handle: 'brisk_otter' })]);
  const page = new DOMParser().parseFromString(
    posts.replace('<section>', `${head}<section>`) + rest,
    'text/html',
  );
  return x.read(page, url).messages.map(({ message }) => message.author.userId);
}

beforeEach(() => {
  document.body.replaceChildren();
});

describe('the number of an account', () => {
  it('is that of the follow button for the posts of the profile, and for no others', () => {
    expect(readIds(makeHead('juno_meadow', '4411'))).toEqual(['4411', null]);
    expect(readIds(makeHead('Juno_Meadow', '4411'), new URL('https://x.com/juno_meadow/media'))).toEqual([
      '4411',
      null,
    ]);
  });

  it('is open where address, picture and button do not name one account', () => {
    expect(readIds(makeHead('brisk_otter', '4411'))).toEqual([null, null]);
    expect(readIds('<div><button data-testid="4411-follow">Follow</button></div>')).toEqual([null, null]);
    expect(readIds(makeHead('juno_meadow', '4411') + makeHead('juno_meadow', '4412'))).toEqual([null, null]);
    const post = new URL('https://x.com/juno_meadow/status/2000000000000000001');
    expect(readIds(makeHead('juno_meadow', '4411'), post)).toEqual([null, null]);
  });

  it('is never that of an account that is proposed beside it', () => {
    const cell = `<div data-testid="UserCell">${makeHead('juno_meadow', '9999')}</div>`;
    expect(readIds(cell, PROFILE, cell)).toEqual([null, null]);
    expect(readIds(makeHead('juno_meadow', '4411') + cell)).toEqual(['4411', null]);
  });
});
