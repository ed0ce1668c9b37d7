import { useSyncExternalStore } from 'react';
import {
  findHandles,
  handleKey,
  type Person,
  type Post,
  type Talk,
  type TalkMessage,
  type World,
} from './records';

/** What this page knows: loaded once from the practice server, and grown by what is sent. */
type Known = {
  loaded: boolean;
  own: string;
  people: Map<string, Person>;
  posts: Map<string, Post>;
  children: Map<string, Post[]>;
  talks: readonly Talk[];
  crowd: string[];
  marks: ReadonlySet<string>;
  toast: Post | undefined;
};

let known: Known = {
  loaded: false,
  own: '',
  people: new Map(),
  posts: new Map(),
  children: new Map(),
  talks: [],
  crowd: [],
  marks: new Set(),
  toast: undefined,
};
let clockShift = 0;
const listeners = new Set<() => void>();
const TOAST_MS = 6000;
const LONGEST_CROWD = 5000;

function change(part: Partial<Known>) {
  known = { ...known, ...part };
  for (const listener of listeners) listener();
}

export function useKnown(): Known {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known,
  );
}

export function readNow(): number {
  return Date.now() + clockShift;
}

function sortChildren(posts: Iterable<Post>): Map<string, Post[]> {
  const children = new Map<string, Post[]>();
  for (const post of posts) {
    if (!post.replyTo) continue;
    const siblings = children.get(post.replyTo) ?? [];
    siblings.push(post);
    children.set(post.replyTo, siblings);
  }
  for (const siblings of children.values()) siblings.sort((one, two) => one.postedAt - two.postedAt);
  return children;
}

async function fetchWorld(count: number): Promise<void> {
  const response = await fetch(`/i/api/practice/world?count=${count}`);
  const world = (await response.json()) as World;
  clockShift = world.now - Date.now();
  change({
    loaded: true,
    own: world.own,
    people: new Map(world.people.map((person) => [handleKey(person.handle), person])),
    posts: new Map(world.posts.map((post) => [post.id, post])),
    children: sortChildren(world.posts),
    talks: world.talks,
    crowd: world.crowd,
  });
}

export async function loadWorld(): Promise<void> {
  await fetchWorld(Number(new URLSearchParams(location.search).get('count') ?? 0));
  // A generated post opened by its own address: it is one of the crowd.
  const id = /\/status\/(\d+)/.exec(location.pathname)?.[1];
  if (id && !known.posts.has(id)) await fetchWorld(LONGEST_CROWD);
}

export async function sendPost(text: string, replyTo: string | undefined): Promise<void> {
  const response = await fetch('/i/api/practice/post', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, ...(replyTo ? { replyTo } : {}) }),
  });
  if (!response.ok) throw new Error(`the post was not taken: ${response.status}`);
  const { post } = (await response.json()) as { post: Post };
  const posts = new Map(known.posts).set(post.id, post);
  change({ posts, children: sortChildren(posts.values()), toast: post });
  setTimeout(() => known.toast === post && change({ toast: undefined }), TOAST_MS);
}

export async function sendMessage(text: string, talk: string): Promise<void> {
  const response = await fetch('/i/api/practice/message', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, replyTo: talk }),
  });
  if (!response.ok) throw new Error(`the message was not taken: ${response.status}`);
  const { message } = (await response.json()) as { message: TalkMessage };
  addTalkMessage(talk, message);
}

/** Puts a message below a talk, as when the site pushes it. */
export function addTalkMessage(talk: string, message: TalkMessage) {
  change({
    talks: known.talks.map((one) =>
      one.id === talk ? { ...one, messages: [...one.messages, message] } : one,
    ),
  });
}

/** Likes, reposts, bookmarks and follows: kept in the page only. */
export function toggleMark(mark: string) {
  const marks = new Set(known.marks);
  if (!marks.delete(mark)) marks.add(mark);
  change({ marks });
}

export function findPerson(from: Known, handle: string): Person | undefined {
  return from.people.get(handleKey(handle));
}

/** The handles a reply addresses: whom it answers, and whom that post itself addressed. */
export function findAddressees(from: Known, post: Post): string[] {
  const parent = post.replyTo ? from.posts.get(post.replyTo) : undefined;
  if (!parent) return [];
  const found = [parent.author, ...findAddressees(from, parent), ...findHandles(parent.text)];
  const keys = new Set<string>([handleKey(post.author)]);
  const others = found.filter((handle) => {
    if (keys.has(handleKey(handle)) || !findPerson(from, handle)) return false;
    keys.add(handleKey(handle));
    return true;
  });
  return others.length > 0 ? others : [parent.author];
}

export function isForBrand(from: Known, post: Post): boolean {
  if (post.deleted || post.promoted || findPerson(from, post.author)?.kind === 'brand') return false;
  const handles = [...findHandles(post.text), ...findAddressees(from, post), ...(post.addresses ?? [])];
  return handles.some((handle) => findPerson(from, handle)?.kind === 'brand');
}

export type { Known };
