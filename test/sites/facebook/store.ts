import { useSyncExternalStore } from 'react';
import { makePfbid } from './ids';
import type { Comment, Person, Post, Talk, TalkMessage, World } from './records';
import { query } from './settings';

/** What this page knows: loaded once from the practice server, and grown by what is sent. */
export type Known = {
  loaded: boolean;
  own: string;
  people: ReadonlyMap<string, Person>;
  posts: ReadonlyMap<string, Post>;
  /** Comments below a post or comment, by its id: the top ones newest first, replies oldest first. */
  below: ReadonlyMap<string, readonly Comment[]>;
  comments: ReadonlyMap<string, Comment>;
  talks: readonly Talk[];
  crowd: readonly string[];
};

const API = '/api/graphql/practice/';
let known: Known = {
  loaded: false,
  own: '',
  people: new Map(),
  posts: new Map(),
  below: new Map(),
  comments: new Map(),
  talks: [],
  crowd: [],
};
let clockShift = 0;
const pfbids = new Map<string, string>();
const listeners = new Set<() => void>();

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

function sortBelow(comments: Iterable<Comment>): Map<string, Comment[]> {
  const below = new Map<string, Comment[]>();
  for (const comment of comments) {
    const key = comment.replyTo ?? comment.post;
    const siblings = below.get(key);
    if (siblings) siblings.push(comment);
    else below.set(key, [comment]);
  }
  for (const siblings of below.values()) {
    const turn = siblings[0]?.replyTo === undefined ? -1 : 1;
    siblings.sort((one, two) => turn * (one.postedAt - two.postedAt));
  }
  return below;
}

export async function loadWorld(): Promise<void> {
  const asked = new URLSearchParams();
  for (const name of ['count', 'comments']) asked.set(name, query.get(name) ?? '0');
  const response = await fetch(`${API}world?${asked}`);
  const world = (await response.json()) as World;
  clockShift = world.now - Date.now();
  for (const { id } of world.posts) pfbids.set(makePfbid(id), id);
  change({
    loaded: true,
    own: world.own,
    people: new Map(world.people.map((person) => [person.userId, person])),
    posts: new Map(world.posts.map((post) => [post.id, post])),
    below: sortBelow(world.comments),
    comments: new Map(world.comments.map((comment) => [comment.id, comment])),
    talks: world.talks,
    crowd: world.crowd,
  });
}

async function post(name: string, body: Record<string, string>): Promise<unknown> {
  const response = await fetch(API + name, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${name} was not taken: ${response.status}`);
  return response.json();
}

/** Adds comments to the page, as when the site pushes them; only the lists they stand in are made anew. */
export function addComments(added: readonly Comment[]) {
  const comments = new Map(known.comments);
  const below = new Map(known.below);
  for (const comment of added) {
    comments.set(comment.id, comment);
    const key = comment.replyTo ?? comment.post;
    const siblings = below.get(key) ?? [];
    below.set(key, comment.replyTo === undefined ? [comment, ...siblings] : [...siblings, comment]);
  }
  change({ comments, below });
}

export async function sendComment(text: string, onPost: string, replyTo: string | undefined): Promise<void> {
  const sent = await post('comment', { text, post: onPost, ...(replyTo === undefined ? {} : { replyTo }) });
  addComments([(sent as { comment: Comment }).comment]);
}

export async function sendMessage(text: string, peer: string): Promise<void> {
  const { message } = (await post('message', { text, peer })) as { message: TalkMessage };
  const talks = known.talks.map((talk) =>
    talk.peer === peer ? { ...talk, messages: [...talk.messages, message] } : talk,
  );
  change({ talks });
}

export function findPostByPfbid(pfbid: string): string | undefined {
  return pfbids.get(pfbid);
}

/** Number of comments below a post, replies included. */
export function countComments(from: Known, id: string): number {
  let count = 0;
  for (const comment of from.below.get(id) ?? []) count += 1 + countComments(from, comment.id);
  return count;
}

export function getPerson(from: Known, userId: string): Person {
  return from.people.get(userId) ?? { userId, name: 'Facebook user', kind: 'stranger', lang: 'en' };
}
