/** @jsxImportSource react */
import { Foot } from './foot';
import { Badge } from './icons';
import { looks } from './look';
import { Box, Button, Link, Words } from './parts';
import { Portrait } from './portrait';
import { Tiles } from './post-page';
import type { Person } from './records';
import { useKnown } from './store';
import { fill, words } from './words';

const look = looks({
  page: { maxWidth: 935, margin: '0 auto', padding: '30px 20px' },
  head: { display: 'flex', gap: 60, padding: '0 40px 40px', alignItems: 'center' },
  line: { display: 'flex', gap: 16, alignItems: 'center', marginBottom: 16, flexWrap: 'wrap' },
  handle: { fontSize: 20 },
  follow: {
    backgroundColor: 'var(--accent)',
    color: '#fff',
    borderRadius: 8,
    padding: '7px 16px',
    fontWeight: 600,
  },
  name: { fontWeight: 600, display: 'block' },
  tabs: { borderTop: '1px solid var(--line)', padding: '14px 0', textAlign: 'center', fontWeight: 600 },
});

/** /<handle>/: tiles with pictures; no message stands on it. */
export function ProfilePage({ person }: { person: Person }) {
  const known = useKnown();
  const posts = known.posts.filter(({ author, kind }) => author === person.handle && kind !== 'ad');
  return (
    <div className={look.page}>
      <header className={look.head}>
        <Portrait person={person} size={150} />
        <section>
          <div className={look.line}>
            <h2 className={look.handle} dir="auto">
              <span>{person.handle}</span>
            </h2>
            {person.verified && <Badge label={words.verified} />}
            {person.handle !== known.own && <Button className={look.follow}>{words.follow}</Button>}
          </div>
          <div className={look.line}>
            <Words>{fill(words.posts, { count: posts.length })}</Words>
            <Link href={`/${person.handle}/followers/`}>
              <Words>{fill(words.followers, { count: 1240 })}</Words>
            </Link>
          </div>
          <Words className={look.name}>{person.name}</Words>
          {person.bio && (
            <span dir="auto">
              <div>{person.bio}</div>
            </span>
          )}
        </section>
      </header>
      <Box className={look.tabs} role="tablist">
        <Link aria-selected href={`/${person.handle}/`}>
          <Words>{fill(words.posts, { count: posts.length })}</Words>
        </Link>
      </Box>
      <Tiles posts={posts} />
      <Foot />
    </div>
  );
}
