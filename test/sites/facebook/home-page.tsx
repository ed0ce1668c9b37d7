/** @jsxImportSource react */
import { useMemo } from 'react';
import { Feed } from './feed';
import { Icon } from './icons';
import { looks } from './look';
import { Box, Button } from './parts';
import { Portrait } from './portrait';
import { Post } from './post';
import type { Post as PostData } from './records';
import { isOldLayout } from './settings';
import { getPerson, type Known, useKnown } from './store';
import { fill, words } from './words';

const ADVERT_EVERY = 5;
const PREVIEW_THREADS = 2;
export const FEED_WIDTH = 590;

const look = looks({
  column: { maxWidth: FEED_WIDTH, margin: '16px auto', padding: '0 8px' },
  create: {
    backgroundColor: 'var(--card)',
    borderRadius: 8,
    boxShadow: '0 1px 2px var(--shadow)',
    marginBottom: 16,
    padding: '12px 16px',
    display: 'flex',
    gap: 8,
    alignItems: 'center',
  },
  ask: {
    flex: '1 1 0',
    backgroundColor: 'var(--bubble)',
    borderRadius: 20,
    padding: '9px 12px',
    color: 'var(--quiet)',
  },
  photo: { color: '#45BD62', display: 'flex' },
  hidden: { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clip: 'rect(0, 0, 0, 0)' },
});

/** Everybody's posts, newest first, with an advert now and then; covers and photos have no place in a feed. */
function listHome(known: Known): PostData[] {
  const posts =
    known.crowd.length > 0
      ? known.crowd.flatMap((id) => known.posts.get(id) ?? [])
      : [...known.posts.values()];
  const adverts = [...known.posts.values()].filter((post) => post.kind === 'ad');
  const others = posts
    .filter((post) => post.kind !== 'ad' && post.kind !== 'photo')
    .sort((one, two) => two.postedAt - one.postedAt);
  return others.flatMap((post, index) => {
    const turn = index % ADVERT_EVERY === 3 ? adverts[Math.floor(index / ADVERT_EVERY)] : undefined;
    return turn ? [turn, post] : [post];
  });
}

export function CreatePost() {
  const known = useKnown();
  const own = getPerson(known, known.own);
  return (
    <Box aria-label={words.createPost} className={look.create} role="region">
      <Portrait person={own} size={40} />
      <Button className={look.ask}>{fill(words.whatsOnYourMind, { name: own.name })}</Button>
      <Button aria-label={words.photoVideo} className={look.photo}>
        <Icon name="camera" size={24} />
      </Button>
    </Box>
  );
}

export function HomePage({ onComment }: { onComment: (post: PostData) => void }) {
  const known = useKnown();
  const posts = useMemo(() => listHome(known), [known]);
  return (
    <div className={look.column}>
      <CreatePost />
      <h3 className={look.hidden} dir="auto">
        {words.posts}
      </h3>
      <Feed
        draw={(post, index) => (
          <Post
            hasDecoys={!isOldLayout && index % 3 === 1}
            hasForm={isOldLayout}
            hasRole={index % 3 === 2}
            onComment={() => onComment(post)}
            place={index + 1}
            post={post}
            surface="feed"
            threads={isOldLayout ? PREVIEW_THREADS : 0}
          />
        )}
        label={words.posts}
        posts={posts}
      />
    </div>
  );
}
