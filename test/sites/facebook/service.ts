import type { Ask, Site } from '../site';
import { findCrowdComment, makeCrowdComments, makeCrowdPeople, makeCrowdPosts } from './crowd';
import { readComments, readPeople, readPosts, readTalks } from './data';
import { dressPage } from './dress';
import type { Comment, Post, TalkMessage, World } from './records';

export const OWN = '100064201183740';
/** The post that `?comments=N` fills: the one that is asked about most. */
export const BUSY_POST = '5662116718822488';
const LONGEST_CROWD = 5000;
const MINUTE_MS = 60_000;
const DEEPEST = 3;

type Draft = { text: string; post: string; replyTo?: string };

function limit(value: string | null): number {
  return Math.max(0, Math.min(LONGEST_CROWD, Math.floor(Number(value ?? 0)) || 0));
}

function readText(body: string, name: string): string | undefined {
  const value: unknown = JSON.parse(body);
  if (typeof value !== 'object' || value === null) throw new Error('not an object');
  const found = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : undefined;
}

function getText(body: string, name: string): string {
  const text = readText(body, name);
  if (text === undefined || text.trim() === '') throw new Error(`no ${name}`);
  return text;
}

/** The memory of the practice Facebook: invented posts, comments and talks, plus what was sent since the last reset. */
export function startSite(startedAt: number, openedAt = Date.now()): Site {
  const people = readPeople();
  const posts = readPosts();
  const comments = readComments();
  const talks = readTalks();
  let sent: Comment[] = [];
  let messages: { peer: string; message: TalkMessage }[] = [];
  // The desk's clock starts at the time it was given and then runs like any other.
  const now = () => startedAt + (Date.now() - openedAt);
  const place = <Item extends { minutesAgo: number }>({ minutesAgo, ...rest }: Item) => ({
    ...rest,
    postedAt: startedAt - minutesAgo * MINUTE_MS,
  });

  const findComment = (
    id: string,
  ): { id: string; post: string; lang: string; replyTo?: string } | undefined =>
    comments.find((comment) => comment.id === id) ??
    sent.find((comment) => comment.id === id) ??
    findCrowdComment(BUSY_POST, id) ??
    undefined;

  const findDepth = (id: string): number => {
    const above = findComment(id)?.replyTo;
    return above === undefined ? 1 : 1 + findDepth(above);
  };

  function addComment({ text, post, replyTo }: Draft): Comment {
    const answered = replyTo === undefined ? undefined : findComment(replyTo);
    const onPost =
      posts.find(({ id }) => id === post) ?? makeCrowdPosts(LONGEST_CROWD).find(({ id }) => id === post);
    if (!onPost) throw new Error(`no such post: ${post}`);
    if (replyTo !== undefined && (answered?.post !== post || findDepth(replyTo) >= DEEPEST))
      throw new Error(`no such comment to answer: ${replyTo}`);
    const at = now();
    const comment: Comment = {
      // Numeric and above every invented id.
      id: String(9_900_000_000_000_000 + (at - startedAt) * 100 + sent.length),
      post,
      author: OWN,
      text,
      lang: answered?.lang ?? onPost.lang,
      postedAt: at,
      ...(replyTo === undefined ? {} : { replyTo }),
    };
    sent = [...sent, comment];
    return comment;
  }

  function addMessage(peer: string, text: string): TalkMessage {
    if (!talks.some((talk) => talk.peer === peer)) throw new Error(`no talk with ${peer}`);
    const message = { from: OWN, text, lang: 'en', postedAt: now() };
    messages = [...messages, { peer, message }];
    return message;
  }

  function makeWorld(url: URL): World {
    const crowd: Post[] = makeCrowdPosts(limit(url.searchParams.get('count'))).map(place);
    const talkers = makeCrowdComments(BUSY_POST, limit(url.searchParams.get('comments'))).map(place);
    return {
      now: now(),
      own: OWN,
      people: [...people, ...makeCrowdPeople()],
      posts: [...posts.map(place), ...crowd],
      comments: [...comments.map(place), ...talkers, ...sent],
      talks: talks.map(({ peer, messages: earlier }) => ({
        peer,
        messages: [
          ...earlier.map(place),
          ...messages.filter((one) => one.peer === peer).map((one) => one.message),
        ],
      })),
      crowd: crowd.map(({ id }) => id),
    };
  }

  return {
    apiPath: '/api/graphql/practice/',
    answer({ method, url, body }: Ask) {
      const asked = `${method} ${url.pathname.slice('/api/graphql/practice/'.length)}`;
      if (asked === 'GET world') return makeWorld(url);
      if (asked === 'POST message')
        return { message: addMessage(getText(body, 'peer'), getText(body, 'text')) };
      if (asked !== 'POST comment') return undefined;
      const replyTo = readText(body, 'replyTo');
      const draft = { text: getText(body, 'text'), post: getText(body, 'post') };
      return { comment: addComment({ ...draft, ...(replyTo === undefined ? {} : { replyTo }) }) };
    },
    dress: dressPage,
    reset() {
      sent = [];
      messages = [];
    },
  };
}
