/** @jsxImportSource react */
import { type MouseEvent, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { breakMarkup } from './broken';
import { ChatPage } from './chat-page';
import { Frame } from './frame';
import { Text, View } from './look';
import { MessagesPage } from './messages-page';
import { BackBar, Empty } from './page-parts';
import { ProfilePage } from './profile-page';
import { ReplyDialog } from './reply-dialog';
import { go, openDialog, type Place, usePlace } from './route';
import { StatusPage } from './status-page';
import { findPerson, type Known, loadWorld, useKnown } from './store';
import { HomePage, NotificationsPage } from './timelines';
import { Toast } from './toast';
import { tone } from './tone';
import { isRightToLeft, words } from './words';

const UNREAD = 3;
const STATUS = /^\/([A-Za-z0-9_]{1,15})\/status\/(\d+)/;
const SECTIONS: Record<string, string> = { '/explore': words.explore };
const MESSAGES = /^\/messages(?:\/(\d+-\d+))?\/?$/;
const CHAT = /^\/i\/chat(?:\/(\d+-\d+))?\/?$/;

function nameTitle(known: Known, path: string): string {
  if (path === '/home') return words.home;
  if (path.startsWith('/notifications')) return words.notifications;
  const section = SECTIONS[path];
  if (section) return section;
  if (MESSAGES.test(path) || CHAT.test(path)) return '';
  const id = STATUS.exec(path)?.[2];
  const post = id ? known.posts.get(id) : undefined;
  const person = findPerson(known, post?.author ?? path.split('/')[1] ?? '');
  if (!person) return words.profile;
  return post ? `${person.name} on X: "${post.text}"` : `${person.name} (@${person.handle})`;
}

function writeTitle(known: Known, place: Place) {
  const title = nameTitle(known, place.beneath);
  const unread = place.beneath.startsWith('/notifications') ? '' : `(${UNREAD}) `;
  document.title = isRightToLeft ? `${unread}X / ${title}` : `${unread}${title} / X`;
}

/** Links inside X are followed without loading a page. */
function followLink(event: MouseEvent<HTMLElement>) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const to = link?.getAttribute('href');
  if (!to?.startsWith('/')) return;
  event.preventDefault();
  if (to === '/compose/post') openDialog();
  else go(to);
}

function Page({ path }: { path: string }) {
  const known = useKnown();
  if (path === '/home') return <HomePage />;
  if (path.startsWith('/notifications')) return <NotificationsPage key={path} path={path} />;
  if (MESSAGES.test(path)) return <MessagesPage open={MESSAGES.exec(path)?.[1]} />;
  if (CHAT.test(path)) return <ChatPage open={CHAT.exec(path)?.[1]} />;
  const section = SECTIONS[path];
  if (section)
    return (
      <View>
        <BackBar title={section} />
        <Empty title={section} body={words.practice} />
      </View>
    );
  const id = STATUS.exec(path)?.[2];
  if (id) {
    // X writes the author's own handle into the address, whatever was typed or clicked.
    const post = known.posts.get(id);
    const own = post ? `/${post.author}/status/${id}` : path;
    if (own !== location.pathname && location.pathname === path && /^\/[^/]+\/status\/\d+$/.test(path))
      history.replaceState(history.state, '', own);
    return <StatusPage key={id} id={id} path={path} />;
  }
  const handle = path.split('/')[1] ?? '';
  return <ProfilePage key={handle} handle={handle} />;
}

function App() {
  const known = useKnown();
  const place = usePlace();
  useEffect(() => {
    if (known.loaded) writeTitle(known, place);
  }, [known, place]);
  if (!known.loaded)
    return (
      <View look={{ flexGrow: 1, alignItems: 'center', justifyContent: 'center' }}>
        <Text style={{ color: tone.quiet }}>…</Text>
      </View>
    );
  const isDialog = place.path === '/compose/post';
  return (
    <View look={{ flexGrow: 1, flexShrink: 1, flexBasis: '0%' }} onClick={followLink}>
      <Frame
        isWhole={MESSAGES.test(place.beneath) || CHAT.test(place.beneath)}
        unread={UNREAD}
        layers={
          <>
            {isDialog && <ReplyDialog key={place.replyTo ?? 'new'} replyTo={place.replyTo} />}
            {known.toast && <Toast key={known.toast.id} post={known.toast} />}
          </>
        }
      >
        <Page path={place.beneath} />
      </Frame>
    </View>
  );
}

if (new URLSearchParams(location.search).has('broken')) breakMarkup();
const root = document.getElementById('react-root');
if (!root) throw new Error('no root');
createRoot(root).render(<App />);
void loadWorld();
