import type { Settings } from '../../src/model/settings';
import { facebookStories } from '../sites/stories';
import { makeCrowd } from '../sites/x/crowd';
import type { Items } from './scroll-page';

/** A site's longest page, and what tells that all of it was passed and marked. */
export interface ScrollSite {
  name: string;
  address(count: number): string;
  items: Items;
  /** Name of the last post, where it still stands on the page at the end. */
  findLast(count: number): string | null;
  /** How many posts ask us and get a mark; null where strangers' posts name nobody. */
  countAsking(count: number): number | null;
  settings: Partial<Settings>;
}

export const X: ScrollSite = {
  name: 'X',
  address: (count) => `https://x.com/home?count=${count}`,
  items: {
    css: 'article[data-testid="tweet"] a[href*="/status/"]:has(time)',
    attribute: 'href',
    name: String.raw`/status/(\d+)`,
  },
  findLast: (count) => makeCrowd(count).at(-1)?.id ?? '',
  countAsking: (count) => makeCrowd(count).filter(({ text }) => text.includes('@HalvenCare')).length,
  settings: {},
};

/** Its posts carry their number at the end of their words. */
const NUMBER = String.raw`\((\d+)\)`;

export const FACEBOOK: ScrollSite = {
  name: 'Facebook',
  address: (count) => `https://www.facebook.com/?count=${count}`,
  items: { css: '[role="main"] [dir="auto"]', attribute: null, name: NUMBER },
  findLast: (count) => String(count),
  countAsking: () => null,
  settings: {
    accounts: [
      { platform: 'facebook', handle: facebookStories.own.handle, userId: facebookStories.own.userId },
    ],
  },
};

export const INSTAGRAM: ScrollSite = {
  name: 'Instagram',
  address: (count) => `https://www.instagram.com/?count=${count}`,
  items: { css: 'article', attribute: null, name: NUMBER },
  findLast: () => null,
  countAsking: () => null,
  settings: { accounts: [{ platform: 'instagram', handle: 'halvenaudio', userId: null }] },
};
