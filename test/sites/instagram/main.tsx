/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { breakMarkup } from './broken';
import { DirectPage } from './direct-page';
import { Frame } from './frame';
import { HomePage } from './home-page';
import { looks } from './look';
import { Box, followLink } from './parts';
import { PostDialog } from './post-dialog';
import { PostPage } from './post-page';
import { ProfilePage } from './profile-page';
import type { Person, Post } from './records';
import { go, usePlace } from './route';
import { isTouch, query } from './settings';
import { type Known, loadWorld, useKnown } from './store';
import { TouchCommentsPage, TouchPostPage } from './touch-page';
import { words } from './words';

const POST = /^(?:\/[\w.]+)?\/(?:p|reel)\/([\w-]+)\/(comments\/)?/;

const look = looks({ empty: { textAlign: 'center', padding: '120px 16px', fontSize: 20 } });

type View =
  | { name: 'home' }
  | { name: 'post' | 'comments'; post: Post }
  | { name: 'profile'; person: Person }
  | { name: 'direct'; id: string | null }
  | { name: 'nothing' };

function findView(known: Known, path: string): View {
  if (path === '/') return { name: 'home' };
  const direct = /^\/direct\/(?:inbox|t\/(\d+))/.exec(path);
  if (direct) return { name: 'direct', id: direct[1] ?? null };
  const [, code, isComments] = POST.exec(path) ?? [];
  const post = known.posts.find((one) => one.code === code);
  if (post) return { name: isComments ? 'comments' : 'post', post };
  const person = known.people.get(path.split('/')[1] ?? '');
  return person ? { name: 'profile', person } : { name: 'nothing' };
}

function Page({ view, onComment }: { view: View; onComment: (post: Post) => void }) {
  switch (view.name) {
    case 'home':
      return <HomePage onComment={onComment} />;
    case 'profile':
      return <ProfilePage key={view.person.handle} person={view.person} />;
    case 'direct':
      return <DirectPage id={view.id} />;
    case 'comments':
      return <TouchCommentsPage key={view.post.code} post={view.post} />;
    case 'post':
      if (isTouch) return <TouchPostPage key={view.post.code} post={view.post} />;
      return <PostPage key={view.post.code} post={view.post} />;
    default:
      return <p className={look.empty}>{words.unavailable}</p>;
  }
}

function App() {
  const known = useKnown();
  const place = usePlace();
  // A post opened from the feed stands over it, under its own address.
  const [beneath, setBeneath] = useState<{ path: string; code: string } | null>(null);
  const isOver = beneath !== null && place.path === `/p/${beneath.code}/`;
  const view = findView(known, isOver ? beneath.path : place.path);
  const dialog = isOver ? known.posts.find(({ code }) => code === beneath.code) : undefined;
  useEffect(() => {
    if (known.loaded) document.title = view.name === 'direct' ? 'Inbox • Direct' : 'Instagram';
  });
  if (!known.loaded) return null;
  return (
    <Box onClick={followLink}>
      <Frame path={place.path}>
        <Page
          onComment={(post) => {
            if (isTouch) return go(`/p/${post.code}/comments/`);
            const y = scrollY;
            setBeneath({ path: place.path, code: post.code });
            go(`/p/${post.code}/`);
            scrollTo(0, y);
          }}
          view={view}
        />
      </Frame>
      {dialog && <PostDialog key={dialog.code} onClose={() => go(beneath?.path ?? '/')} post={dialog} />}
    </Box>
  );
}

if (query.has('broken')) breakMarkup();
const root = document.getElementById('mount_0_0_hv');
if (!root) throw new Error('no root');
createRoot(root).render(<App />);
void loadWorld();
