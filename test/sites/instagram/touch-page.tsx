/** @jsxImportSource react */
import { CommentForm } from './comment-form';
import { FeedPost } from './feed-post';
import { Icon } from './icons';
import { looks } from './look';
import { Name, Time } from './name-line';
import { Link } from './parts';
import { LinkedPortrait } from './portrait';
import type { Post } from './records';
import { RichText } from './rich-text';
import { go } from './route';
import { getPerson, useKnown } from './store';
import { Thread } from './thread';
import { useCommentBox } from './use-comment-box';
import { words } from './words';

const look = looks({
  page: { maxWidth: 600, margin: '0 auto', padding: '0 12px 64px' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    height: 44,
    borderBottom: '1px solid var(--line)',
    fontWeight: 600,
    gap: 16,
  },
  caption: { display: 'flex', gap: 12, padding: '12px 0', borderBottom: '1px solid var(--line)' },
  heading: { display: 'inline', overflowWrap: 'anywhere' },
  quiet: { color: 'var(--quiet)', fontSize: 12, marginTop: 6 },
});

/** The page of a post on a phone: an article like in the feed; its comments have a page of their own. */
export function TouchPostPage({ post }: { post: Post }) {
  return (
    <div className={look.page}>
      <FeedPost onComment={() => go(`/p/${post.code}/comments/`)} post={post} />
    </div>
  );
}

/** /p/CODE/comments/ */
export function TouchCommentsPage({ post }: { post: Post }) {
  const known = useKnown();
  const author = getPerson(known, post.author);
  const box = useCommentBox(post.code);
  return (
    <div className={look.page}>
      <header className={look.bar}>
        <Link href={`/${post.kind}/${post.code}/`}>
          <Icon label={words.close} name="back" />
        </Link>
        <h1>{words.comment}</h1>
      </header>
      <CommentForm box={box} />
      {post.text !== '' && (
        <div className={look.caption}>
          <LinkedPortrait person={author} size={32} />
          <div>
            <h2>
              <Name person={author} />
            </h2>{' '}
            <span className={look.heading} dir="auto">
              <RichText text={post.text} />
            </span>
            <div className={look.quiet}>
              <Time at={post.postedAt + 2000} />
            </div>
          </div>
        </div>
      )}
      <ul>
        {(known.below.get(post.code) ?? []).map((comment) => (
          <Thread comment={comment} isList key={comment.id} onReply={box.answer} />
        ))}
      </ul>
    </div>
  );
}
