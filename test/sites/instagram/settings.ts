/** How this page was asked to be; the server wrote it into html and body. */
const [locale = 'en', layout = 'desktop', scramble = '0'] = (document.body.dataset.practice ?? '').split(' ');

export const pageLocale = locale;
export const isRightToLeft = document.documentElement.dir === 'rtl';
/** What phones and tablets get: posts as articles, comments on a page of their own. */
export const isTouch = layout === 'touch';
/** Other class names than in the last build of the site. */
export const isScrambled = scramble === '1';
export const query = new URLSearchParams(location.search);
