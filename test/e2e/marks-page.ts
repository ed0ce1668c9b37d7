/** One word that Beside underlines, with the rectangle of its first line in the window. */
export interface MarkedWord {
  word: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is underlined now, by highlights or in the mirror of a textarea. Runs in Beside's world. */
export function readMarkedWords(): MarkedWord[] {
  const toWord = (word: string, { left, top, right, bottom } = new DOMRect()) => ({
    word,
    left,
    top,
    right,
    bottom,
  });
  const found: MarkedWord[] = [];
  CSS.highlights.forEach((highlight) => {
    highlight.forEach((range) => {
      if (range instanceof Range) found.push(toWord(String(range), range.getClientRects()[0]));
    });
  });
  for (const span of window.besideRoot.querySelectorAll('.mirror span'))
    if (getComputedStyle(span).visibility === 'visible')
      found.push(toWord(span.textContent ?? '', span.getClientRects()[0]));
  return found;
}

/** Counts every change of the page's tree that is not the host of ours. Runs in the page. */
export function countChanges(): void {
  const counted = { changes: 0 };
  Object.assign(window, { counted });
  new MutationObserver((records) => {
    counted.changes += records.length;
  }).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

/** Where two pictures of one place differ, in CSS pixels of the picture. Runs in the page. */
export async function findDifference(pictures: [string, string]): Promise<Omit<MarkedWord, 'word'> | null> {
  const [one, other] = await Promise.all(
    pictures.map(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, image.width, image.height);
    }),
  );
  if (!one || !other) return null;
  const box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: -1, bottom: -1 };
  for (let at = 0; at < one.data.length; at += 4) {
    if ([0, 1, 2].every((part) => one.data[at + part] === other.data[at + part])) continue;
    const [x, y] = [(at / 4) % one.width, Math.floor(at / 4 / one.width)];
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x + 1);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  return box.right < 0 ? null : box;
}
