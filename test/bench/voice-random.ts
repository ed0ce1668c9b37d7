/** A generator with a seed, so that a failure can be run again. */
export interface Random {
  /** 0 to 1. */
  number(): number;
  /** A whole number from 0, below `most`. */
  below(most: number): number;
  pick<T>(list: readonly T[]): T;
  /** Text of all planes, words and signs that rules look for, lone surrogates, in UTF-16 units. */
  text(length: number): string;
}

const PIECES = [
  'just click ',
  'you only need to ',
  'SORRY!! ',
  'order 48210-7 ',
  'a@b.example ',
  'просто натиснете ',
  '您只需点击',
  'einfach nur ',
  'gewoon even ',
  '\ud83d',
  '\ude00',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\n',
  ' ',
  '!',
  '?',
  '😂',
  'İ',
  'ß',
  '+49 170 1234567 ',
  'DE89 3704 0044 0532 0130 00 ',
  'https://halven.example/',
];

export function makeRandom(seed: number): Random {
  let state = seed;
  const number = () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
  const below = (most: number) => Math.floor(number() * most);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[below(list.length)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  };
  const text = (length: number) => {
    let made = '';
    while (made.length < length) {
      const code = below(number() < 0.5 ? 0x500 : 0x110000);
      const isLone = code >= 0xd800 && code <= 0xdfff;
      made += number() < 0.3 ? pick(PIECES) : isLone ? String.fromCharCode(code) : String.fromCodePoint(code);
    }
    return made.slice(0, length);
  };
  return { number, below, pick, text };
}
