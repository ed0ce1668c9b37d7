import type { Platform } from '../contract';
import { findRanges, readDraft, write, writeSpan } from '../editors';
import { withSecondReader } from '../structure';
import { findMessageElement } from './element';
import { FACEBOOK_MATCHES } from './matches';
import { noteStanding } from './memory';
import { findOwnHandle } from './own';
import { read, readAlone, readComposersOf, readInSteps } from './read';
import { KNOWLEDGE } from './selectors';
import { findSent } from './sent';
import { SHAPES } from './shapes';

/** Facebook and Messenger. */
export const facebook: Platform = {
  id: 'facebook',
  matches: FACEBOOK_MATCHES,
  hosts: ['www.facebook.com', 'web.facebook.com', 'www.messenger.com', 'messenger.com'],
  knowledge: KNOWLEDGE.door,
  ...withSecondReader({ read, readInSteps, findMessageElement }, SHAPES),
  readAlone,
  readComposers: readComposersOf,
  findOwnHandle,
  readDraft,
  findRanges,
  write,
  writeSpan,
  noteStanding,
  findSent,
};
