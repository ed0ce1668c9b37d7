import type { Platform } from '../contract';
import { findRanges, readDraft, write, writeSpan } from '../editors';
import { X_MATCHES } from './matches';
import { findOwnHandle } from './own';
import { findPost } from './page';
import { read } from './read';
import { findSent } from './sent';

/** X, formerly Twitter. */
export const x: Platform = {
  id: 'x',
  matches: X_MATCHES,
  hosts: ['x.com', 'twitter.com', 'www.x.com', 'www.twitter.com', 'mobile.x.com', 'mobile.twitter.com'],
  read,
  findOwnHandle,
  findMessageElement: findPost,
  readDraft,
  findRanges,
  write,
  writeSpan,
  findSent,
};
