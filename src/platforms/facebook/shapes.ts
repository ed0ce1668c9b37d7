import type { Shapes } from '../structure';
import { formatCommentLink } from './address';
import { readLink } from './link';

/** Facebook's addresses, for the reader that knows nothing else of Facebook. */
export const SHAPES: Shapes = {
  platform: 'facebook',
  readLink(element) {
    const { profile, comment, post } = readLink(element);
    if (!comment) return { profile, message: null };
    return {
      profile,
      message: {
        kind: 'comment',
        id: comment.id,
        permalink: post ? formatCommentLink(post, comment) : null,
        replyTo: comment.topId ?? comment.postId,
        owner: null,
      },
    };
  },
};
