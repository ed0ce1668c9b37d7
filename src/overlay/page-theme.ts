import { type ReadonlySignal, signal } from '@preact/signals';

export type Theme = 'light' | 'dim' | 'dark';
export interface PageTheme {
  theme: Theme;
  /** The page's own background, taken as the base of ours. */
  background: string;
  /** The page's writing direction. */
  direction: 'ltr' | 'rtl';
}

/** Relative luminance below which a page is dark, and below which it is nearly black. */
const DARK_BELOW = 0.4;
const BLACK_BELOW = 0.006;

/** The theme that suits a background. */
export function findTheme(background: string): Theme {
  const luminance = findLuminance(background);
  if (luminance >= DARK_BELOW) return 'light';
  return luminance < BLACK_BELOW ? 'dark' : 'dim';
}

function findLuminance(color: string): number {
  const parts = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  // Near enough to sRGB's own curve to tell the themes apart.
  const [red = 1, green = 1, blue = 1] = parts.map((part) => (part / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The page's own look, kept up to date while it changes. */
export function watchPageTheme(abort: AbortSignal): ReadonlySignal<PageTheme> {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const theme = signal(readTheme(system.matches));
  const look = () => {
    const next = readTheme(system.matches);
    const { value } = theme;
    if (next.background !== value.background || next.direction !== value.direction) theme.value = next;
  };
  // Sites switch their theme by a class or style on one of these two, without a reload.
  const observer = new MutationObserver(() => requestAnimationFrame(look));
  const options = { attributes: true, attributeFilter: ['class', 'style', 'dir', 'data-theme'] };
  observer.observe(document.documentElement, options);
  if (document.body) observer.observe(document.body, options);
  system.addEventListener('change', look, { signal: abort });
  abort.addEventListener('abort', () => observer.disconnect());
  return theme;
}

function readTheme(isSystemDark: boolean): PageTheme {
  const root = getComputedStyle(document.documentElement);
  const candidates = [document.body && getComputedStyle(document.body).backgroundColor, root.backgroundColor];
  const painted = candidates.find((color) => color && !isTransparent(color));
  const isDarkCanvas = isSystemDark && root.colorScheme.includes('dark');
  const background = painted ?? (isDarkCanvas ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)');
  return { theme: findTheme(background), background, direction: root.direction === 'rtl' ? 'rtl' : 'ltr' };
}

function isTransparent(color: string): boolean {
  return color === 'transparent' || /^rgba\(.*,\s*0(\.0+)?\)$/.test(color);
}
