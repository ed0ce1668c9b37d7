/** X counts most Latin signs as one, others as two, an emoji as two and any link as 23; a post holds 280. */
export const LONGEST_POST = 280;
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const LINK = /https?:\/\/\S+/g;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[#*0-9]\uFE0F?\u20E3/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function weigh(text: string): number {
  let links = 0;
  const rest = text.normalize('NFC').replace(LINK, () => {
    links += 1;
    return '';
  });
  let weight = links * 23;
  for (const { segment } of segmenter.segment(rest)) {
    if (EMOJI.test(segment)) {
      weight += 2;
      continue;
    }
    for (const sign of segment) {
      const code = sign.codePointAt(0) ?? 0;
      weight += LIGHT.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
    }
  }
  return weight;
}
