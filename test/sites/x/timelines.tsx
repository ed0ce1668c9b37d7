/** @jsxImportSource react */
import { useMemo } from 'react';
import { Composer } from './composer';
import { View } from './look';
import { BackBar, makeCell, Tabs, TopBar } from './page-parts';
import type { Post } from './records';
import { isForBrand, type Known, useKnown } from './store';
import { Timeline } from './timeline';
import { tone } from './tone';
import { words } from './words';

const RECENT_MS = 2 * 86_400_000;
const ADVERT_EVERY = 6;

function newestFirst(one: Post, two: Post): number {
  return two.postedAt - one.postedAt || (two.id > one.id ? 1 : -1);
}

/** Strangers, brand posts, quotes, reposts, customers' mentions and answers, with an advert now and then. */
function listHome(known: Known): Post[] {
  const posts = [...known.posts.values()];
  const newest = posts.reduce((top, post) => Math.max(top, post.postedAt), 0);
  const adverts = posts.filter((post) => post.promoted);
  const others = posts
    .filter((post) => !post.promoted && !post.deleted && post.postedAt > newest - RECENT_MS)
    .filter((post) => !post.replyTo || (isForBrand(known, post) && post.id.charCodeAt(12) % 2 === 0))
    .sort(newestFirst);
  const list: Post[] = [];
  for (const [index, post] of others.entries()) {
    const advert = index % ADVERT_EVERY === 3 ? adverts[Math.floor(index / ADVERT_EVERY)] : undefined;
    if (advert) list.push(advert);
    list.push(post);
  }
  return list;
}

export function HomePage() {
  const known = useKnown();
  const cells = useMemo(() => {
    const crowd = known.crowd.flatMap((id) => known.posts.get(id) ?? []);
    return (crowd.length > 0 ? crowd : listHome(known)).map((post) => makeCell(post));
  }, [known]);
  const tabs = [
    { name: words.forYou, to: '/home' },
    { name: words.following, to: '/home?following' },
  ];
  return (
    <View aria-label={words.homeTimeline} tabIndex={0} look={{ outline: 'none' }}>
      <TopBar>
        <Tabs tabs={tabs} here="/home" label={words.homeTimeline} />
      </TopBar>
      <View look={{ zIndex: 1, borderBottomWidth: 1 }} style={{ borderColor: tone.line }}>
        <Composer replyTo={undefined} place="inline" />
      </View>
      <Timeline cells={cells} label={words.yourTimeline} heading={words.yourTimeline} path="/home" />
    </View>
  );
}

export function NotificationsPage({ path }: { path: string }) {
  const known = useKnown();
  const cells = useMemo(
    () =>
      [...known.posts.values()]
        .filter((post) => isForBrand(known, post))
        .sort(newestFirst)
        .map((post) => makeCell(post)),
    [known],
  );
  const tabs = [
    { name: words.all, to: '/notifications' },
    { name: words.verified, to: '/notifications/verified' },
    { name: words.mentions, to: '/notifications/mentions' },
  ];
  return (
    <View aria-label={words.notifications} tabIndex={0} look={{ outline: 'none' }}>
      <BackBar title={words.notifications} />
      <Tabs tabs={tabs} here={path} label={words.notifications} />
      <Timeline
        cells={cells}
        label={`Timeline: ${words.notifications}`}
        heading={words.notifications}
        path={path}
      />
    </View>
  );
}
