import type { LanguageTag } from '../model/language';
import type { SavedReply } from '../model/saved-reply';
import type { Settings } from '../model/settings';
import { listBrandRules } from '../store/brand-rules';
import type { Database } from '../store/database';
import { keep } from '../store/kept';
import { listReplies } from '../store/replies';
import { listStyles } from '../store/styles';
import { createRanking, createVoice } from './engines';
import { openRuleFiles } from './rule-files';
import { walk } from './walk';

/** The saved replies, ready to be ranked. */
export interface CompiledReplies {
  ranking: ReturnType<typeof createRanking>;
  byId: ReadonlyMap<string, SavedReply>;
}

/** Compiled engines are caches only: the worker may die at any time and makes them anew at the next question. */
interface Cache {
  replies: Promise<CompiledReplies> | null;
  /** The same as soon as it is there. */
  ready: CompiledReplies | null;
}
const caches = new WeakMap<Database, Cache>();

function getCache(database: Database): Cache {
  const cache = caches.get(database) ?? { replies: null, ready: null };
  caches.set(database, cache);
  return cache;
}

export function getReplies(database: Database): Promise<CompiledReplies> {
  const cache = getCache(database);
  if (cache.replies) return cache.replies;
  const made = compileReplies(database);
  cache.replies = made;
  made.then(
    (replies) => {
      if (cache.replies === made) cache.ready = replies;
    },
    () => dropReplies(database),
  );
  return made;
}

/** The saved replies where they can be ranked for a message in this language at once; null right after a cold start. */
export function findReadyReplies(database: Database, language: LanguageTag | null): CompiledReplies | null {
  const { ready } = getCache(database);
  return ready?.ranking.isReady(language) ? ready : null;
}

async function compileReplies(database: Database): Promise<CompiledReplies> {
  const replies = await listReplies(database);
  return { ranking: createRanking(replies), byId: new Map(replies.map((reply) => [reply.id, reply])) };
}

/** What the voice depends on of the settings. */
type VoiceSettings = Pick<Settings, 'rulesOff' | 'profileOverrides' | 'rulesSlow'>;

export function getVoice(
  database: Database,
  { rulesOff, profileOverrides, rulesSlow }: VoiceSettings,
): Promise<ReturnType<typeof createVoice>> {
  const basis = JSON.stringify([rulesOff, profileOverrides, rulesSlow]);
  return keep(database, 'voice', basis, ['brandRules', 'styles'], () =>
    compileVoice(database, { rulesOff, profileOverrides, rulesSlow }),
  );
}

async function compileVoice(database: Database, { rulesOff, ...options }: VoiceSettings) {
  const [brand, styles] = await Promise.all([
    listBrandRules(database),
    listStyles(database),
    openRuleFiles(),
  ]);
  return createVoice(brand, rulesOff, { ...options, styles });
}

/** To be called after a write to replies that are not known one by one; for a few there is `changeReplies`. */
export function dropReplies(database: Database): void {
  const cache = getCache(database);
  cache.replies = null;
  cache.ready = null;
}

/**
 * To be called after a write to a few replies: what was compiled of the others stays. The replies are read here, one change
 * after the other, so that the last word is always the store's.
 */
export function changeReplies(database: Database, ids: readonly string[]): void {
  const cache = getCache(database);
  const before = cache.replies;
  if (!before) return;
  const made = before.then((compiled) => applyChanges(database, compiled, ids));
  cache.replies = made;
  cache.ready = null;
  made.then(
    async (replies) => {
      if (cache.replies !== made) return;
      cache.ready = replies;
      // Nobody who asks next shall wait for it.
      await walk(replies.ranking.refreshInSteps());
    },
    () => cache.replies === made && dropReplies(database),
  );
}

async function applyChanges(
  database: Database,
  { ranking, byId }: CompiledReplies,
  ids: readonly string[],
): Promise<CompiledReplies> {
  const replies = (await database.replies.bulkGet([...ids])).filter((reply) => reply !== undefined);
  ranking.change(replies);
  const changed = new Map(byId);
  for (const reply of replies) {
    if (reply.isRemoved) changed.delete(reply.id);
    else changed.set(reply.id, reply);
  }
  return { ranking, byId: changed };
}
