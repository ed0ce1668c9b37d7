import type { Platform } from '../contract';
import { findRanges, readDraft, write, writeSpan } from '../editors';
import { findMessageElement } from './element';
import { FACEBOOK_MATCHES } from './matches';
import { findOwnHandle } from './own';
import { read } from './read';
import { findSent } from './sent';

/** Facebook and Messenger. */
export const facebook: Platform = {
  id: 'facebook',
  matches: FACEBOOK_MATCHES,
  hosts: ['www.facebook.com', 'web.facebook.com', 'www.messenger.com', 'messenger.com'],
  read,
  findOwnHandle,
  findMessageElement,
  readDraft,
  findRanges,
  write,
  writeSpan,
  findSent,
};
