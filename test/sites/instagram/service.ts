import type { Ask, Site } from '../site';
import { findCrowdComment, makeCrowdComments, makeCrowdPeople, makeCrowdPosts } from './crowd';
import { readComments, readPeople, readPosts, readTalks } from './data';
import { dressPage } from './dress';
import type { Comment, TalkMessage, World } from './records';

const OWN = 'halvenaudio';
/** The post that `?comments=N` fills: the one that is asked about most. */
const BUSY_POST = 'DSh9TernRst';
const API = '/api/v1/practice/';
const LONGEST_CROWD = 5000;
const MINUTE_MS = 60_000;
/** Above every invented id. */
const FIRST_SENT = 18_900_000_000_000_000n;

function limit(value: string | null): number {
  return Math.max(0, Math.min(LONGEST_CROWD, Math.floor(Number(value ?? 0)) || 0));
}

function readFields(body: string): Record<string, string> {
  const value: unknown = JSON.parse(body);
  if (typeof value !== 'object' || value === null) throw new Error('not an object');
  return Object.fromEntries(Object.entries(value).filter(([, field]) => typeof field === 'string'));
}

function getText(fields: Record<string, string>, name: string): string {
  const text = fields[name];
  if (text === undefined || text.trim() === '') throw new Error(`no ${name}`);
  return text;
}

/** The memory of the practice Instagram: invented posts, comments and talks, plus what was sent since the last reset. */
export function startSite(startedAt: number, openedAt = Date.now()): Site {
  const people = readPeople();
  const posts = readPosts();
  const comments = readComments();
  const talks = readTalks();
  let sent: Comment[] = [];
  let messages: { talk: string; message: TalkMessage }[] = [];
  // The desk's clock starts at the time it was given and then runs like any other.
  const now = () => startedAt + (Date.now() - openedAt);
  const place = <Item extends { minutesAgo: number }>({ minutesAgo, ...rest }: Item) => ({
    ...rest,
    // Whole seconds, as in the page's own times.
    postedAt: Math.floor((startedAt - minutesAgo * MINUTE_MS) / 1000) * 1000,
  });

  function findComment(id: string): { id: string; code: string; replyTo?: string } | undefined {
    const known = [...comments, ...sent].find((comment) => comment.id === id);
    return known ?? findCrowdComment(BUSY_POST, id) ?? undefined;
  }

  function addComment(fields: Record<string, string>): Comment {
    const code = getText(fields, 'code');
    const post = [...posts, ...makeCrowdPosts(LONGEST_CROWD)].find((one) => one.code === code);
    const { replyTo } = fields;
    const answered = replyTo === undefined ? undefined : findComment(replyTo);
    if (!post) throw new Error(`no such post: ${code}`);
    if (replyTo !== undefined && answered?.code !== code) throw new Error('no such comment to answer');
    const at = Math.floor(now() / 1000) * 1000;
    const comment: Comment = {
      id: String(FIRST_SENT + BigInt(at - startedAt) * 10n + BigInt(sent.length)),
      code,
      author: OWN,
      text: getText(fields, 'text').trim(),
      lang: post.lang,
      postedAt: at,
      likes: 0,
      // Two levels: an answer to a reply stands below the same comment.
      ...(answered ? { replyTo: answered.replyTo ?? answered.id } : {}),
    };
    sent = [...sent, comment];
    return comment;
  }

  function addMessage(fields: Record<string, string>): TalkMessage {
    const talk = getText(fields, 'talk');
    if (!talks.some(({ id }) => id === talk)) throw new Error(`no thread ${talk}`);
    const message = { from: OWN, text: getText(fields, 'text'), lang: 'en', postedAt: now() };
    messages = [...messages, { talk, message }];
    return message;
  }

  function makeWorld(url: URL): World {
    const crowd = makeCrowdPosts(limit(url.searchParams.get('count'))).map(place);
    const talkers = makeCrowdComments(BUSY_POST, limit(url.searchParams.get('comments'))).map(place);
    return {
      now: now(),
      own: OWN,
      people: [...people, ...makeCrowdPeople()],
      posts: [...posts.map(place), ...crowd],
      comments: [...comments.map(place), ...talkers, ...sent],
      talks: talks.map(({ id, peer, messages: earlier }) => ({
        id,
        peer,
        messages: [
          ...earlier.map(place),
          ...messages.filter(({ talk }) => talk === id).map(({ message }) => message),
        ],
      })),
    };
  }

  return {
    apiPath: API,
    answer({ method, url, body }: Ask) {
      const asked = `${method} ${url.pathname.slice(API.length)}`;
      if (asked === 'GET world') return makeWorld(url);
      if (asked === 'POST comment') return { comment: addComment(readFields(body)) };
      if (asked === 'POST message') return { message: addMessage(readFields(body)) };
      return undefined;
    },
    dress: dressPage,
    reset() {
      sent = [];
      messages = [];
    },
  };
}
