import { addText, finish, SEEDS } from '../features/hash';

/** One text in this many is kept out of training. */
export const AUTHORED_SHARE = 4;
export const PUBLIC_SHARE = 8;

/** Whether a text is kept out of training, by the text alone: the same in every run, whatever stands around it. */
export function isHeldOut(text: string, oneIn: number): boolean {
  return finish(addText(SEEDS.word, text.trim())) % oneIn === 0;
}
