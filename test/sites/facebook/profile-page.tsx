/** @jsxImportSource react */
import { useMemo } from 'react';
import { Feed } from './feed';
import { CreatePost, FEED_WIDTH } from './home-page';
import { profilePath } from './links';
import { looks } from './look';
import { drawScene } from './media';
import { Box, Button, Link } from './parts';
import { Portrait } from './portrait';
import { Post } from './post';
import type { Person, Post as PostData } from './records';
import { isOldLayout } from './settings';
import { useKnown } from './store';
import { fill, words } from './words';

const PREVIEW_THREADS = 2;
const BRAND_FOLLOWERS = 48_213;
const OTHER_FOLLOWERS = 214;

const look = looks({
  head: { backgroundColor: 'var(--card)', boxShadow: '0 1px 2px var(--shadow)' },
  inner: { maxWidth: 1095, margin: '0 auto' },
  cover: { height: 300, backgroundSize: 'cover', backgroundPosition: 'center', borderRadius: '0 0 8px 8px' },
  names: { display: 'flex', gap: 16, alignItems: 'flex-end', padding: '0 32px 16px', marginTop: -40 },
  face: { border: '4px solid var(--card)', borderRadius: '50%', backgroundColor: 'var(--card)' },
  name: { fontSize: 30, fontWeight: 700, overflowWrap: 'anywhere' },
  quiet: { color: 'var(--quiet)', fontWeight: 600 },
  tabs: { display: 'flex', gap: 8, borderTop: '1px solid var(--line)', margin: '0 32px' },
  tab: { padding: '18px 14px', fontWeight: 600, color: 'var(--quiet)' },
  here: { color: 'var(--accent)', borderBottom: '3px solid var(--accent)' },
  body: {
    display: 'flex',
    gap: 16,
    justifyContent: 'center',
    padding: 16,
    maxWidth: 1095,
    margin: '0 auto',
    boxSizing: 'border-box',
    alignItems: 'flex-start',
  },
  intro: {
    width: 360,
    flexShrink: 0,
    backgroundColor: 'var(--card)',
    borderRadius: 8,
    boxShadow: '0 1px 2px var(--shadow)',
    padding: 16,
    boxSizing: 'border-box',
  },
  introTitle: { fontSize: 20, fontWeight: 700, marginBottom: 12 },
  posts: { flex: `0 1 ${FEED_WIDTH}px`, minWidth: 0 },
});

/** A page of a brand or a person, with their posts. */
export function ProfilePage({ person, onComment }: { person: Person; onComment: (post: PostData) => void }) {
  const known = useKnown();
  const posts = useMemo(
    () =>
      [...known.posts.values()]
        .filter(
          (post) => post.author === person.userId && (post.kind === 'post' || post.kind === 'permalink'),
        )
        .sort((one, two) => two.postedAt - one.postedAt),
    [known, person],
  );
  const path = profilePath(person);
  const count = (person.kind === 'brand' ? BRAND_FOLLOWERS : OTHER_FOLLOWERS).toLocaleString(
    document.documentElement.lang,
  );
  return (
    <div>
      <div className={look.head}>
        <div className={look.inner}>
          <div className={look.cover} style={{ backgroundImage: `url("${drawScene('canal')}")` }} />
          <div className={look.names}>
            <div className={look.face}>
              <Portrait person={person} size={168} />
            </div>
            <div>
              <h1 className={look.name} dir="auto">
                {person.name}
              </h1>
              <span className={look.quiet}>{fill(words.followers, { count })}</span>
            </div>
          </div>
          <Box aria-label={person.name} className={look.tabs} role="tablist">
            {[words.posts, words.about, words.photos].map((name, index) => (
              <Link
                aria-selected={index === 0}
                className={index === 0 ? `${look.tab} ${look.here}` : look.tab}
                href={path}
                key={name}
                role="tab"
              >
                {name}
              </Link>
            ))}
          </Box>
        </div>
      </div>
      <div className={look.body}>
        <div className={look.intro} data-rail="end">
          <h2 className={look.introTitle}>{words.intro}</h2>
          <div dir="auto">{person.bio ?? words.practice}</div>
          {person.place && (
            <div className={look.quiet} dir="auto">
              {person.place}
            </div>
          )}
          <Button>{words.about}</Button>
        </div>
        <div className={look.posts}>
          {person.userId === known.own && <CreatePost />}
          <Feed
            draw={(post, index) => (
              <Post
                hasForm={isOldLayout}
                hasRole
                onComment={() => onComment(post)}
                place={index + 1}
                post={post}
                surface="page"
                threads={isOldLayout ? PREVIEW_THREADS : 0}
              />
            )}
            label={words.posts}
            posts={posts}
          />
        </div>
      </div>
    </div>
  );
}
