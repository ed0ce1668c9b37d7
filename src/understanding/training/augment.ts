import { createRandom } from './learn';

/** Names of nobody, for posts that address a brand. */
const BRANDS = ['@HalvenCare', '@HalvenAudio', '@norvelle', '@quillmart', '@ostrabank', '@fernair'];
const MARKS: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', ł: 'l' };

/**
 * The same post as others would type it: to a handle, without capitals or marks, with a slip of the finger.
 * @param seed the same seed gives the same variants.
 */
export function vary(text: string, count: number, seed: number): string[] {
  const random = createRandom(seed);
  const pick = (length: number) => Math.floor(random() * length);
  const ways: ((from: string) => string)[] = [
    (from) => `${BRANDS[pick(BRANDS.length)]} ${from}`,
    (from) => from.toLowerCase(),
    (from) => from.replace(/[.!?。！？]+$/u, ''),
    (from) => slip(from, random),
    (from) => withoutMarks(from),
    (from) => from.replace(/\p{Extended_Pictographic}\ufe0f?/gu, '').trim() || from,
  ];
  return Array.from({ length: count }, () => {
    let varied = text;
    for (let times = 1 + pick(3); times > 0; times--) varied = ways[pick(ways.length)]?.(varied) ?? varied;
    return varied;
  });
}

/** Two letters of a word change places, or one is lost; Chinese has no such slips. */
function slip(text: string, random: () => number): string {
  const words = [...text.matchAll(/(?!\p{sc=Han})\p{L}{5,}/gu)];
  const word = words[Math.floor(random() * words.length)];
  if (!word) return text;
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
  const swapped = random() < 0.5 ? `${text[at + 1] ?? ''}${text[at] ?? ''}` : (text[at + 1] ?? '');
  return text.slice(0, at) + swapped + text.slice(at + 2);
}

function withoutMarks(text: string): string {
  return text
    .replace(/[ßøæł]/g, (letter) => MARKS[letter] ?? letter)
    .replace(/(\p{sc=Latin})\p{M}+/gu, '$1')
    .normalize('NFD')
    .replace(/(\p{sc=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
}
