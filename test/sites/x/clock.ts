import { pageLanguage, words } from './words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "43m", "5h", "Nov 9", "Mar 2, 2025", as X writes beside the author. */
export function showAge(at: number, now: number): string {
  const age = Math.max(0, now - at);
  if (age < MINUTE) return `${Math.floor(age / 1000)}s`;
  if (age < HOUR) return `${Math.floor(age / MINUTE)}m`;
  if (age < DAY) return `${Math.floor(age / HOUR)}h`;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(pageLanguage, {
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

export function describeAge(at: number, now: number): string {
  const age = Math.max(0, now - at);
  if (age < HOUR) return `${Math.floor(age / MINUTE)} minutes ago`;
  if (age < DAY) return `${Math.floor(age / HOUR)} hours ago`;
  return showAge(at, now);
}

/** "10:21 AM · Nov 21, 2026", as under the post that a page is about. */
export function showMoment(at: number): string {
  const time = new Intl.DateTimeFormat(pageLanguage, { hour: 'numeric', minute: '2-digit' }).format(at);
  const day = new Intl.DateTimeFormat(pageLanguage, {
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  }).format(at);
  return `${time} · ${day}`;
}

/** "10:21 AM", as beside a direct message. */
export function showTime(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at);
}

export function showJoined(joined: string): string {
  const month = new Intl.DateTimeFormat(pageLanguage, { month: 'long', year: 'numeric' }).format(
    new Date(`${joined}-02`),
  );
  return `${words.joined} ${month}`;
}
