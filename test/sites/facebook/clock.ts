import { pageLocale } from './settings';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const YEAR = 365 * DAY;

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'year';
const STEPS: readonly (readonly [number, Unit])[] = [
  [YEAR, 'year'],
  [WEEK, 'week'],
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
];
const SHORT: Record<string, Record<Unit, string>> = {
  en: { minute: 'm', hour: 'h', day: 'd', week: 'w', year: 'y' },
  nl: { minute: ' min.', hour: ' u', day: ' d', week: ' w', year: ' j' },
  de: { minute: ' Min.', hour: ' Std.', day: ' T.', week: ' Wo.', year: ' J.' },
  bg: { minute: ' мин.', hour: ' ч.', day: ' д.', week: ' седм.', year: ' г.' },
  zh: { minute: '分钟', hour: '小时', day: '天', week: '周', year: '年' },
  es: { minute: ' min', hour: ' h', day: ' d', week: ' sem', year: ' año(s)' },
  ar: { minute: ' د', hour: ' س', day: ' ي', week: ' أ', year: ' سنة' },
};

function findStep(at: number, now: number): [number, Unit] {
  const age = Math.max(0, now - at);
  const [size, unit] = STEPS.find(([step]) => age >= step) ?? [MINUTE, 'minute'];
  return [Math.max(1, Math.floor(age / size)), unit];
}

function sayNow(): string {
  return new Intl.RelativeTimeFormat(pageLocale, { numeric: 'auto' }).format(0, 'second');
}

/** "43m", "5h", "2w", as beside comments and posts. */
export function showAge(at: number, now: number): string {
  if (now - at < MINUTE) return sayNow();
  const [count, unit] = findStep(at, now);
  return `${count}${(SHORT[pageLocale] ?? SHORT.en)?.[unit] ?? ''}`;
}

/** "43 minutes ago", as in the labels of comments. */
export function describeAge(at: number, now: number): string {
  if (now - at < MINUTE) return sayNow();
  const [count, unit] = findStep(at, now);
  return new Intl.RelativeTimeFormat(pageLocale, { numeric: 'auto' }).format(-count, unit);
}

/** "21 November at 10:21", as in the label of a post's time. */
export function showMoment(at: number): string {
  return new Intl.DateTimeFormat(pageLocale, {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** "10:21" today, "Thu 10:21" before: the date breaks of a talk. */
export function showBreak(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(pageLocale, {
    ...(isToday ? {} : { weekday: 'short' as const }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}
