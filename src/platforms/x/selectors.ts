/** One thing that is looked for in X's pages, where it was seen and in saved pages of which years. */
interface Entry {
  css: string;
  where: string;
  seen: string;
}

/**
 * Everything this room knows of X's markup. Selectors stand nowhere else. What is looked for in every post has no
 * comma: Chromium takes 1 µs for a single selector over a post and 9 to 13 µs for a list (measured on saved pages).
 */
export const SELECTORS = {
  post: {
    css: 'article, [role="article"], [data-testid="tweet"]',
    where: 'every list of posts, status page, reply dialog; nested ones are unavailable quotes',
    seen: '2020-2026',
  },
  article: { css: 'article', where: 'every post; inside one, an unavailable quote', seen: '2020-2026' },
  articleRole: { css: '[role="article"]', where: 'every post', seen: '2020-2026' },
  articleMark: {
    css: '[data-testid="tweet"]',
    where: 'every post; inside the article until 2021',
    seen: '2020-2026',
  },
  notPost: {
    css: '[data-testid="notification"], [data-testid^="DM"], [data-testid^="dm-"], [data-testid="messageEntry"]',
    where: 'notifications tab, direct messages: articles in there are no posts',
    seen: '2022-2026',
  },
  cell: { css: '[data-testid="cellInnerDiv"]', where: 'one row of a virtualised list', seen: '2022-2026' },
  header: {
    css: '[data-testid="User-Name"], [data-testid="User-Names"]',
    where: 'author line of a post or a quote; plural until 2022',
    seen: '2022-2026',
  },
  avatar: {
    css: '[data-testid^="UserAvatar-Container-"]',
    where: 'posts, quotes, navigation, composers; the handle ends the test id',
    seen: '2022-2026',
  },
  text: { css: '[data-testid="tweetText"]', where: 'posts and quotes with text', seen: '2022-2026' },
  languageBlock: { css: 'div[lang]', where: 'text of a post before it had a test id', seen: '2020-2021' },
  showMore: {
    css: '[data-testid="tweet-text-show-more-link"]',
    where: 'after a cut-off text, at times inside it',
    seen: '2023-2026',
  },
  time: {
    css: 'time',
    where: 'header of a post, foot of a focal post, header of a quote',
    seen: '2020-2026',
  },
  link: { css: 'a[href]', where: 'everywhere', seen: '2020-2026' },
  linkBlock: { css: '[role="link"]', where: 'a quoted post as a whole (no <a>)', seen: '2020-2026' },
  quoteMark: {
    css: 'time, [data-testid="User-Name"], [data-testid="User-Names"], [data-testid="tweetText"]',
    where: 'what a quote has and a link card has not',
    seen: '2022-2026',
  },
  card: { css: '[data-testid="card.wrapper"]', where: 'link, poll and event cards', seen: '2022-2026' },
  context: { css: '[data-testid="socialContext"]', where: 'repost and pin lines', seen: '2022-2026' },
  tracking: {
    css: '[data-testid="placementTracking"]',
    where: 'around an ad (and around videos)',
    seen: '2022-2026',
  },
  actions: { css: '[role="group"]', where: 'reply, repost, like below a post', seen: '2020-2026' },
  picture: { css: 'svg, img', where: 'icons of the repost and pin lines', seen: '2022-2026' },
  heading: { css: 'h2, [role="heading"]', where: 'ends the replies of a status page', seen: '2022-2026' },
  column: {
    css: '[data-testid="primaryColumn"], main, [role="main"]',
    where: 'the middle of every page',
    seen: '2020-2026',
  },
  dialog: {
    css: '[role="dialog"], [aria-modal="true"]',
    where: 'reply dialog, photo viewer',
    seen: '2022-2026',
  },
  editable: { css: '[contenteditable="true"]', where: 'composers of the desktop layout', seen: '2022-2026' },
  textarea: { css: 'textarea', where: 'composers of the mobile layout, direct messages', seen: '2022-2026' },
  composer: {
    css: '[data-testid^="tweetTextarea"]',
    where: 'post and reply boxes; on or around the editable',
    seen: '2022-2026',
  },
  privateComposer: {
    css: '[data-testid^="dmComposer"], [data-testid^="dm-"], [data-testid^="DmActivity"], [data-testid^="DMDrawer"], [data-testid^="chat-drawer"]',
    where: 'direct messages, old and new',
    seen: '2022-2026 (source code, no saved page)',
  },
  inlineReply: {
    css: '[data-testid="inline_reply_offscreen"]',
    where: 'reply box of a status page',
    seen: '2023-2026 (source code, no saved page)',
  },
  sendButton: { css: '[data-testid^="tweetButton"]', where: 'beside a composer', seen: '2022-2026' },
  ownProfile: {
    css: '[data-testid="AppTabBar_Profile_Link"]',
    where: 'navigation of the desktop layout',
    seen: '2022-2026',
  },
  accountSwitcher: {
    css: '[data-testid="SideNav_AccountSwitcher_Button"], [data-testid="DashButton_ProfileIcon_Link"]',
    where: 'navigation of the desktop and the mobile layout',
    seen: '2022-2026',
  },
  toast: { css: '[data-testid="toast"], [role="alert"]', where: 'after sending', seen: '2022-2026' },
} as const satisfies Record<string, Entry>;

/** What the values of test ids and attributes say. */
export const VALUES = {
  post: 'tweet',
  avatarPrefix: 'UserAvatar-Container-',
  /** Stands in an avatar's test id where X does not know the handle itself. */
  avatarOfNobody: 'unknown',
  /** Only the focal post of a status page cannot be reached by the Tab key. */
  focalTabIndex: '-1',
} as const;

/** First parts of a path that look like a handle and are none. */
export const RESERVED_PATHS: ReadonlySet<string> = new Set([
  'i',
  'home',
  'explore',
  'search',
  'notifications',
  'messages',
  'settings',
  'compose',
  'hashtag',
  'intent',
  'share',
  'login',
  'logout',
  'signup',
  'account',
  'jobs',
  'tos',
  'privacy',
]);
