/** @jsxImportSource react */
import { useState } from 'react';
import { CommentForm } from './comment-form';
import { Decoys } from './decoys';
import { postPath, type Surface } from './links';
import { looks } from './look';
import { useMarkId } from './mark-id';
import { Photo } from './media';
import { Box, Button } from './parts';
import { PostFooter } from './post-footer';
import { PostHeader } from './post-header';
import type { Post as PostData } from './records';
import { RichText } from './rich-text';
import { isOldLayout } from './settings';
import { getPerson, useKnown } from './store';
import { Threads } from './thread';
import { words } from './words';

const LONGEST_TEXT = 480;
const DECOYS = { before: 12, inside: 22, after: 10 };

const look = looks({
  card: {
    backgroundColor: 'var(--card)',
    borderRadius: 8,
    boxShadow: '0 1px 2px var(--shadow)',
    marginBottom: 16,
    position: 'relative',
  },
  flat: { backgroundColor: 'var(--card)', position: 'relative' },
  message: { padding: '4px 16px 16px', overflowWrap: 'anywhere' },
  more: { display: 'inline', fontWeight: 600 },
  comments: { padding: '0 16px 12px', borderTop: '1px solid var(--line)' },
  order: { fontWeight: 600, color: 'var(--quiet)', padding: '10px 0 6px', display: 'inline-flex', gap: 4 },
});

function Message({ post }: { post: PostData }) {
  const [isWhole, setWhole] = useState(post.text.length <= LONGEST_TEXT);
  if (isWhole) return <RichText text={post.text} />;
  const cut = `${post.text.slice(0, post.text.lastIndexOf(' ', LONGEST_TEXT))}… `;
  return (
    <RichText
      tail={
        <Button className={look.more} onClick={() => setWhole(true)}>
          {words.seeMore}
        </Button>
      }
      text={cut}
    />
  );
}

export type PostProps = {
  post: PostData;
  place: number;
  surface: Surface;
  /** Posts of the home feed carry no role of their own, but for a few. */
  hasRole: boolean;
  hasDecoys?: boolean;
  /** How many threads are open below; none in feeds. */
  threads?: number;
  hasForm?: boolean;
  isPreview?: boolean;
  onComment: () => void;
};

/** A post of feed, page or dialog. Which part is which stands only in the order of the ids it is described by. */
export function Post(props: PostProps) {
  const { post, place, surface, hasRole, hasDecoys = false, threads = 0, hasForm = false, onComment } = props;
  const known = useKnown();
  const author = getPerson(known, post.author);
  const [nameId, timeId, textId, mediaId, reactionsId, countId] = [
    useMarkId(),
    useMarkId(),
    useMarkId(),
    useMarkId(),
    useMarkId(),
    useMarkId(),
  ];
  const path = postPath(post, author) ?? '/';
  const described = [
    timeId,
    ...(post.text ? [textId] : []),
    ...(post.media ? [mediaId] : []),
    reactionsId,
    countId,
  ];
  const marks = isOldLayout ? {} : { 'data-ad-comet-preview': 'message', 'data-ad-preview': 'message' };
  return (
    <Box
      aria-describedby={described.join(' ')}
      aria-labelledby={nameId}
      aria-posinset={place}
      role={hasRole || isOldLayout ? 'article' : undefined}
    >
      <Box data-virtualized={isOldLayout ? undefined : 'false'}>
        <div className={surface === 'dialog' ? look.flat : look.card}>
          <div>
            {hasDecoys && <Decoys count={DECOYS.before} />}
            <div>
              {hasDecoys && <Decoys count={DECOYS.inside} />}
              <PostHeader author={author} nameId={nameId} post={post} surface={surface} timeId={timeId} />
            </div>
            {post.text !== '' && (
              <div dir="auto">
                <Box data-ad-rendering-role={isOldLayout ? undefined : 'story_message'}>
                  <Box {...marks} className={look.message} id={textId}>
                    <span dir="auto" lang={isOldLayout ? undefined : post.lang}>
                      <div>
                        <Message post={post} />
                      </div>
                    </span>
                  </Box>
                </Box>
              </div>
            )}
            {post.media && (
              <div id={mediaId}>
                <Photo
                  href={`${location.origin}/photo/?fbid=${post.id}&set=pcb.${post.id}`}
                  name={post.media}
                />
              </div>
            )}
            <PostFooter countId={countId} onComment={onComment} post={post} reactionsId={reactionsId} />
            {(threads > 0 || hasForm) && (
              <div className={look.comments}>
                <Button aria-expanded="false" aria-haspopup="menu" className={look.order}>
                  <span dir="auto">{words.mostRelevant}</span>
                </Button>
                <Threads limit={threads} post={post} postPath={path} surface={surface} />
                {hasForm && <CommentForm post={post.id} />}
              </div>
            )}
            {hasDecoys && <Decoys count={DECOYS.after} />}
          </div>
        </div>
      </Box>
    </Box>
  );
}
