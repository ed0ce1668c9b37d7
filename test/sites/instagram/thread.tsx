/** @jsxImportSource react */
import { memo, useState } from 'react';
import { Comment, ListComment } from './comment';
import { looks } from './look';
import { Button, Words } from './parts';
import type { Comment as CommentData } from './records';
import { getPerson, useKnown } from './store';
import { fill, words } from './words';

const NONE: readonly CommentData[] = [];

const look = looks({
  // Five thousand of them: those out of sight need no layout.
  thread: { contentVisibility: 'auto', containIntrinsicSize: 'auto 92px' },
  toggler: { display: 'flex', gap: 16, alignItems: 'center', marginInlineStart: 44, padding: '6px 0' },
  line: { width: 24, borderTop: '1px solid var(--quiet)' },
  label: { color: 'var(--quiet)', fontSize: 12, fontWeight: 600 },
  replies: { marginInlineStart: 44 },
});

type Props = { comment: CommentData; isList: boolean; onReply: (comment: CommentData) => void };

/** A comment with its replies, which stand folded away until they are asked for, or until we answer. */
export const Thread = memo(function Thread({ comment, isList, onReply }: Props) {
  const known = useKnown();
  const replies = known.below.get(comment.id) ?? NONE;
  const [isOpen, setOpen] = useState(false);
  const [first] = useState(replies.length);
  const isShown = isOpen || replies.length > first;
  const Kind = isList ? ListComment : Comment;
  return (
    <div className={look.thread}>
      <Kind author={getPerson(known, comment.author)} comment={comment} onReply={onReply} />
      {replies.length > 0 && (
        <div>
          <Button className={look.toggler} onClick={() => setOpen(!isShown)}>
            <div className={look.line} />
            <Words className={look.label}>
              {isShown ? words.hideReplies : fill(words.viewReplies, { count: replies.length })}
            </Words>
          </Button>
          {isShown && (
            <div className={look.replies}>
              {replies.map((reply) => (
                <div key={reply.id}>
                  <Kind author={getPerson(known, reply.author)} comment={reply} onReply={onReply} />
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
});
