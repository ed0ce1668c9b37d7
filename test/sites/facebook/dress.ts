/** What `?theme=`, `?locale=`, `?layout=` and `?scramble=` may say; each is kept in a cookie for the pages that follow. */
const CHOICES = {
  theme: ['light', 'dark'],
  locale: ['en', 'nl', 'de', 'bg', 'zh', 'es', 'ar'],
  layout: ['now', '2022'],
  scramble: ['0', '1'],
} as const;

type ChoiceName = keyof typeof CHOICES;
const NAMES: readonly ChoiceName[] = ['theme', 'locale', 'layout', 'scramble'];

const BODY = { light: '#F2F4F7', dark: '#1C1C1D' } as const;
/** Chinese pages say zh-Hans, the others their plain language. */
const LANG: Record<string, string> = { zh: 'zh-Hans' };

function findCookie(cookies: string, name: string): string | undefined {
  return cookies
    .split(/;\s*/)
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** Writes theme, language, direction and layout into html and body, as Facebook's server does. */
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
  const classes = `_9dls __fb-${isDark ? 'dark' : 'light'}-mode`;
  const dir = locale === 'ar' ? 'rtl' : 'ltr';
  const look = `background-color: ${isDark ? BODY.dark : BODY.light}; color-scheme: ${isDark ? 'dark' : 'light'};`;
  return {
    html: html
      .replace(
        /<html[^>]*>/,
        `<html id="facebook" class="${classes}" lang="${LANG[locale] ?? locale}" dir="${dir}">`,
      )
      .replace(
        /<body[^>]*>/,
        `<body class="_6s5d _71pn system-fonts--body segoe" style="${look}" data-practice="${locale} ${layout} ${scramble}">`,
      ),
    cookies: set,
  };
}
