// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { x } from './index';
import { type Invented, makeColumn, makePost, showPage } from './invented.fixture';
import { isSameText } from './sent';

const SINCE = Date.parse('2026-03-04T09:15:00Z');
const OURS: Invented = {
  id: '2000000000000000005',
  handle: 'HalvenCare',
  text: 'Sorry, Juno. A new bud ships today. ^JT',
};
const SENT = { text: 'Sorry, Juno.  A new bud ships today. ^JT', handle: 'halvencare', since: SINCE };
const FOUND = { id: '2000000000000000005', permalink: 'https://x.com/HalvenCare/status/2000000000000000005' };

function makeToast(href: string): string {
  return `<div data-testid="toast"><span>Sent</span><a href="${href}">View</a></div>`;
}

describe('a sent draft', () => {
  it('is proven by our own new post with its text', () => {
    expect(x.findSent(showPage(makeColumn([makePost({}), makePost(OURS)])), SENT)).toEqual(FOUND);
  });

  it("is not proven by an older post, somebody else's or another text", () => {
    const others: Invented[] = [
      { ...OURS, at: '2026-03-04T09:04:00.000Z' },
      { ...OURS, handle: 'HalvenCarre' },
      { ...OURS, text: 'Sorry, Juno.' },
    ];
    expect(x.findSent(showPage(makeColumn(others.map(makePost))), SENT)).toBeNull();
    expect(x.findSent(showPage(''), SENT)).toBeNull();
  });

  it('is proven also where the clock of the agent goes some minutes fast', () => {
    const fast = { ...SENT, since: SINCE + 5 * 60_000 };
    expect(x.findSent(showPage(makeColumn([makePost(OURS)])), fast)).toEqual(FOUND);
  });

  it('is proven by the link of the notice after sending', () => {
    expect(x.findSent(showPage(makeToast('/HalvenCare/status/2000000000000000005')), SENT)).toEqual(FOUND);
  });

  it('is not proven by a notice about somebody else, an older post or one with another text', () => {
    expect(x.findSent(showPage(makeToast('/juno_meadow/status/2000000000000000005')), SENT)).toBeNull();
    const toast = makeToast('/HalvenCare/status/2000000000000000005');
    const older = { ...OURS, id: '2000000000000000006', at: '2026-03-04T08:00:00.000Z' };
    expect(x.findSent(showPage(makeColumn([makePost(older)]) + toast), SENT)).toBeNull();
    expect(x.findSent(showPage(makeColumn([makePost({ ...OURS, text: 'Other' })]) + toast), SENT)).toBeNull();
  });

  it('counts as the same when X shortened its links, made a card of the last one or moved mentions', () => {
    const draft =
      '@juno_meadow Look here:\nhttps://www.halven.example/help/earbuds/left and there https://halven.example/shop';
    expect(isSameText(draft, 'Look here: halven.example/help/ear… and there halven.example/shop')).toBe(true);
    expect(isSameText(draft, 'Look here: halven.example/help/ear… and there')).toBe(true);
    expect(isSameText(draft, 'Look here: halven.example/other… and there')).toBe(false);
    expect(isSameText('Thanks ❤️', 'Thanks ❤')).toBe(true);
    expect(isSameText('Thanks a lot', 'Thanks a…')).toBe(false);
  });

  it('counts as the same when a long post is shown cut off', () => {
    const long = 'We are looking into it. '.repeat(30);
    expect(isSameText(long, long.slice(0, 240), true)).toBe(true);
    expect(isSameText(long, long.slice(0, 240))).toBe(false);
  });
});
