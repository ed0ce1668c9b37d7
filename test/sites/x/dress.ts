const THEMES = {
  light: {
    night: '0',
    body: 'rgb(255, 255, 255)',
    scheme: 'light',
    bars: 'rgb(185, 202, 211) rgb(247, 249, 249)',
  },
  dim: { night: '1', body: 'rgb(21, 32, 43)', scheme: 'dark', bars: 'rgb(92, 110, 126) rgb(30, 39, 50)' },
  dark: { night: '2', body: 'rgb(0, 0, 0)', scheme: 'dark', bars: 'rgb(62, 65, 68) rgb(22, 24, 28)' },
} as const;

type ThemeName = keyof typeof THEMES;

function isTheme(value: string | null | undefined): value is ThemeName {
  return value !== null && value !== undefined && Object.hasOwn(THEMES, value);
}

function findCookie(cookies: string, name: string): string | undefined {
  return cookies
    .split(/;\s*/)
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** X keeps the theme in the cookie night_mode; here `?theme=` and `?dir=` set it for the pages that follow. */
export function dressPage(html: string, url: URL, cookies: string): { html: string; cookies: string[] } {
  const asked = url.searchParams.get('theme');
  const night = findCookie(cookies, 'night_mode');
  const kept = Object.entries(THEMES).find(([, theme]) => theme.night === night)?.[0];
  const name = isTheme(asked) ? asked : isTheme(kept) ? kept : 'light';
  const theme = THEMES[name];
  const askedDir = url.searchParams.get('dir');
  const dir = (askedDir ?? findCookie(cookies, 'practice_dir')) === 'rtl' ? 'rtl' : 'ltr';
  const lang = dir === 'rtl' ? 'ar' : 'en';
  const set = [
    ...(isTheme(asked) ? [`night_mode=${theme.night}; Path=/`] : []),
    ...(askedDir === null ? [] : [`practice_dir=${dir}; Path=/`]),
  ];
  return {
    html: html
      .replace(
        /<html[^>]*>/,
        `<html dir="${dir}" lang="${lang}" style="overflow-y: scroll; overscroll-behavior-y: none; font-size: 15px; color-scheme: ${theme.scheme};">`,
      )
      .replace(
        /<body[^>]*>/,
        `<body style="background-color: ${theme.body}; scrollbar-color: ${theme.bars};">`,
      ),
    cookies: set,
  };
}
