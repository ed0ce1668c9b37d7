/** @jsxImportSource react */
import { memo, useState } from 'react';
import { Icon } from './icons';
import { looks } from './look';
import { LinkedTime } from './name-line';
import { Button, Piece } from './parts';
import type { Post } from './records';
import { countComments, useKnown } from './store';
import { words } from './words';

const look = looks({
  bar: { display: 'flex', alignItems: 'center', gap: 14, padding: '10px 0 6px' },
  part: { display: 'flex', alignItems: 'center', gap: 6, fontWeight: 600 },
  save: { marginInlineStart: 'auto' },
  liked: { color: 'var(--like)' },
  date: { fontSize: 12, color: 'var(--quiet)', paddingBottom: 8 },
});

export function postPath({ author, kind, code }: Post): string {
  return `/${author}/${kind}/${code}/`;
}

export function PostActions({ post, onComment }: { post: Post; onComment: () => void }) {
  const known = useKnown();
  const [isLiked, setLiked] = useState(false);
  return (
    <section>
      <div className={look.bar}>
        <span className={look.part}>
          <Button className={isLiked ? look.liked : ''} onClick={() => setLiked(!isLiked)}>
            <Icon isFilled={isLiked} label={words.like} name="heart" />
          </Button>
          <Piece role="button" tabIndex={0}>
            {post.likes + (isLiked ? 1 : 0)}
          </Piece>
        </span>
        <span className={look.part}>
          <Button onClick={onComment}>
            <Icon label={words.comment} name="bubble" />
          </Button>
          <Piece role="button" tabIndex={0}>
            {countComments(known, post.code)}
          </Piece>
        </span>
        <Button>
          <Icon label={words.share} name="send" />
        </Button>
        <div className={look.save}>
          <Button>
            <Icon label={words.save} name="save" />
          </Button>
        </div>
      </div>
    </section>
  );
}

/** The post's own address, below everything, around its time. */
export const PostDate = memo(function PostDate({ post }: { post: Post }) {
  return (
    <div>
      <div className={look.date} dir="auto">
        <LinkedTime at={post.postedAt} href={postPath(post)} isLong />
      </div>
    </div>
  );
});
