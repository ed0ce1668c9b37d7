/** First letters of the first and the last word of a name; one letter for names of one word. */
export function findInitials(name: string): string {
  const words = name
    .split(/[\s_.-]+/)
    .map((word) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? '')
    .filter(Boolean);
  const first = words[0] ?? '?';
  if (/\p{Script=Han}/u.test(first)) return first;
  return (words.length > 1 ? first + (words.at(-1) ?? '') : first).toLocaleUpperCase();
}

/** Backgrounds that hold white letters at AA. */
const COLOURS = ['#7a4fb5', '#1a7a44', '#0a66c2', '#a35200', '#b3261e', '#52616d', '#8b3a7e', '#00696d'];

/** The same colour for the same person on every machine. */
export function findColour(personId: string): string {
  let sum = 0;
  for (const char of personId) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return COLOURS[sum % COLOURS.length] ?? '#52616d';
}
