import type { Platform } from '../contract';
import { findRanges, readDraft, writeSpan } from '../editors';
import { withSecondReader } from '../structure';
import { INSTAGRAM_MATCHES } from './matches';
import { findOwnHandle } from './own';
import { findMessageElement, read, readComposersOf, readInSteps } from './read';
import { KNOWLEDGE } from './selectors';
import { findSent } from './sent';
import { SHAPES } from './shapes';
import { write } from './write';

/** Instagram: posts, reels, comments, direct messages. */
export const instagram: Platform = {
  id: 'instagram',
  matches: INSTAGRAM_MATCHES,
  hosts: ['www.instagram.com'],
  knowledge: KNOWLEDGE.door,
  ...withSecondReader({ read, readInSteps, findMessageElement }, SHAPES),
  readComposers: readComposersOf,
  findOwnHandle,
  readDraft,
  findRanges,
  write,
  writeSpan,
  findSent,
};
