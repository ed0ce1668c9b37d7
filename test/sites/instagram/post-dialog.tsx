/** @jsxImportSource react */
import { useEffect } from 'react';
import { CommentForm } from './comment-form';
import { Icon } from './icons';
import { looks } from './look';
import { Media } from './media';
import { Name, Time } from './name-line';
import { Box, Button } from './parts';
import { LinkedPortrait } from './portrait';
import { PostActions, PostDate } from './post-actions';
import { PostHead } from './post-head';
import type { Post } from './records';
import { RichText } from './rich-text';
import { getPerson, useKnown } from './store';
import { Thread } from './thread';
import { useCommentBox } from './use-comment-box';
import { words } from './words';

const look = looks({
  veil: {
    position: 'fixed',
    inset: 0,
    backgroundColor: 'var(--veil)',
    zIndex: 20,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
  },
  close: { position: 'absolute', top: 16, insetInlineEnd: 16, color: '#fff' },
  dialog: {
    width: 'min(1080px, 92vw)',
    height: '88vh',
    backgroundColor: 'var(--page)',
    borderRadius: 4,
    overflow: 'hidden',
  },
  post: { display: 'flex', height: '100%' },
  media: { flex: '1 1 55%', minWidth: 0, overflow: 'hidden', backgroundColor: 'var(--soft)' },
  column: { flex: '1 1 45%', minWidth: 0, display: 'flex', flexDirection: 'column', padding: '0 16px' },
  list: { flex: '1 1 0', overflowY: 'auto', minHeight: 0 },
  caption: { display: 'flex', gap: 12, padding: '12px 0' },
  words: { flex: '1 1 0', minWidth: 0 },
  text: { display: 'inline', overflowWrap: 'anywhere' },
  quiet: { color: 'var(--quiet)', fontSize: 12, marginTop: 6 },
});

/** A post opened over the feed or a profile: an article with a list, as the pages of the years before. */
export function PostDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const known = useKnown();
  const author = getPerson(known, post.author);
  const box = useCommentBox(post.code);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <div className={look.veil}>
      <Button className={look.close} onClick={onClose}>
        <Icon label={words.close} name="cross" />
      </Button>
      <Box className={look.dialog} role="dialog">
        <article className={look.post} role="presentation" tabIndex={-1}>
          <div className={look.media}>
            <Media post={post} />
          </div>
          <div className={look.column}>
            <header>
              <PostHead post={post} />
            </header>
            <hr />
            <div className={look.list}>
              <ul>
                {post.text !== '' && (
                  <div>
                    <li className={look.caption}>
                      <div>
                        <LinkedPortrait person={author} size={32} />
                      </div>
                      <div className={look.words}>
                        <h2>
                          <div>
                            <Name person={author} />
                          </div>
                        </h2>
                        <div>
                          <h1 className={look.text} dir="auto">
                            <RichText text={post.text} />
                          </h1>
                        </div>
                        <div className={look.quiet}>
                          <Time at={post.postedAt + 2000} />
                        </div>
                      </div>
                    </li>
                  </div>
                )}
                {(known.below.get(post.code) ?? []).map((comment) => (
                  <ul key={comment.id}>
                    <Thread comment={comment} isList onReply={box.answer} />
                  </ul>
                ))}
              </ul>
            </div>
            <hr />
            <PostActions onComment={() => box.field.current?.focus()} post={post} />
            <PostDate post={post} />
            <hr />
            <CommentForm box={box} hasFace={false} />
          </div>
        </article>
      </Box>
    </div>
  );
}
