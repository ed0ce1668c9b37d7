/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import { makeCrowdComment } from './crowd';
import { FEED_WIDTH } from './home-page';
import { looks } from './look';
import { Post } from './post';
import type { Comment, Post as PostData } from './records';
import { query } from './settings';
import { addComments, readNow } from './store';

const SECOND_MS = 1000;
/** Beyond those of `?comments=`, which go up to five thousand. */
const FIRST_LIVE = 20_000;
const SHOWN = 30;

const look = looks({ column: { maxWidth: FEED_WIDTH + 90, margin: '16px auto', padding: '0 8px' } });

/** One post with its comments and a box to write in; with `?comments=5000` all of them stand there at once. */
export function PostPage({ post, limit = SHOWN }: { post: PostData; limit?: number }) {
  const asked = Number(query.get('comments') ?? 0);
  const column = useRef<HTMLDivElement>(null);
  // The post's own box is the last one; boxes for answers stand above it.
  const focusBox = () =>
    [...(column.current?.querySelectorAll<HTMLElement>('form [role=textbox]') ?? [])].at(-1)?.focus();
  return (
    <div className={look.column} ref={column}>
      <Post
        hasForm
        hasRole
        onComment={focusBox}
        place={1}
        post={post}
        surface="page"
        threads={Math.max(limit, asked)}
      />
    </div>
  );
}

function makeLive(post: string, index: number): Comment {
  const { minutesAgo: _, ...made } = makeCrowdComment(post, FIRST_LIVE + index);
  return { ...made, postedAt: readNow() };
}

/** Who comes back finds those of the first time, and others come. */
let arrived = 0;

/** `/live?rate=10&for=60`: a post under which so many comments a second arrive, for so many seconds. */
export function LivePage({ post }: { post: PostData }) {
  useEffect(() => {
    const rate = Math.max(1, Number(query.get('rate') ?? 10));
    const last = rate * Number(query.get('for') ?? 3600);
    const before = arrived;
    const timer = setInterval(() => {
      addComments([makeLive(post.id, arrived)]);
      arrived += 1;
      document.body.dataset.live = String(arrived);
      if (arrived - before >= last) clearInterval(timer);
    }, SECOND_MS / rate);
    return () => clearInterval(timer);
  }, [post.id]);
  return <PostPage limit={10_000} post={post} />;
}
