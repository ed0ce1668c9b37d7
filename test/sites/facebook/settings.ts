/** How this page was asked to be; the server wrote it into html and body. */
const [locale = 'en', layout = 'now', scramble = '0'] = (document.body.dataset.practice ?? '').split(' ');

export const pageLocale = locale;
export const isRightToLeft = document.documentElement.dir === 'rtl';
export const isDark = document.documentElement.classList.contains('__fb-dark-mode');
/** The layout of 2022: role=article on posts, inline comment boxes, no data-ad-… attributes. */
export const isOldLayout = layout === '2022';
/** Other class names than in the last build of the site. */
export const isScrambled = scramble === '1';
export const query = new URLSearchParams(location.search);
