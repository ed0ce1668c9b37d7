/** @jsxImportSource react */
import { memo, useEffect, useMemo } from 'react';
import { CommentForm } from './comment-form';
import { makeCrowdComment } from './crowd';
import { Foot } from './foot';
import { looks } from './look';
import { Media } from './media';
import { Name, Time } from './name-line';
import { Link } from './parts';
import { LinkedPortrait } from './portrait';
import { PostActions, PostDate, postPath } from './post-actions';
import { PostHead } from './post-head';
import type { Post } from './records';
import { RichText } from './rich-text';
import { query } from './settings';
import { addComments, getPerson, readNow, useKnown } from './store';
import { Thread } from './thread';
import { useCommentBox } from './use-comment-box';
import { words } from './words';

const LIVE_MS = 60_000;
/** Where the comments of a live page begin: above all that the server knows. */
const FIRST_LIVE = 10_000;
/** Below a post, of the same author. */
const MOST_OTHERS = 6;

const look = looks({
  page: { maxWidth: 935, margin: '0 auto', padding: '24px 20px', boxSizing: 'border-box' },
  post: { display: 'flex', border: '1px solid var(--line)', borderRadius: 4, height: 'min(640px, 84vh)' },
  media: { flex: '1 1 55%', minWidth: 0, backgroundColor: 'var(--soft)', overflow: 'hidden' },
  column: { flex: '1 1 45%', minWidth: 0, display: 'flex', flexDirection: 'column', padding: '0 16px' },
  list: { flex: '1 1 0', overflowY: 'auto', minHeight: 0, padding: '8px 0' },
  caption: { display: 'flex', gap: 12, padding: '8px 0' },
  words: { flex: '1 1 0', minWidth: 0 },
  line: { display: 'flex', gap: 6, alignItems: 'center' },
  quiet: { color: 'var(--quiet)' },
  text: { overflowWrap: 'anywhere' },
  more: { padding: '20px 0', color: 'var(--quiet)', fontWeight: 600 },
  strong: { color: 'var(--ink)' },
  grid: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 4 },
  tile: { display: 'block', aspectRatio: '3 / 4', overflow: 'hidden' },
});

/** The first entry of the list is what the author wrote; its time leads nowhere. */
const Caption = memo(function Caption({ post }: { post: Post }) {
  const author = getPerson(useKnown(), post.author);
  return (
    <div className={look.caption}>
      <div>
        <span>
          <LinkedPortrait person={author} size={32} />
        </span>
      </div>
      <div className={look.words}>
        <span className={look.text} dir="auto">
          <div>
            <div className={look.line}>
              <Name person={author} />
              <span className={look.quiet} style={{ lineHeight: '18px' }}>
                <Time at={post.postedAt + 2000} />
              </span>
            </div>
            <span style={{ lineHeight: '18px' }}>
              <RichText text={post.text} />
            </span>
          </div>
        </span>
        <div />
      </div>
    </div>
  );
});

/** `?live=10` adds so many comments a second to the page for a minute. */
function useLiveComments(code: string) {
  const perSecond = Number(query.get('live') ?? 0);
  useEffect(() => {
    if (!(perSecond > 0)) return;
    let count = 0;
    const timer = setInterval(() => {
      if (count >= (perSecond * LIVE_MS) / 1000) return clearInterval(timer);
      const { minutesAgo: _, ...comment } = makeCrowdComment(code, FIRST_LIVE + count * 7);
      addComments([{ ...comment, postedAt: Math.floor(readNow() / 1000) * 1000 }]);
      count++;
    }, 1000 / perSecond);
    return () => clearInterval(timer);
  }, [code, perSecond]);
}

export const Tiles = memo(function Tiles({ posts }: { posts: readonly Post[] }) {
  return (
    <div className={look.grid}>
      {posts.map((post) => (
        <div key={post.code}>
          <Link className={look.tile} href={postPath(post)}>
            <Media post={post} />
          </Link>
        </div>
      ))}
    </div>
  );
});

/** /p/CODE/ and /reel/CODE/ on a desktop. */
export function PostPage({ post }: { post: Post }) {
  const known = useKnown();
  const box = useCommentBox(post.code);
  useLiveComments(post.code);
  const others = useMemo(
    () =>
      known.posts
        .filter(({ author, code }) => author === post.author && code !== post.code)
        .slice(0, MOST_OTHERS),
    [known.posts, post],
  );
  return (
    <div className={look.page}>
      <div>
        <div className={look.post}>
          <div className={look.media}>
            <Media post={post} />
          </div>
          <div className={look.column}>
            <PostHead post={post} />
            <hr />
            <div className={look.list}>
              {post.text !== '' && <Caption post={post} />}
              <div>
                {(known.below.get(post.code) ?? []).map((comment) => (
                  <Thread comment={comment} isList={false} key={comment.id} onReply={box.answer} />
                ))}
              </div>
            </div>
            <hr />
            <div>
              <PostActions onComment={() => box.field.current?.focus()} post={post} />
              <PostDate post={post} />
              <hr />
              <CommentForm box={box} />
            </div>
          </div>
        </div>
      </div>
      <div>
        <div className={look.more} dir="auto">
          {words.morePosts}{' '}
          <Link className={look.strong} href={`/${post.author}/`}>
            {post.author}
          </Link>
        </div>
        <Tiles posts={others} />
      </div>
      <Foot />
    </div>
  );
}
