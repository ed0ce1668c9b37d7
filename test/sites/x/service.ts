import { randomUUID } from 'node:crypto';
import type { Ask, Site } from '../site';
import { makeCrowd, makeCrowdPeople } from './crowd';
import { readMessages, readPeople, readTalks } from './data';
import { dressPage } from './dress';
import type { Message, Post, Talk, TalkLine, TalkMessage, World } from './records';

const OWN = 'HalvenCare';
const LONGEST_CROWD = 5000;
const MINUTE_MS = 60_000;

export type Draft = { text: string; replyTo?: string };

export type Service = {
  world(count: number): World;
  add(draft: Draft): Post;
  addMessage(talk: string, text: string): TalkMessage;
  reset(): void;
};

/** The memory of the practice X: invented posts, plus what was sent since the last reset. */
export function startService(startedAt: number, openedAt = Date.now()): Service {
  const people = readPeople();
  const messages = readMessages();
  const known = new Set(messages.map((message) => message.id));
  const newest = messages.reduce((top, message) => (BigInt(message.id) > top ? BigInt(message.id) : top), 0n);
  let sent: Post[] = [];
  // The desk's clock starts at the time it was given and then runs like any other.
  const now = () => startedAt + (Date.now() - openedAt);

  const place = ({ minutesAgo, ...message }: Message): Post => ({
    ...message,
    postedAt: startedAt - minutesAgo * MINUTE_MS,
  });

  const placeLine = ({ minutesAgo, ...line }: TalkLine): TalkMessage => ({
    ...line,
    postedAt: startedAt - minutesAgo * MINUTE_MS,
  });
  const idOf = (handle: string) => people.find((person) => person.handle === handle)?.userId ?? '0';
  const talks = readTalks().map(({ peer, messages: lines }): Talk => {
    const pair = [idOf(OWN), idOf(peer)].sort((one, two) => (BigInt(one) < BigInt(two) ? -1 : 1));
    return { id: pair.join('-'), peer, messages: lines.map(placeLine) };
  });
  let sentLines: { talk: string; message: TalkMessage }[] = [];

  return {
    world(count) {
      const wanted = Math.max(0, Math.min(LONGEST_CROWD, Math.floor(count) || 0));
      const crowd = makeCrowd(wanted);
      return {
        now: now(),
        own: OWN,
        people: wanted > 0 ? [...people, ...makeCrowdPeople()] : people,
        posts: [...messages.map(place), ...crowd.map(place), ...sent],
        talks: talks.map((talk) => ({
          ...talk,
          messages: [
            ...talk.messages,
            ...sentLines.filter((line) => line.talk === talk.id).map(({ message }) => message),
          ],
        })),
        crowd: crowd.map((message) => message.id),
      };
    },
    add({ text, replyTo }) {
      if (text.trim() === '') throw new Error('an empty post');
      if (
        replyTo !== undefined &&
        !known.has(replyTo) &&
        !makeCrowd(LONGEST_CROWD).some(({ id }) => id === replyTo)
      )
        throw new Error(`no such post: ${replyTo}`);
      const at = now();
      // Later than every invented id, one millisecond of X's numbering (2^22) per real millisecond.
      const id = String(newest + (BigInt(at - startedAt + 1) << 22n) + BigInt(sent.length + 1));
      const post: Post = {
        id,
        author: OWN,
        text,
        // X guesses the language; an answer is taken to be in the language of what it answers.
        lang: messages.find((message) => message.id === replyTo)?.lang ?? 'en',
        postedAt: at,
        ...(replyTo === undefined ? {} : { replyTo }),
      };
      known.add(id);
      sent = [...sent, post];
      return post;
    },
    addMessage(talk, text) {
      if (text.trim() === '') throw new Error('an empty message');
      if (!talks.some(({ id }) => id === talk)) throw new Error(`no such talk: ${talk}`);
      const message = { id: randomUUID(), from: OWN, lang: 'en', text, postedAt: now() };
      sentLines = [...sentLines, { talk, message }];
      return message;
    },
    reset() {
      sentLines = [];
      for (const post of sent) known.delete(post.id);
      sent = [];
    },
  };
}

function parseDraft(body: string): Draft {
  const value: unknown = JSON.parse(body);
  if (typeof value !== 'object' || value === null) throw new Error('not a post');
  if (!('text' in value) || typeof value.text !== 'string') throw new Error('a post without text');
  const replyTo = 'replyTo' in value && typeof value.replyTo === 'string' ? value.replyTo : undefined;
  return { text: value.text, ...(replyTo === undefined ? {} : { replyTo }) };
}

/** The practice X as the server sees it. */
export function startSite(startedAt: number, openedAt = Date.now()): Site {
  const service = startService(startedAt, openedAt);
  return {
    apiPath: '/i/api/',
    home: '/home',
    answer({ method, url, body }: Ask) {
      const asked = `${method} ${url.pathname}`;
      if (asked === 'GET /i/api/practice/world')
        return service.world(Number(url.searchParams.get('count') ?? 0));
      if (asked === 'POST /i/api/practice/post') return { post: service.add(parseDraft(body)) };
      if (asked === 'POST /i/api/practice/message') {
        // The talk it goes to stands where a post says what it answers.
        const { text, replyTo = '' } = parseDraft(body);
        return { message: service.addMessage(replyTo, text) };
      }
      return undefined;
    },
    dress: dressPage,
    reset: service.reset,
  };
}
