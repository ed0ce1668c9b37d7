/** @jsxImportSource react */
import { CommentForm } from './comment-form';
import { Icon } from './icons';
import { postPath } from './links';
import { looks } from './look';
import { useMarkId } from './mark-id';
import { drawScene } from './media';
import { Box, Button } from './parts';
import { PostFooter } from './post-footer';
import { PostHeader } from './post-header';
import type { Post as PostData } from './records';
import { RichText } from './rich-text';
import { go } from './route';
import { getPerson, useKnown } from './store';
import { Threads } from './thread';
import { words } from './words';

const SHOWN = 30;

const look = looks({
  viewer: { position: 'fixed', inset: 0, zIndex: 10, display: 'flex', backgroundColor: 'black' },
  stage: {
    flex: '1 1 0',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: 0,
    position: 'relative',
  },
  image: { maxWidth: '100%', maxHeight: '100%', objectFit: 'contain', width: 900 },
  close: {
    position: 'absolute',
    top: 12,
    insetInlineStart: 12,
    width: 40,
    height: 40,
    borderRadius: 20,
    backgroundColor: 'rgba(255,255,255,.2)',
    color: 'white',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
  },
  column: {
    width: 360,
    flexShrink: 0,
    backgroundColor: 'var(--card)',
    display: 'flex',
    flexDirection: 'column',
  },
  scroll: { overflowY: 'auto', flex: '1 1 0' },
  caption: { padding: '4px 16px 12px' },
  comments: { padding: '0 16px 12px', borderTop: '1px solid var(--line)' },
  foot: { padding: '6px 16px', borderTop: '1px solid var(--line)' },
});

/** The photo viewer: the photo's post is no article, so that its comments are the outermost ones. */
export function PhotoPage({ post }: { post: PostData }) {
  const known = useKnown();
  const author = getPerson(known, post.author);
  const [nameId, timeId, reactionsId, countId] = [useMarkId(), useMarkId(), useMarkId(), useMarkId()];
  return (
    <Box aria-label={words.photoViewer} className={look.viewer} role="dialog">
      <div className={look.stage}>
        <Button aria-label={words.close} className={look.close} onClick={() => go('/')}>
          <Icon name="cross" />
        </Button>
        <img
          alt={words.image}
          className={look.image}
          data-visualcompletion="media-vc-image"
          src={drawScene(post.media ?? '')}
        />
      </div>
      <Box className={look.column} role="complementary">
        <div className={look.scroll}>
          <PostHeader author={author} nameId={nameId} post={post} surface="photo" timeId={timeId} />
          {post.text !== '' && (
            <div className={look.caption}>
              <span dir="auto">
                <RichText text={post.text} />
              </span>
            </div>
          )}
          <PostFooter countId={countId} onComment={() => {}} post={post} reactionsId={reactionsId} />
          <div className={look.comments}>
            <ul>
              <li>
                <Threads limit={SHOWN} post={post} postPath={postPath(post, author) ?? '/'} surface="photo" />
              </li>
            </ul>
          </div>
        </div>
        <div className={look.foot}>
          <CommentForm post={post.id} />
        </div>
      </Box>
    </Box>
  );
}
