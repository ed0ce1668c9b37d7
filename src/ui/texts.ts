import type english from '../../public/_locales/en/messages.json';

/** Every text of the interface; English is the list, the other languages are held to it by a test. */
export type TextKey = keyof typeof english;
/** Keys that come in plural forms: `key_one` and `key_other`. */
export type CountKey = TextKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;
export type TextValues = Record<string, string | number>;

export interface Texts {
  /** BCP 47 tag of the interface language. */
  language: string;
  /** Writing direction of the interface language. */
  direction: 'ltr' | 'rtl';
  /** A text with its `{placeholders}` filled in; numbers are written as the language writes them. */
  text(key: TextKey, values?: TextValues): string;
  /** A text whose form depends on a number; the number fills `{n}`. */
  count(key: CountKey, n: number, values?: TextValues): string;
  /** Like `count`, by the rules for ordinals: "1st", "2nd", "5th". */
  ordinal(key: CountKey, n: number, values?: TextValues): string;
  number(n: number): string;
  /** A span of time in milliseconds, rounded down: "43 min", "1 h 02", "12 days". */
  duration(ms: number): string;
  /** A day as short as it can be said: "today", "3 Nov", "Mar", "Mar 2024". */
  dayOf(at: number, now?: number): string;
  /** The month of a moment in full, with the year when it is not this one: "March". */
  monthOf(at: number, now?: number): string;
  /** Hours and minutes: "16:00". */
  clockTime(at: number): string;
  /** Day and time in full, for tooltips. */
  fullTime(at: number): string;
  /** The name of a language without its region, "Dutch"; the tag itself when it has none. */
  languageName(tag: string): string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Beyond half a year the day of the month says nothing any more. */
const DAY_MATTERS_MS = 183 * DAY_MS;

/**
 * The texts of one language.
 * @param messages key → text with `{placeholders}`; a missing key shows itself, so that a gap is seen and nothing breaks.
 */
export function createTexts(language: string, messages: Record<string, string>): Texts {
  // Plain "en" would mean American dates to Intl; most desks write day before month.
  const locale = language === 'en' ? 'en-GB' : language;
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const ordinals = new Intl.PluralRules(locale, { type: 'ordinal' });
  const format = (options: Intl.DateTimeFormatOptions) => {
    let made: Intl.DateTimeFormat | null = null;
    return (at: number) => {
      made ??= new Intl.DateTimeFormat(locale, options);
      return made.format(at);
    };
  };
  const dayMonth = format({ day: 'numeric', month: 'short' });
  const month = format({ month: 'short' });
  const monthYear = format({ month: 'short', year: 'numeric' });
  const longMonth = format({ month: 'long' });
  const longMonthYear = format({ month: 'long', year: 'numeric' });
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const full = format({ dateStyle: 'full', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  function fill(key: string, values: TextValues): string {
    return (messages[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
    });
  }
  function pick(key: CountKey, form: Intl.LDMLPluralRule, n: number, values: TextValues): string {
    const chosen = `${key}_${form}`;
    return fill(chosen in messages ? chosen : `${key}_other`, { n, ...values });
  }
  const count: Texts['count'] = (key, n, values = {}) => pick(key, plurals.select(n), n, values);

  return {
    language,
    direction: findDirection(language),
    text: (key, values = {}) => fill(key, values),
    count,
    ordinal: (key, n, values = {}) => pick(key, ordinals.select(n), n, values),
    number: (n) => numbers.format(n),
    duration(ms) {
      const span = Math.max(0, ms);
      if (span < HOUR_MS) return fill('duration_minutes', { n: Math.floor(span / MINUTE_MS) });
      if (span >= DAY_MS) return count('duration_days', Math.floor(span / DAY_MS));
      const minutes = String(Math.floor((span % HOUR_MS) / MINUTE_MS)).padStart(2, '0');
      return fill('duration_hours', { hours: Math.floor(span / HOUR_MS), minutes });
    },
    dayOf(at, now = Date.now()) {
      const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY_MS);
      if (days === 0 || days === -1 || days === 1) return relative.format(days, 'day');
      if (Math.abs(now - at) < DAY_MATTERS_MS) return dayMonth(at);
      return isSameYear(at, now) ? month(at) : monthYear(at);
    },
    monthOf: (at, now = Date.now()) => (isSameYear(at, now) ? longMonth(at) : longMonthYear(at)),
    clockTime: time,
    fullTime: full,
    languageName(tag) {
      try {
        return new Intl.DisplayNames(locale, { type: 'language' }).of(tag.split('-')[0] ?? tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function isSameYear(at: number, other: number): boolean {
  return new Date(at).getFullYear() === new Date(other).getFullYear();
}

/** All languages of Beside run from left to right today; the rule is here so that one more is only a file of texts. */
function findDirection(language: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ur'].includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
