import type { SavedReply } from '../model/saved-reply';
import type { Settings } from '../model/settings';
import { listBrandRules } from '../store/brand-rules';
import type { Database } from '../store/database';
import { listReplies } from '../store/replies';
import { createRanking, createVoice } from './engines';

/** The saved replies, ready to be ranked. */
export interface CompiledReplies {
  ranking: ReturnType<typeof createRanking>;
  byId: ReadonlyMap<string, SavedReply>;
}

/** Compiled engines are caches only: the worker may die at any time and makes them anew at the next question. */
interface Cache {
  replies: Promise<CompiledReplies> | null;
  voice: { rulesOff: string; made: Promise<ReturnType<typeof createVoice>> } | null;
}
const caches = new WeakMap<Database, Cache>();

function getCache(database: Database): Cache {
  const cache = caches.get(database) ?? { replies: null, voice: null };
  caches.set(database, cache);
  return cache;
}

export function getReplies(database: Database): Promise<CompiledReplies> {
  const cache = getCache(database);
  if (cache.replies) return cache.replies;
  const made = compileReplies(database);
  cache.replies = made;
  made.catch(() => dropReplies(database));
  return made;
}

async function compileReplies(database: Database): Promise<CompiledReplies> {
  const replies = await listReplies(database);
  return { ranking: createRanking(replies), byId: new Map(replies.map((reply) => [reply.id, reply])) };
}

export function getVoice(
  database: Database,
  settings: Pick<Settings, 'rulesOff'>,
): Promise<ReturnType<typeof createVoice>> {
  const cache = getCache(database);
  const rulesOff = JSON.stringify(settings.rulesOff);
  if (cache.voice?.rulesOff === rulesOff) return cache.voice.made;
  const made = compileVoice(database, settings.rulesOff);
  cache.voice = { rulesOff, made };
  made.catch(() => dropVoice(database));
  return made;
}

async function compileVoice(database: Database, rulesOff: readonly string[]) {
  return createVoice(await listBrandRules(database), rulesOff);
}

/** To be called after every write to the replies. */
export function dropReplies(database: Database): void {
  getCache(database).replies = null;
}

/** To be called after every write to the brand's rules. */
export function dropVoice(database: Database): void {
  getCache(database).voice = null;
}
