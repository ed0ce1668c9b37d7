import { pageLocale } from './settings';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

type Unit = 'minute' | 'hour' | 'day' | 'week';
const STEPS: readonly (readonly [number, Unit])[] = [
  [WEEK, 'week'],
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
];
const SHORT: Record<string, Record<Unit, string>> = {
  en: { minute: 'm', hour: 'h', day: 'd', week: 'w' },
  nl: { minute: ' min.', hour: ' u', day: ' d', week: ' w.' },
  de: { minute: ' Min.', hour: ' Std.', day: ' T.', week: ' Wo.' },
  bg: { minute: ' мин.', hour: ' ч.', day: ' д.', week: ' седм.' },
  zh: { minute: '分钟', hour: '小时', day: '天', week: '周' },
  pt: { minute: ' min', hour: ' h', day: ' d', week: ' sem' },
  ar: { minute: ' د', hour: ' س', day: ' ي', week: ' أ' },
};

function findStep(at: number, now: number): [number, Unit] {
  const age = Math.max(0, now - at);
  const [size, unit] = STEPS.find(([step]) => age >= step) ?? [MINUTE, 'minute'];
  return [Math.max(1, Math.floor(age / size)), unit];
}

/** "43m", "5h", "2w", beside names. */
export function showAge(at: number, now: number): string {
  const [count, unit] = findStep(at, now);
  return `${count}${(SHORT[pageLocale] ?? SHORT.en)?.[unit] ?? ''}`;
}

/** "43 minutes ago", below a post. */
export function describeAge(at: number, now: number): string {
  const [count, unit] = findStep(at, now);
  return new Intl.RelativeTimeFormat(pageLocale, { numeric: 'auto' }).format(-count, unit);
}

/** "Nov 19, 2025", in the title of a time. */
export function showDay(at: number): string {
  return new Intl.DateTimeFormat(pageLocale, { dateStyle: 'medium' }).format(at);
}

/** "Thu 10:21": the breaks of a talk. */
export function showBreak(at: number): string {
  return new Intl.DateTimeFormat(pageLocale, { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(
    at,
  );
}
