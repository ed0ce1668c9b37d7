/** What `?theme=`, `?locale=`, `?layout=` and `?scramble=` may say; each is kept in a cookie for the pages that follow. */
const CHOICES = {
  theme: ['light', 'dark'],
  locale: ['en', 'nl', 'de', 'bg', 'zh', 'pt', 'ar'],
  layout: ['desktop', 'touch'],
  scramble: ['0', '1'],
} as const;

type ChoiceName = keyof typeof CHOICES;
const NAMES: readonly ChoiceName[] = ['theme', 'locale', 'layout', 'scramble'];

const BODY = { light: '#FFFFFF', dark: '#0C1014' } as const;
const LANG: Record<string, string> = { zh: 'zh-CN', pt: 'pt-BR' };

function findCookie(cookies: string, name: string): string | undefined {
  return cookies
    .split(/;\s*/)
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** Writes theme, language, direction and layout into html and body, as Instagram's server does. */
export function dressPage(html: string, url: URL, cookies: string): { html: string; cookies: string[] } {
  const set: string[] = [];
  const choose = (name: ChoiceName): string => {
    const isKnown = (value: string | null | undefined): value is string =>
      CHOICES[name].some((choice) => choice === value);
    const asked = url.searchParams.get(name);
    const kept = findCookie(cookies, `practice_${name}`);
    if (isKnown(asked)) {
      set.push(`practice_${name}=${asked}; Path=/`);
      return asked;
    }
    return isKnown(kept) ? kept : CHOICES[name][0];
  };
  const [theme = '', locale = '', layout = '', scramble = ''] = NAMES.map(choose);
  const isDark = theme === 'dark';
  const classes = `_9dls _ar44 ${isDark ? '__fb-dark-mode' : '__fb-light-mode'}`;
  const look = `background-color: ${isDark ? BODY.dark : BODY.light}; color-scheme: ${isDark ? 'dark' : 'light'};`;
  return {
    html: html
      .replace(
        /<html[^>]*>/,
        `<html class="${classes}" lang="${LANG[locale] ?? locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`,
      )
      .replace(/<body[^>]*>/, `<body style="${look}" data-practice="${locale} ${layout} ${scramble}">`),
    cookies: set,
  };
}
