/** @jsxImportSource react */
import { memo } from 'react';
import { describeAge, showAge } from './clock';
import { Icon } from './icons';
import { commentAuthorLink, commentTimeLink, type Surface } from './links';
import { looks } from './look';
import { Photo } from './media';
import { Box, Button, Link } from './parts';
import { Portrait } from './portrait';
import type { Comment, Person } from './records';
import { RichText } from './rich-text';
import { readNow } from './store';
import { fill, words } from './words';

const look = looks({
  article: { display: 'flex', gap: 6, padding: '2px 0', position: 'relative' },
  body: { minWidth: 0, flex: '0 1 auto', maxWidth: '100%' },
  row: { display: 'flex', alignItems: 'center', gap: 6 },
  bubble: { backgroundColor: 'var(--bubble)', borderRadius: 18, padding: '8px 12px', minWidth: 0 },
  bare: { padding: '4px 0' },
  name: { fontSize: 13, fontWeight: 600 },
  badge: { fontSize: 12, color: 'var(--quiet)', display: 'flex', alignItems: 'center', gap: 3 },
  menu: { color: 'var(--quiet)', padding: 6, borderRadius: 16, flexShrink: 0 },
  line: {
    display: 'flex',
    gap: 12,
    padding: '3px 12px 5px',
    fontSize: 12,
    fontWeight: 600,
    color: 'var(--quiet)',
  },
  time: { fontWeight: 400 },
  media: { maxWidth: 260, borderRadius: 12, overflow: 'hidden', marginTop: 4 },
});

export type CommentProps = {
  comment: Comment;
  /** First-level comment of its thread: itself on the first level. */
  top: Comment;
  author: Person;
  /** Who wrote the comment above, null on the first level. */
  answered: Person | null;
  isPostAuthor: boolean;
  postPath: string;
  surface: Surface;
  onReply: () => void;
};

/** One comment, nested as deeply as there; only its links tell who wrote it and which one it is. */
export const CommentArticle = memo(function CommentArticle(props: CommentProps) {
  const { comment, top, author, answered, isPostAuthor, postPath, surface, onReply } = props;
  const now = readNow();
  const ago = describeAge(comment.postedAt, now);
  const label = answered
    ? fill(words.replyBy, { name: author.name, other: answered.name, ago })
    : fill(words.commentBy, { name: author.name, ago });
  const authorLink = commentAuthorLink(author, { comment, top, surface });
  return (
    <Box aria-label={label} className={look.article} role="article" tabIndex={-1}>
      <div>
        <span>
          <Link aria-hidden="true" href={authorLink} tabIndex={-1}>
            <div>
              <Portrait person={author} size={answered ? 24 : 32} />
            </div>
          </Link>
        </span>
      </div>
      <div className={look.body}>
        <div>
          <div className={look.row}>
            <div className={comment.text === '' ? look.bare : look.bubble}>
              {isPostAuthor && (
                <Button aria-label={words.badges} className={look.badge}>
                  <Icon name="send" size={11} />
                  <span>{words.author}</span>
                </Button>
              )}
              <span>
                <span>
                  <Link aria-hidden="false" href={authorLink}>
                    <span className={look.name}>
                      <span dir="auto">{author.name}</span>
                    </span>
                  </Link>
                </span>
              </span>
              {comment.text !== '' && (
                <div>
                  <span dir="auto" lang={comment.lang}>
                    <div>
                      <RichText text={comment.text} />
                    </div>
                  </span>
                </div>
              )}
            </div>
            <Button
              aria-expanded="false"
              aria-haspopup="menu"
              aria-label={words.commentMenu}
              className={look.menu}
            >
              <Icon name="dots" size={16} />
            </Button>
          </div>
          {comment.media && (
            <div className={look.media} data-ft="">
              <Photo href={`${location.origin}/photo/?fbid=${comment.id}`} name={comment.media} />
            </div>
          )}
        </div>
        <div>
          <ul aria-hidden="false" className={look.line}>
            <li className={look.time}>
              <span>
                <div>
                  <Link href={commentTimeLink(postPath, { comment, top, surface })}>
                    {showAge(comment.postedAt, now)}
                  </Link>
                </div>
              </span>
            </li>
            <li>
              <Button aria-label={words.like}>{words.like}</Button>
            </li>
            <li>
              <Button onClick={onReply}>{words.reply}</Button>
            </li>
          </ul>
        </div>
      </div>
    </Box>
  );
});
