import type { Shapes } from '../structure';
import { findProfile, findStatus, formatPermalink } from './address';
import { SELECTORS } from './selectors';

/** X's addresses, for the reader that knows nothing else of X. */
export const SHAPES: Shapes = {
  platform: 'x',
  isQuiet: (element) => element.closest(SELECTORS.notPost.css) !== null,
  readLink(element) {
    const href = element.getAttribute('href');
    const handle = findProfile(href);
    const status = handle ? null : findStatus(href);
    const isOwn = status !== null && (status.rest === '' || status.rest === '/analytics');
    return {
      profile: handle ? { handle, userId: null } : null,
      message: isOwn
        ? {
            kind: 'post',
            id: status.id,
            permalink: formatPermalink(status.handle, status.id),
            replyTo: null,
            owner: status.handle ? { handle: status.handle, userId: null } : null,
          }
        : null,
    };
  },
};
