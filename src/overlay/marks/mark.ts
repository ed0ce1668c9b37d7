import type { ReadMessage } from '../../platforms/contract';
import { findTop } from '../trees';
import type { Room } from './room';
import type { MarkWords } from './wording';

/** One mark in the layer. */
export interface Mark {
  button: HTMLButtonElement;
  words: MarkWords;
  /** What is written on the button now. */
  drawn: string;
  read: ReadMessage | null;
  room: Room | null;
  isRoomOld: boolean;
  /** Of the room, what our own panel leaves free. */
  width: number;
  /** Where it stands, in the layer's coordinates; null when it has no place. */
  place: { x: number; y: number } | null;
  /** Something lies over its place, or nobody looked yet. */
  isCovered: boolean;
  /** When that was looked at last, `performance.now()`. */
  testedAt: number;
}

/** Where the hit test looks: in the gap between the mark and what follows it, so that the mark itself is not hit. */
const BESIDE = 2;

/** Whether something else than the message lies at the end of a mark. */
export function isCovered({ read, room }: Mark, x: number, y: number): boolean {
  const top = findTop(room?.isMirrored ? x - BESIDE : x + BESIDE, y);
  return !top || !read || !(read.element.contains(top) || top.contains(read.element));
}

/** A mark that stands nowhere yet. */
export function createMark(words: MarkWords, onOpen: () => void): Mark {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mark';
  button.hidden = true;
  button.dir = 'auto';
  button.addEventListener('click', onOpen);
  // The agent's caret stays in the composer.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  return {
    button,
    words,
    drawn: '',
    read: null,
    room: null,
    isRoomOld: true,
    width: 0,
    place: null,
    isCovered: true,
    testedAt: Number.NEGATIVE_INFINITY,
  };
}

export function setEdge(button: HTMLElement, edge: 'top' | 'left' | 'right', px: number): void {
  const value = `${px}px`;
  if (button.style[edge] !== value) button.style[edge] = value;
}
