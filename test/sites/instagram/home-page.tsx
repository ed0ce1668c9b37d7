/** @jsxImportSource react */
import { useMemo } from 'react';
import { Feed } from './feed';
import { looks } from './look';
import { Name } from './name-line';
import { Button, Words } from './parts';
import { LinkedPortrait, Portrait } from './portrait';
import type { Post } from './records';
import { isTouch } from './settings';
import { getPerson, type Known, useKnown } from './store';
import { words } from './words';

const ADVERT_EVERY = 6;

const look = looks({
  page: { display: 'flex', justifyContent: 'center', gap: 64, padding: '24px 16px' },
  column: { width: 470, maxWidth: '100%', minWidth: 0 },
  stories: { display: 'flex', gap: 14, overflow: 'hidden', paddingBottom: 20 },
  story: { width: 66, textAlign: 'center', fontSize: 12 },
  ring: {
    padding: 3,
    borderRadius: '50%',
    background: 'linear-gradient(45deg,#f9a13c,#e0338f 60%,#8a3ac8)',
    width: 58,
    margin: '0 auto 6px',
  },
  gap: { border: '2px solid var(--page)', borderRadius: '50%' },
  cut: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  side: { width: 300, flexShrink: 0 },
  row: { display: 'flex', alignItems: 'center', gap: 12, padding: '6px 0' },
  words: { flex: '1 1 0', minWidth: 0 },
  quiet: { color: 'var(--quiet)' },
  act: { color: 'var(--accent)', fontSize: 12, fontWeight: 600 },
  title: { display: 'flex', justifyContent: 'space-between', padding: '14px 0 6px', fontWeight: 600 },
});

/** Newest first, with an advert now and then. */
function listHome(known: Known): Post[] {
  const adverts = known.posts.filter(({ kind }) => kind === 'ad');
  return known.posts
    .filter(({ kind }) => kind !== 'ad')
    .flatMap((post, index) => {
      const turn = index % ADVERT_EVERY === 2 ? adverts[Math.floor(index / ADVERT_EVERY)] : undefined;
      return turn ? [turn, post] : [post];
    });
}

function Stories() {
  const known = useKnown();
  const people = [...known.people.values()].filter(({ kind }) => kind !== 'brand').slice(0, 6);
  return (
    <div className={look.stories}>
      {people.map((person) => (
        <Button className={look.story} key={person.handle}>
          <div className={look.ring}>
            <div className={look.gap}>
              <Portrait person={person} size={54} />
            </div>
          </div>
          <Words className={look.cut}>{person.handle}</Words>
        </Button>
      ))}
    </div>
  );
}

function Side() {
  const known = useKnown();
  const own = getPerson(known, known.own);
  const people = [...known.people.values()].filter(({ kind }) => kind === 'stranger').slice(0, 3);
  return (
    <div className={look.side} data-side="end">
      {[own, ...people].map((person, index) => (
        <div key={person.handle}>
          <div className={look.row}>
            <LinkedPortrait person={person} size={44} />
            <div className={look.words}>
              <Words>
                <Name person={person} />
              </Words>
              <div className={look.quiet}>
                <Words>{index === 0 ? person.name : words.suggested}</Words>
              </div>
            </div>
            <Button className={look.act}>{index === 0 ? words.switch : words.follow}</Button>
          </div>
          {index === 0 && (
            <div className={look.title}>
              <Words className={look.quiet}>{words.suggested}</Words>
              <Button>{words.seeAll}</Button>
            </div>
          )}
        </div>
      ))}
      <p className={look.quiet}>{words.practice}</p>
    </div>
  );
}

export function HomePage({ onComment }: { onComment: (post: Post) => void }) {
  const known = useKnown();
  const posts = useMemo(() => listHome(known), [known]);
  return (
    <div className={look.page}>
      <div className={look.column}>
        <Stories />
        <Feed onComment={onComment} posts={posts} />
      </div>
      {!isTouch && <Side />}
    </div>
  );
}
