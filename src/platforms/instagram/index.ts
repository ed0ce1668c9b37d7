import type { Platform } from '../contract';
import { findRanges, readDraft, writeSpan } from '../editors';
import { INSTAGRAM_MATCHES } from './matches';
import { findOwnHandle } from './own';
import { findMessageElement, read } from './read';
import { findSent } from './sent';
import { write } from './write';

/** Instagram: posts, reels, comments, direct messages. */
export const instagram: Platform = {
  id: 'instagram',
  matches: INSTAGRAM_MATCHES,
  hosts: ['www.instagram.com'],
  read,
  findOwnHandle,
  findMessageElement,
  readDraft,
  findRanges,
  write,
  writeSpan,
  findSent,
};
