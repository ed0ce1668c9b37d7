// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findSides } from './side';

/** A list 500 wide and bubbles from one x to another; jsdom itself has no layout. */
function setBubbles(places: readonly [number, number][], direction = 'ltr') {
  document.body.innerHTML = `<div style="direction: ${direction}">${places.map(() => '<p></p>').join('')}</div>`;
  const list = document.body.firstElementChild;
  if (!list) throw new Error('No list.');
  const place = (element: Element, [left, right]: readonly [number, number]) => {
    element.getBoundingClientRect = () => new DOMRect(left, 0, right - left, 20);
  };
  place(list, [100, 600]);
  const bubbles = [...list.children];
  for (const [index, bubble] of bubbles.entries()) place(bubble, places[index] ?? [0, 0]);
  return { list, bubbles };
}
const read = (places: readonly [number, number][], proven: (boolean | null)[] = [], direction = 'ltr') => {
  const { list, bubbles } = setBubbles(places, direction);
  return findSides(
    list,
    bubbles.map((bubble, index) => ({ bubble, isOwn: proven[index] ?? null })),
  );
};
const START: [number, number] = [110, 300];
const END: [number, number] = [400, 590];
const MIDDLE: [number, number] = [300, 400];

describe('whose a bubble is by its place', () => {
  it('is ours at the end of the line, in the direction of the page', () => {
    expect(read([START, END])).toEqual([false, true]);
    expect(read([START, END], [], 'rtl')).toEqual([true, false]);
  });

  it('is open in the middle, over the whole line and without layout', () => {
    expect(read([MIDDLE, [100, 600], [0, 0]])).toEqual([null, null, null]);
  });

  it('is what is proved, and tells the others where both agree', () => {
    expect(read([START, START, END], [false])).toEqual([false, false, true]);
  });

  it('says nothing where proof and place disagree anywhere in the list', () => {
    expect(read([END, START, END], [false])).toEqual([false, null, null]);
  });
});
