/** @jsxImportSource react */
import { useState } from 'react';
import { CommentForm } from './comment-form';
import { looks } from './look';
import { Media } from './media';
import { LinkedTime, Name } from './name-line';
import { Button, Link, Words } from './parts';
import { PostActions, PostDate } from './post-actions';
import { PostHead } from './post-head';
import type { Post } from './records';
import { RichText } from './rich-text';
import { isTouch } from './settings';
import { countComments, getPerson, useKnown } from './store';
import { useCommentBox } from './use-comment-box';
import { fill, words } from './words';

/** What a feed shows of a long caption. */
const SHOWN_LETTERS = 90;

const look = looks({
  post: { borderBottom: '1px solid var(--line)', paddingBottom: 8, marginBottom: 16 },
  media: { aspectRatio: '4 / 5', overflow: 'hidden', borderRadius: 4, border: '1px solid var(--line)' },
  caption: { marginTop: 4, overflowWrap: 'anywhere' },
  heading: { display: 'inline', fontSize: 14 },
  more: { color: 'var(--quiet)', display: 'inline' },
  all: { display: 'block', color: 'var(--quiet)', marginTop: 6 },
  learn: { display: 'block', backgroundColor: 'var(--soft)', padding: 12, fontWeight: 600 },
});

function cut(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > SHOWN_LETTERS ? line.slice(0, SHOWN_LETTERS).replace(/\s\S*$/, '') : line;
}

function Caption({ post }: { post: Post }) {
  const author = getPerson(useKnown(), post.author);
  const [isWhole, setWhole] = useState(false);
  const text = isWhole || isTouch ? post.text : cut(post.text);
  const body = (
    <>
      <RichText text={text} />
      {text !== post.text && (
        <>
          <span>… </span>
          <Button className={look.more} onClick={() => setWhole(true)}>
            <Words className={look.more}>{words.seeMore}</Words>
          </Button>
        </>
      )}
    </>
  );
  return (
    <div className={look.caption}>
      <Words>
        <Name person={author} />
      </Words>{' '}
      {isTouch ? (
        <h1 className={look.heading} dir="auto">
          {body}
        </h1>
      ) : (
        <Words>{body}</Words>
      )}
    </div>
  );
}

/** A post in the feed, and in the touch layout the page of a post: an article. */
export function FeedPost({ post, onComment }: { post: Post; onComment: () => void }) {
  const known = useKnown();
  const box = useCommentBox(post.code);
  const isAd = post.kind === 'ad';
  const count = countComments(known, post.code);
  const aside = isAd ? <span /> : <LinkedTime at={post.postedAt} href={`/${post.kind}/${post.code}/`} />;
  return (
    <article className={look.post}>
      <PostHead aside={isTouch && !isAd ? undefined : aside} post={post} />
      <div className={look.media}>
        <Media post={post} />
      </div>
      {isAd && (
        <a
          className={look.learn}
          href="https://l.instagram.com/?u=https%3A%2F%2Fkettlewick.example%2F"
          rel="nofollow noreferrer"
          target="_blank"
        >
          <Words>{words.learnMore}</Words>
        </a>
      )}
      <PostActions onComment={isAd ? () => {} : onComment} post={post} />
      {post.text !== '' && <Caption post={post} />}
      {!isAd && count > 0 && (
        <Link
          className={look.all}
          href={isTouch ? `/p/${post.code}/comments/` : `/p/${post.code}/`}
          onClick={(event) => {
            event.preventDefault();
            onComment();
          }}
        >
          <Words className={look.more}>{fill(words.viewComments, { count })}</Words>
        </Link>
      )}
      {isTouch && !isAd && <PostDate post={post} />}
      {!isTouch && !isAd && <CommentForm box={box} hasFace={false} />}
    </article>
  );
}
