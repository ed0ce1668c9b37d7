import type { OurLanguage } from '../model/language';

/** A moment of today as its clock time, of another day with the day before it, in the agent's own way of writing. */
export function formatMoment(at: number, language: OurLanguage, now: number): string {
  // Plain "en" would mean American dates to Intl; most desks write day before month.
  const locale = language === 'en' ? 'en-GB' : language;
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time;
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(
    at,
  );
  return `${day} ${time}`;
}

/** One digit behind the point at most, as the language writes it: 4.5, 4,5. */
export function formatScore(value: number, language: OurLanguage): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}
