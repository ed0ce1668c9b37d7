import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';
import type { EventName, Events, RequestName, Requests } from '../src/bridge/contract';
import { answer, type Sender } from '../src/bridge/receive';
import type { KnownMessage } from '../src/model/message';
import { Database } from '../src/store/database';
import { saveSettings } from '../src/store/settings';
import { makeHandlers } from '../src/worker/handlers';
import { prepareDesk } from '../src/worker/prepare';

export const MINUTE_MS = 60_000;
/** A Tuesday at noon, UTC. */
export const NOON = Date.UTC(2026, 2, 10, 12);

const ACCOUNTS = [
  { platform: 'x', handle: 'HalvenCare', userId: null },
  { platform: 'x', handle: 'HalvenAudio', userId: null },
] as const;

/** The extension's own files, as the worker fetches them. */
export function serveTexts(): void {
  vi.stubGlobal('fetch', async (url: string) => {
    const path = new URL(url).pathname;
    // What a bundler would emit stands at its place in the source.
    if (path.startsWith('/src/')) return new Response(await readFile(new URL(`..${path}`, import.meta.url)));
    return new Response(await readFile(new URL(`../public${path}`, import.meta.url), 'utf8'));
  });
}

let count = 0;

/** A worker on a database of its own, asked as a page or one of our own pages asks it. */
export async function startDesk(name = `desk-${++count}`) {
  serveTexts();
  const clock = { now: NOON };
  const told: { [Name in EventName]: { event: Name; payload: Events[Name] } }[EventName][] = [];
  let database = new Database(name);
  const tell = (event: EventName, payload: unknown) => void told.push({ event, payload } as never);
  const start = () => makeHandlers({ database, now: () => clock.now, tell });
  let handlers = start();
  await prepareDesk(database, NOON);
  await saveSettings(database, { accounts: [...ACCOUNTS], agentName: 'Anna', isSetUp: true }, NOON);
  let id = 0;

  const askAs = async (sender: Sender, request: string, args: unknown[]): Promise<unknown> => {
    // What crosses a port has been JSON on the way.
    const message: unknown = JSON.parse(JSON.stringify({ id: ++id, name: request, args }));
    const envelope = await answer(message, sender, handlers);
    if (!envelope || 'event' in envelope) throw new Error('No answer.');
    if ('error' in envelope)
      throw Object.assign(new Error(envelope.error.message), { name: envelope.error.name });
    return JSON.parse(JSON.stringify(envelope.value));
  };
  const as =
    (sender: Sender) =>
    async <Name extends RequestName>(
      request: Name,
      ...args: Parameters<Requests[Name]>
    ): Promise<ReturnType<Requests[Name]>> =>
      (await askAs(sender, request, args)) as ReturnType<Requests[Name]>;

  return {
    clock,
    told,
    askAs,
    page: as('page'),
    owner: as('owner'),
    get database() {
      return database;
    },
    /** As when the worker was stopped: nothing but what is on the disk is left. */
    async restart() {
      database.close();
      database = new Database(name);
      handlers = start();
    },
    async end() {
      await database.delete();
    },
  };
}
export type TestDesk = Awaited<ReturnType<typeof startDesk>>;

/** A customer's message on X that addresses @HalvenCare, changed as given. */
export function makeMessage(id: string, changes: Partial<KnownMessage> = {}): KnownMessage {
  const handle = changes.author?.handle ?? 'tessbright';
  return {
    platform: 'x',
    kind: 'post',
    id,
    author: { handle: 'tessbright', name: 'Tess Bright', userId: null },
    text: '@HalvenCare my parcel still has not arrived, where is it?',
    language: 'en',
    postedAt: NOON - 40 * MINUTE_MS,
    permalink: `https://x.com/${handle}/status/${id}`,
    replyTo: null,
    mentions: ['halvencare'],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
    ...changes,
  };
}

/** An answer of @HalvenCare to a message. */
export function makeAnswer(
  id: string,
  replyTo: string | null,
  changes: Partial<KnownMessage> = {},
): KnownMessage {
  return makeMessage(id, {
    author: { handle: 'HalvenCare', name: 'Halven Care', userId: null },
    text: 'Hi Tess, it reaches you today. ^AB',
    postedAt: NOON - 28 * MINUTE_MS,
    mentions: ['tessbright'],
    replyTo,
    ...changes,
  });
}

export function makeAuthor(handle: string | null, userId: string | null = null, name: string | null = null) {
  return { handle, userId, name };
}
