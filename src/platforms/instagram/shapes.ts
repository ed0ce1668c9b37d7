import type { Shapes } from '../structure';
import { findAddress, findProfile, formatCommentLink, formatPostLink } from './address';

/** Instagram's addresses, for the reader that knows nothing else of Instagram. */
export const SHAPES: Shapes = {
  platform: 'instagram',
  readLink(element) {
    const href = element.getAttribute('href');
    const handle = findProfile(href);
    const address = handle ? null : findAddress(href);
    return {
      profile: handle ? { handle, userId: null } : null,
      message: address && {
        kind: address.commentId ? 'comment' : 'post',
        id: address.commentId ?? address.code,
        permalink: address.commentId ? formatCommentLink(address) : formatPostLink(address),
        replyTo: address.commentId ? (address.parentId ?? address.code) : null,
        owner: address.handle && !address.commentId ? { handle: address.handle, userId: null } : null,
      },
    };
  },
};
