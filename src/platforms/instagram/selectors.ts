/** One thing that is looked for in Instagram's pages, where it was seen and in saved pages of which years. */
interface Entry {
  css: string;
  where: string;
  seen: string;
}

/**
 * Everything this room knows of Instagram's markup. There are no test ids, class names change with each build and every
 * label is translated: what lasts are the addresses in links (see `address.ts`) and the times in them.
 */
export const SELECTORS = {
  link: { css: 'a[href]', where: 'everywhere; its address says what it leads to', seen: '2022-2026' },
  anchor: { css: 'a', where: 'around the times of posts and comments, not of captions', seen: '2022-2026' },
  picture: { css: 'img', where: 'avatars; the alt holds the handle in every language', seen: '2022-2026' },
  article: {
    css: 'article, [role="article"]',
    where:
      'a post in the feed, in a dialog and in the touch layout; the desktop page of a post has none since 2025',
    seen: '2022-2026',
  },
  /** What no message reaches beyond. */
  bound: {
    css: 'main, [role="main"], [role="dialog"], article, [role="article"], section, form, body',
    where: 'the frame of every page',
    seen: '2022-2026',
  },
  /** What no post reaches beyond. */
  postBound: {
    css: 'main, [role="main"], [role="dialog"], body',
    where: 'the frame of every page',
    seen: '2022-2026',
  },
  dialog: { css: '[role="dialog"]', where: 'a post over the feed or a profile', seen: '2022-2026' },
  actions: {
    css: 'section',
    where: 'like, comment, share below a post; the comment form',
    seen: '2022-2026',
  },
  button: {
    css: 'button, [role="button"]',
    where: 'like counts, reply, "view replies", "more"',
    seen: '2022-2026',
  },
  heading: { css: 'h1', where: 'the caption in articles', seen: '2022-2026' },
  textBlock: { css: '[dir="auto"]', where: 'around texts, names and labels', seen: '2022-2026' },
  outgoing: {
    css: 'a[href*="//l.instagram.com/"], a[href*="facebook.com/ads/"]',
    where: 'what an ad leads to',
    seen: '2022-2026 (source code, no saved page)',
  },
  navigation: { css: '[href]', where: 'the column or bar with home, explore, messages', seen: '2022-2026' },
  main: { css: 'main, [role="main"]', where: 'the middle of every page', seen: '2022-2026' },
  form: { css: 'form', where: 'around the comment box', seen: '2022-2026' },
  textarea: { css: 'textarea', where: 'comments; answers to stories', seen: '2022-2026' },
  editable: {
    css: '[contenteditable="true"]',
    where: 'direct messages (Lexical), captions of new posts',
    seen: '2022-2026',
  },
  directList: {
    css: '[data-pagelet="IGDMessagesList"]',
    where: 'the messages of an open thread',
    seen: '2026-07',
  },
  directHeader: {
    css: '[data-pagelet^="IGDInboxHeader"]',
    where: 'above the messages; links to the other person where it is a talk of two',
    seen: '2026-07 (source code)',
  },
  directRow: {
    css: '[role="group"]',
    where: 'one direct message; elsewhere the controls of a video',
    seen: '2026-07',
  },
  directText: { css: 'div[dir="auto"]', where: 'what a direct message says', seen: '2026-07' },
  directComposer: {
    css: '[data-pagelet="IGDComposerForCannes"], [data-pagelet^="IGDChatTab"]',
    where: 'around the box for direct messages, in the inbox and in the small window',
    seen: '2026-07',
  },
} as const satisfies Record<string, Entry>;

/** What the values of attributes say. */
export const VALUES = { button: 'button' } as const;

/** First parts of a path that look like a handle and are none. */
export const RESERVED_PATHS: ReadonlySet<string> = new Set([
  'about',
  'accounts',
  'api',
  'archive',
  'ar',
  'challenge',
  'create',
  'developer',
  'direct',
  'directory',
  'download',
  'emails',
  'explore',
  'graphql',
  'legal',
  'lite',
  'nametag',
  'oauth',
  'p',
  'popular',
  'press',
  'privacy',
  'reel',
  'reels',
  'saved',
  'session',
  'share',
  'stories',
  'terms',
  'topics',
  'tv',
  'web',
  'your_activity',
]);
