/** 17:45, 17.45 Uhr, 17u45, 17 ч., 5:45 pm, 下午5点45分. */
const CLOCK =
  /(?<![\p{N}.,:/-])(?<ahead>上午|下午|晚上|中午|早上|[ap]\.?m\.?\s)?\s?(?<hours>[01]?\d|2[0-4])(?:(?<mark>[:.h]|点)(?<minutes>[0-5]\d)?|(?=\s?(?:am|pm|a\.m|p\.m|uhr|uur|ч\.|ч(?!\p{L})|часа?(?!\p{L}))))(?![\p{N}/-]|\.\d)\s?(?<behind>am|pm|a\.m|p\.m|uhr|uur|h|ч|分)?/giu;
const TOMORROW = /(?<!\p{L})(?:tomorrow|morgen|утре)(?!\p{L})|明天/iu;
/** A day that is named otherwise cannot be told from the clock: then no time is proposed. */
const OTHER_DAY =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|overmorgen|übermorgen|понеделник|вторник|сряда|четвъртък|петък|събота|неделя|вдругиден|next week|volgende week|nächste woche|следващата седмица)(?!\p{L})|[周星期礼拜][一二三四五六日天]|后天|下周/iu;

/**
 * The moment until which an answer promises to be back: the one clock time that stands in it, today, or tomorrow where it
 * says so or the time has passed.
 * @param sentAt epoch ms; the local day of this machine counts.
 * @returns epoch ms; null where there is no time, more than one, or another day is named.
 */
export function findPromisedTime(text: string, sentAt: number): number | null {
  if (OTHER_DAY.test(text)) return null;
  const found = [...text.matchAll(CLOCK)].filter(({ groups }) => isClock(groups));
  const [first] = found;
  if (found.length !== 1 || !first?.groups) return null;
  const { ahead, hours, minutes, behind } = first.groups;
  const half = `${ahead ?? ''}${behind ?? ''}`.toLowerCase();
  const isLater = /^p|下午|晚上/u.test(half);
  const isEarly = /^a|上午|早上/u.test(half);
  const given = Number(hours);
  const hour = isLater && given < 12 ? given + 12 : isEarly && given === 12 ? 0 : given;
  const due = new Date(sentAt);
  due.setHours(hour, Number(minutes ?? 0), 0, 0);
  if (TOMORROW.test(text) || due.getTime() <= sentAt) due.setDate(due.getDate() + 1);
  return due.getTime();
}

/** "4.50" is a price or a version unless a word for the clock follows; "15h" alone is one. */
function isClock(groups: Record<string, string> | undefined): boolean {
  if (!groups) return false;
  const { mark, minutes, behind, ahead } = groups;
  if (mark === '.') return Boolean(behind && minutes);
  return Boolean(minutes || behind || ahead || mark === '点' || mark === undefined || mark === 'h');
}
