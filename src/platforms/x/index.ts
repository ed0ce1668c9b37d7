import type { Platform } from '../contract';
import { findRanges, readDraft, write, writeSpan } from '../editors';
import { withSecondReader } from '../structure';
import { findDirectRow } from './direct-talk';
import { X_MATCHES } from './matches';
import { findOwnHandle } from './own';
import { findPost } from './page';
import { read, readComposersOf } from './read';
import { KNOWLEDGE } from './selectors';
import { findSent } from './sent';
import { SHAPES } from './shapes';
import { listTrees } from './trees';

/** X, formerly Twitter. */
export const x: Platform = {
  id: 'x',
  matches: X_MATCHES,
  hosts: ['x.com', 'twitter.com', 'www.x.com', 'www.twitter.com', 'mobile.x.com', 'mobile.twitter.com'],
  knowledge: KNOWLEDGE.door,
  ...withSecondReader({ read, findMessageElement: (node) => findPost(node) ?? findDirectRow(node) }, SHAPES),
  readComposers: readComposersOf,
  findOwnHandle,
  listTrees,
  readDraft,
  findRanges,
  write,
  writeSpan,
  findSent,
};
