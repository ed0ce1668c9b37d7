/** @jsxImportSource react */
import { useEffect } from 'react';
import { CommentForm } from './comment-form';
import { Icon } from './icons';
import { looks } from './look';
import { useMarkId } from './mark-id';
import { Box, Button } from './parts';
import { Post } from './post';
import type { Post as PostData } from './records';
import { getPerson, useKnown } from './store';
import { fill, words } from './words';

const SHOWN = 20;

const look = looks({
  veil: {
    position: 'fixed',
    inset: 0,
    backgroundColor: 'var(--veil)',
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
  },
  dialog: {
    width: 700,
    maxWidth: '96vw',
    maxHeight: '92vh',
    backgroundColor: 'var(--card)',
    borderRadius: 8,
    boxShadow: '0 12px 28px var(--shadow)',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    height: 60,
    borderBottom: '1px solid var(--line)',
    flexShrink: 0,
    position: 'relative',
  },
  title: { fontSize: 20, fontWeight: 700 },
  close: {
    position: 'absolute',
    insetInlineEnd: 16,
    width: 36,
    height: 36,
    borderRadius: 18,
    backgroundColor: 'var(--button)',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
  },
  scroll: { overflowY: 'auto', flex: '0 1 auto', minHeight: 200 },
  foot: { padding: '6px 16px', borderTop: '1px solid var(--line)', flexShrink: 0 },
});

/** A post opened over the page: its box for comments stands at the foot of the dialog, outside the post. */
export function PostDialog({ post, onClose }: { post: PostData; onClose: () => void }) {
  const known = useKnown();
  const title = useMarkId();
  const author = getPerson(known, post.author);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <div className={look.veil}>
      <Box aria-labelledby={title} className={look.dialog} role="dialog">
        <div className={look.head}>
          <h2 dir="auto">
            <span className={look.title} dir="auto" id={title}>
              {fill(words.postOf, { name: author.name })}
            </span>
          </h2>
          <Button aria-label={words.close} className={look.close} onClick={onClose}>
            <Icon name="cross" />
          </Button>
        </div>
        <div className={look.scroll}>
          <Post hasRole onComment={() => {}} place={1} post={post} surface="dialog" threads={SHOWN} />
        </div>
        <div className={look.foot}>
          <CommentForm isFocused post={post.id} />
        </div>
      </Box>
    </div>
  );
}
