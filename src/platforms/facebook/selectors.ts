/** One thing that is looked for in Facebook's pages, where it was seen and in saved pages of which years. */
interface Entry {
  css: string;
  where: string;
  seen: string;
}

/**
 * Everything this room knows of Facebook's markup. Selectors stand nowhere else. Class names and labels are none of it:
 * the first change with every build, the second with every language.
 */
export const SELECTORS = {
  link: { css: 'a[href]', where: 'everywhere', seen: '2022-2026' },
  commentLink: {
    css: 'a[href*="comment_id="]',
    where: 'avatar, name and time of every comment; notifications',
    seen: '2022-2025',
  },
  article: {
    css: '[role="article"]',
    where: 'comments and replies always, posts outside the home feed; empty ones are skeletons',
    seen: '2022-2026',
  },
  postPlace: { css: '[aria-posinset]', where: 'posts of every list', seen: '2022-2025' },
  post: {
    css: '[aria-posinset], [aria-labelledby][aria-describedby], [role="article"]',
    where: 'posts, with one or all of these',
    seen: '2022-2025',
  },
  message: {
    css: '[data-ad-comet-preview="message"], [data-ad-preview="message"], [data-ad-rendering-role="story_message"]',
    where: 'text of a post; none on coloured backgrounds and in the photo viewer',
    seen: '2022-2025',
  },
  heading: {
    css: 'h1, h2, h3, h4, h5, h6, [role="heading"], [data-ad-rendering-role="profile_name"]',
    where: 'author line of a post; sender line of a direct message',
    seen: '2022-2026',
  },
  labelled: {
    css: '[aria-labelledby]',
    where: 'posts: names their author line; ids are new on each page',
    seen: '2022-2025',
  },
  authorMark: {
    css: '[data-ad-rendering-role="profile_name"]',
    where: 'author line of a post',
    seen: '2025',
  },
  menu: {
    css: '[aria-haspopup="menu"]',
    where: 'header of a post, sort order of comments',
    seen: '2022-2025',
  },
  toolbar: { css: '[role="toolbar"]', where: 'reactions below a post', seen: '2022-2025' },
  ownActions: {
    css: '[role="toolbar"], [aria-haspopup="menu"], form, [data-ad-rendering-role$="_button"]',
    where: 'a post that stands for itself, also among several in one article; never in an embedded one',
    seen: '2022-2025',
  },
  footer: {
    css: '[role="toolbar"], [data-ad-rendering-role$="_button"], [data-visualcompletion="ignore-dynamic"], form',
    where: 'what stands below the text and the pictures of a post',
    seen: '2022-2025',
  },
  adNotice: {
    css: 'a[href*="/ads/about"]',
    where: 'the line below the name of an advert',
    seen: '2022 (source code)',
  },
  languageBlock: { css: '[lang]:not(html, body)', where: 'text of a comment', seen: '2022-2025' },
  textBlock: { css: '[dir]', where: 'every text a person wrote, and most labels', seen: '2022-2026' },
  picture: { css: 'img, image, video, canvas', where: 'avatars, attachments, emoji', seen: '2022-2026' },
  unread: {
    css: '[role="navigation"], [role="banner"], [role="listbox"], [role="menu"]',
    where: 'notifications and shortcuts: links to comments and people, and no message',
    seen: '2022-2025',
  },
  rail: {
    css: '[role="complementary"]',
    where: 'friend requests and contacts; in a dialog the photo viewer',
    seen: '2022-2025',
  },
  boundary: {
    css: '[role="dialog"], [role="main"], [role="feed"], [role="complementary"], [role="grid"], main, body',
    where: 'what holds more than one post',
    seen: '2022-2026',
  },
  thread: {
    css: '[aria-posinset], [aria-describedby], [role="dialog"], [role="main"], body',
    where: 'what holds more than one thread',
    seen: '2022-2026',
  },
  main: { css: 'main, [role="main"]', where: 'the middle of every page', seen: '2022-2025' },
  image: { css: 'img', where: 'emoji, avatars beside direct messages', seen: '2022-2026' },
  dialog: { css: '[role="dialog"]', where: 'a post over the page, photo viewer', seen: '2022-2026' },
  ownPart: {
    css: 'h1, h2, h3, h4, h5, h6, [role="heading"], [data-ad-rendering-role], [data-ad-comet-preview], [data-ad-preview]',
    where: 'author line and text of a post, as against its comments',
    seen: '2022-2025',
  },
  form: { css: 'form', where: 'around every comment box', seen: '2022-2025' },
  editable: { css: '[contenteditable="true"]', where: 'comment boxes, direct messages', seen: '2022-2026' },
  textarea: { css: 'textarea', where: 'older and mobile layouts', seen: '2022' },
  grid: {
    css: '[role="grid"]',
    where: 'messages of a talk; also friend lists, chat lists',
    seen: '2022-2025',
  },
  row: { css: '[role="row"]', where: 'one message of a talk', seen: '2022-2025' },
  cell: {
    css: '[data-scope="messages_table"]',
    where: 'one message of a talk; also its date lines',
    seen: '2022-2025',
  },
  dateBreak: { css: '[data-scope="date_break"]', where: 'a date between messages', seen: '2025' },
  gridcell: { css: '[role="gridcell"]', where: 'message and its actions', seen: '2022-2025' },
  chatLink: { css: 'a[href*="/messages/"]', where: 'list of talks', seen: '2022-2025' },
  page: {
    css: '[role="navigation"], [role="banner"], [role="feed"], [aria-posinset]',
    where: 'parts of a page that no talk holds',
    seen: '2022-2025',
  },
  navigation: { css: '[role="navigation"]', where: 'side of every page when signed in', seen: '2022-2025' },
  banner: { css: '[role="banner"]', where: 'top of every page', seen: '2022-2025' },
  firstItem: {
    css: 'ul > li:first-child a[href]',
    where: 'side navigation: the signed-in account',
    seen: '2022-2025',
  },
  decoy: {
    css: '[data-0], [hidden], [style*="display: none"], [style*="display:none"]',
    where: 'nodes that are never drawn, to mislead whoever collects texts; 44 of them in one post',
    seen: '2025',
  },
  silent: {
    css: 'a, form, [role="button"], [contenteditable], h1, h2, h3, h4, h5, h6, [role="heading"], [role="toolbar"], [data-0], [hidden], [style*="display: none"], [style*="display:none"]',
    where: 'text in there is no message',
    seen: '2022-2025',
  },
} as const satisfies Record<string, Entry>;

/** What values of attributes and addresses say. */
export const VALUES = {
  /** An advert's links carry a tracking value at least this long (a public blocker's figure; others have 174 to 238). */
  adTracking: 311,
} as const;

/** Parts of an address that are kept: they name what it leads to. */
export const KEPT_PARAMETERS: ReadonlySet<string> = new Set(['fbid', 'set', 'story_fbid', 'id', 'v']);

/** First parts of a path that look like a vanity name and are none. */
export const RESERVED_PATHS: ReadonlySet<string> = new Set([
  'about',
  'ads',
  'bookmarks',
  'business',
  'careers',
  'dialog',
  'events',
  'flx',
  'friends',
  'gaming',
  'groups',
  'hashtag',
  'help',
  'home',
  'latest',
  'legal',
  'live',
  'login',
  'logout',
  'marketplace',
  'me',
  'media',
  'memories',
  'messages',
  'notifications',
  'onthisday',
  'pages',
  'people',
  'photo',
  'photos',
  'plugins',
  'policies',
  'policy',
  'privacy',
  'recover',
  'reel',
  'reels',
  'saved',
  'search',
  'settings',
  'share',
  'sharer',
  'stories',
  'terms',
  'watch',
]);
