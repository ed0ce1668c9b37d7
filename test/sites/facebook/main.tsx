/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { breakMarkup } from './broken';
import { ChatTab } from './chat-tab';
import { Frame } from './frame';
import { HomePage } from './home-page';
import { profilePath } from './links';
import { looks } from './look';
import { MessengerPage } from './messenger-page';
import { Box, followLink } from './parts';
import { PhotoPage } from './photo-page';
import { PostDialog } from './post-dialog';
import { LivePage, PostPage } from './post-page';
import { ProfilePage } from './profile-page';
import type { Person, Post } from './records';
import { go, usePlace } from './route';
import { query } from './settings';
import { findPostByPfbid, getPerson, type Known, loadWorld, useKnown } from './store';
import { words } from './words';

const UNREAD = '(7) ';
/** The post that is asked about most: `/live` stands on it. */
const BUSY_POST = '5662116718822488';

const look = looks({
  empty: { textAlign: 'center', padding: '120px 16px', fontSize: 20, color: 'var(--quiet)' },
});

/** What an address shows, in the several ways addresses name the same thing. */
type View =
  | { name: 'home' }
  | { name: 'post' | 'photo' | 'live'; post: Post }
  | { name: 'profile'; person: Person }
  | { name: 'messenger'; peer: string }
  | { name: 'nothing' };

function findPost(known: Known, id: string | null | undefined): Post | undefined {
  if (!id) return undefined;
  return known.posts.get(id) ?? known.posts.get(findPostByPfbid(id) ?? '');
}

function findPerson(known: Known, path: string, search: URLSearchParams): Person | undefined {
  if (path === '/profile.php') return known.people.get(search.get('id') ?? '');
  const own = `${path.replace(/\/$/, '')}`.toLowerCase();
  return [...known.people.values()].find((person) => profilePath(person).toLowerCase() === own);
}

function findView(known: Known, path: string, search: URLSearchParams): View {
  if (path === '/' || path === '/home.php') return { name: 'home' };
  const talk = /^\/messages(?:\/(?:e2ee\/)?t\/(\d+))?\/?$/.exec(path);
  if (talk) return { name: 'messenger', peer: talk[1] ?? known.talks[0]?.peer ?? '' };
  const busy = findPost(known, BUSY_POST);
  if (path === '/live' && busy) return { name: 'live', post: busy };
  const photo = /^\/photo(?:\.php)?\/?$/.test(path) ? findPost(known, search.get('fbid')) : undefined;
  if (photo) return { name: 'photo', post: photo };
  const id = path === '/permalink.php' ? search.get('story_fbid') : /\/posts\/([^/]+)/.exec(path)?.[1];
  const post = findPost(known, id);
  if (post) return { name: 'post', post };
  const person = findPerson(known, path, search);
  return person ? { name: 'profile', person } : { name: 'nothing' };
}

function nameTitle(known: Known, view: View): string {
  if (view.name === 'messenger') return `Messenger | ${getPerson(known, view.peer).name}`;
  if (view.name === 'profile') return `${view.person.name} | Facebook`;
  if ('post' in view) return `${getPerson(known, view.post.author).name} | Facebook`;
  return 'Facebook';
}

function Page({ view, onComment }: { view: View; onComment: (post: Post) => void }) {
  switch (view.name) {
    case 'home':
      return <HomePage onComment={onComment} />;
    case 'profile':
      return <ProfilePage key={view.person.userId} onComment={onComment} person={view.person} />;
    case 'post':
      return <PostPage key={view.post.id} post={view.post} />;
    case 'live':
      return <LivePage post={view.post} />;
    case 'photo':
      return <PhotoPage key={view.post.id} post={view.post} />;
    case 'messenger':
      return <MessengerPage key={view.peer} peer={view.peer} />;
    default:
      return <p className={look.empty}>{words.unavailable}</p>;
  }
}

function App() {
  const known = useKnown();
  const place = usePlace();
  const [opened, setOpened] = useState<Post | null>(null);
  const search = new URLSearchParams(place.search);
  const view = findView(known, place.path, search);
  useEffect(() => {
    if (known.loaded) document.title = UNREAD + nameTitle(known, view);
  });
  useEffect(() => {
    // A page left behind takes its dialog with it.
    if (place.path) setOpened(null);
  }, [place.path]);
  if (!known.loaded) return null;
  // A post's own address may open as a dialog over its author's page, as it does for visitors.
  const addressed = view.name === 'post' && search.get('view') === 'dialog' ? view.post : null;
  const beneath: View = addressed ? { name: 'profile', person: getPerson(known, addressed.author) } : view;
  const dialog = addressed ?? opened;
  const close = () => (addressed ? go(profilePath(getPerson(known, addressed.author))) : setOpened(null));
  return (
    <Box onClick={followLink}>
      <Frame
        chats={(onClose, peer) =>
          view.name !== 'messenger' && <ChatTab key={peer} onClose={onClose} peer={peer} />
        }
        firstChat={query.get('chat')}
        hasRails={view.name !== 'messenger' && view.name !== 'profile' && !addressed}
        path={place.path}
      >
        <Page onComment={setOpened} view={beneath} />
      </Frame>
      {dialog && <PostDialog key={dialog.id} onClose={close} post={dialog} />}
    </Box>
  );
}

if (query.has('broken')) breakMarkup();
const root = document.getElementById('mount_0_0_hv');
if (!root) throw new Error('no root');
createRoot(root).render(<App />);
void loadWorld();
