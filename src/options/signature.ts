/** A signature as care teams write it, made of the initials: "Ana Blok" → "^AB"; empty for an empty name. */
export function makeSignature(name: string): string {
  const initials = name
    .trim()
    .split(/\s+/)
    .map((word) => [...word].find((letter) => /\p{L}/u.test(letter)) ?? '')
    .filter((letter, index, all) => letter !== '' && (index === 0 || index === all.length - 1))
    .join('')
    .toLocaleUpperCase();
  return initials === '' ? '' : `^${initials}`;
}
