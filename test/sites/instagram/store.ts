import { useSyncExternalStore } from 'react';
import type { Comment, Person, Post, Talk, TalkMessage, World } from './records';
import { query } from './settings';

/** What this page knows: loaded once from the practice server, and grown by what is sent. */
export type Known = {
  loaded: boolean;
  own: string;
  people: ReadonlyMap<string, Person>;
  posts: readonly Post[];
  /** Comments below a post (by shortcode) or a comment (by id): the top ones newest first, replies oldest first. */
  below: ReadonlyMap<string, readonly Comment[]>;
  talks: readonly Talk[];
};

const API = '/api/v1/practice/';
let known: Known = { loaded: false, own: '', people: new Map(), posts: [], below: new Map(), talks: [] };
let clockShift = 0;
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
    const key = comment.replyTo ?? comment.code;
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
  change({
    loaded: true,
    own: world.own,
    people: new Map(world.people.map((person) => [person.handle, person])),
    posts: [...world.posts].sort((one, two) => two.postedAt - one.postedAt),
    below: sortBelow(world.comments),
    talks: world.talks,
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
  const below = new Map(known.below);
  for (const comment of added) {
    const key = comment.replyTo ?? comment.code;
    const siblings = below.get(key) ?? [];
    below.set(key, comment.replyTo === undefined ? [comment, ...siblings] : [...siblings, comment]);
  }
  change({ below });
}

export async function sendComment(text: string, code: string, replyTo: string | null): Promise<void> {
  const sent = await post('comment', { text, code, ...(replyTo === null ? {} : { replyTo }) });
  addComments([(sent as { comment: Comment }).comment]);
}

export async function sendMessage(text: string, talk: string): Promise<void> {
  const { message } = (await post('message', { text, talk })) as { message: TalkMessage };
  const talks = known.talks.map((one) =>
    one.id === talk ? { ...one, messages: [...one.messages, message] } : one,
  );
  change({ talks });
}

/** Number of comments below a post, replies included. */
export function countComments(from: Known, code: string): number {
  let count = 0;
  for (const comment of from.below.get(code) ?? []) count += 1 + (from.below.get(comment.id)?.length ?? 0);
  return count;
}

export function getPerson(from: Known, handle: string): Person {
  return from.people.get(handle) ?? { handle, userId: '0', name: handle, kind: 'stranger', lang: 'en' };
}
