/** @jsxImportSource react */
import { memo, useState } from 'react';
import { CommentArticle } from './comment';
import { CommentForm } from './comment-form';
import { parseCommentId } from './ids';
import type { Surface } from './links';
import { looks } from './look';
import { Button } from './parts';
import type { Comment, Post } from './records';
import { countComments, getPerson, type Known, useKnown } from './store';
import { fill, words } from './words';

const DEEPEST = 3;
/** More answers than this hide behind a button, unless the address asks for one of them. */
const OPEN_REPLIES = 2;
const MANY = 400;

const look = looks({
  replies: { paddingInlineStart: 38 },
  /** Thousands of threads are laid out only where they are seen, so that the page itself is not what is measured. */
  farAway: { contentVisibility: 'auto', containIntrinsicSize: 'auto 90px' },
  more: { padding: '4px 8px', fontWeight: 600, fontSize: 13, color: 'var(--quiet)' },
});

type Frame = { post: Post; postPath: string; surface: Surface };
type ThreadProps = Frame & {
  wrapper?: string;
  known: Known;
  comment: Comment;
  /** Comments above this one, the first level first. */
  above: readonly Comment[];
  onAnswerAbove: () => void;
};

function isAskedFor(known: Known, replies: readonly Comment[], asked: string | null): boolean {
  return replies.some(({ id }) => id === asked || isAskedFor(known, known.below.get(id) ?? [], asked));
}

function readAsked(name: 'comment_id' | 'reply_comment_id'): string | null {
  return parseCommentId(new URLSearchParams(location.search).get(name));
}

/** A comment with what was answered to it and, when asked for, the box for an answer: all in one wrapper, as there. */
function Thread({ known, comment, above, onAnswerAbove, wrapper, ...frame }: ThreadProps) {
  const replies = known.below.get(comment.id) ?? [];
  const [isOpen, setOpen] = useState(
    () => replies.length <= OPEN_REPLIES || isAskedFor(known, replies, readAsked('reply_comment_id')),
  );
  const [isAnswering, setAnswering] = useState(false);
  const level = above.length + 1;
  const author = getPerson(known, comment.author);
  const parent = above.at(-1);
  const answer = () => {
    // A third-level comment is answered in the thread it stands in.
    if (level === DEEPEST) onAnswerAbove();
    else {
      setOpen(true);
      setAnswering(true);
    }
  };
  return (
    <div className={wrapper}>
      <CommentArticle
        answered={parent ? getPerson(known, parent.author) : null}
        author={author}
        comment={comment}
        isPostAuthor={comment.author === frame.post.author}
        onReply={answer}
        postPath={frame.postPath}
        surface={frame.surface}
        top={above[0] ?? comment}
      />
      {(replies.length > 0 || isAnswering) && (
        <div className={look.replies}>
          {isOpen ? (
            replies.map((reply) => (
              <Thread
                {...frame}
                above={[...above, comment]}
                comment={reply}
                key={reply.id}
                known={known}
                onAnswerAbove={() => setAnswering(true)}
              />
            ))
          ) : (
            <Button className={look.more} onClick={() => setOpen(true)}>
              <span>{fill(words.viewReplies, { count: countComments(known, comment.id) })}</span>
            </Button>
          )}
          {isAnswering && (
            <div>
              <CommentForm isFocused post={comment.post} replyTo={{ id: comment.id, name: author.name }} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

type TopProps = { known: Known; comment: Comment; mark: string; isOneOfMany: boolean };

/** Drawn again only when something in this thread is new: a page may hold thousands. */
const TopThread = memo(
  function TopThread({ mark: _, isOneOfMany, ...frame }: Frame & TopProps) {
    const wrapper = isOneOfMany ? { wrapper: look.farAway } : {};
    return <Thread {...frame} {...wrapper} above={[]} onAnswerAbove={() => {}} />;
  },
  (before, after) => before.comment === after.comment && before.mark === after.mark,
);

function markOf(known: Known, comment: Comment): string {
  return (known.below.get(comment.id) ?? []).map((reply) => `${reply.id}(${markOf(known, reply)})`).join();
}

/** The comment that the address asks for stands above the others. */
function putFirst(comments: readonly Comment[], id: string | null): readonly Comment[] {
  const asked = id === null ? undefined : comments.find((comment) => comment.id === id);
  return asked ? [asked, ...comments.filter((comment) => comment !== asked)] : comments;
}

export function Threads({ post, limit, postPath, surface }: Frame & { limit: number }) {
  const known = useKnown();
  const [shown, setShown] = useState(limit);
  const asked = readAsked('comment_id');
  const comments = putFirst(known.below.get(post.id) ?? [], asked);
  return (
    <>
      {comments.slice(0, shown).map((comment) => (
        <TopThread
          comment={comment}
          isOneOfMany={comments.length > MANY}
          key={comment.id}
          known={known}
          mark={markOf(known, comment)}
          post={post}
          postPath={postPath}
          surface={surface}
        />
      ))}
      {comments.length > shown && (
        <Button className={look.more} onClick={() => setShown(comments.length)}>
          <span>{words.viewMore}</span>
        </Button>
      )}
    </>
  );
}
