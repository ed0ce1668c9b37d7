import { listElements, type Mutator } from './mutator';

/** Words as buttons and labels have them, in languages that none of the pages is in; `%` is whatever is named. */
const WORDS: readonly (readonly string[])[] = [
  ['Odpowiedz', 'Lubię to!', 'Udostępnij', 'Więcej', 'Komentarz od %', 'Zdjęcie profilowe: %'],
  ['Vastaa', 'Tykkää', 'Jaa', 'Lisää', 'Kommentti henkilöltä %', 'Käyttäjän % profiilikuva'],
  ['返信', 'いいね！', 'シェア', 'もっと見る', '%さんのコメント', '%のプロフィール写真'],
  ['ตอบกลับ', 'ถูกใจ', 'แชร์', 'เพิ่มเติม', 'ความคิดเห็นจาก %', 'รูปโปรไฟล์ของ %'],
  ['השב', 'אהבתי', 'שיתוף', 'עוד', 'תגובה מאת %', 'תמונת הפרופיל של %'],
];
const LABELS = ['aria-label', 'aria-placeholder', 'placeholder', 'title', 'aria-description', 'alt'];
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Buttons, labels and descriptions of pictures in another language; names, handles and texts stay. */
export const translateLabels: Mutator = ({ page, placed }, random) => {
  const words = random.pick(WORDS);
  const known = new Map<string, string>();
  const names = placed
    .flatMap(({ truth: { author } }) => [author.name, author.handle])
    .filter((name): name is string => name !== null && name.length > 1)
    .sort((one, other) => other.length - one.length);
  const translate = (text: string) => {
    const name = names.find((one) => text.includes(one));
    const key = name === undefined ? text : text.replace(name, '%');
    const word =
      known.get(key) ?? random.pick(words.filter((one) => one.includes('%') === key.includes('%')));
    known.set(key, word);
    return word.replace('%', name ?? '');
  };
  for (const element of listElements(page)) {
    for (const label of LABELS) {
      const text = element.getAttribute(label)?.trim();
      if (!text || EMOJI.test(text) || names.includes(text.replace(/^@/, ''))) continue;
      element.setAttribute(label, translate(text));
    }
    const isButton = element.matches('button, [role="button"]') && element.children.length <= 3;
    // Whole comments and names can be pressed as well.
    if (!isButton || element.querySelector('a, time, img, button, [role="button"]')) continue;
    if (placed.some(({ truth }) => isPartOf(element, truth.text))) continue;
    const leaf = findLeaf(element);
    if (leaf) leaf.textContent = translate(leaf.textContent ?? '');
  }
  page.documentElement.lang = random.pick(['pl', 'fi', 'ja', 'th', 'he']);
  return `${known.size} labels, ${words[0]}`;
};

function isPartOf(element: Element, text: string): boolean {
  const own = element.textContent?.trim() ?? '';
  return own.length > 12 && text.includes(own);
}

function findLeaf(element: Element): Element | null {
  const texts = [element, ...element.querySelectorAll('*')].filter((one) => one.children.length === 0);
  return texts.find((one) => /\p{L}/u.test(one.textContent ?? '')) ?? null;
}
