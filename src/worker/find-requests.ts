import type { Handlers } from '../bridge/receive';
import type { SearchResult, WaitingItem } from '../model/views';
import { countNumbers, countSatisfaction, listDays, TREND_DAYS } from '../numbers';
import type { Database } from '../store/database';
import { listTouched, type MessageRecord } from '../store/messages';
import { listPromises } from '../store/promises';
import { listScoresSince } from '../store/scores';
import { findCustomers } from '../store/search';
import { getSettings } from '../store/settings';
import { listTags } from '../store/tags';
import { countWaiting, countWaitingBefore, findNextWaiting, listLongestWaiting } from '../store/waiting';
import { findQueryWords, findWords } from '../store/words';
import { getReplies } from './compiled';
import type { Desk } from './desk';
import { nameOf } from './name-of';

const MAX_CUSTOMERS = 8;
const MAX_REPLIES = 6;
const MAX_TAGS = 4;
const LONGEST_WAITING = 3;
const NEXT_PROMISES = 3;
/** Satisfaction is told of the last 30 days. */
const SATISFACTION_MS = 30 * 24 * 3_600_000;

/** Search, the waiting list and the figures. */
export function makeFindHandlers(
  desk: Desk,
): Pick<Handlers, 'findAnything' | 'findNextWaiting' | 'getNumbers'> {
  const { database, now } = desk;
  return {
    async findAnything(query) {
      const words = findQueryWords(query);
      if (words.length === 0) return [];
      const [customers, { byId }, tags] = await Promise.all([
        findCustomers(database, query, MAX_CUSTOMERS),
        getReplies(database),
        listTags(database),
      ]);
      const isFound = (...texts: string[]) => hasWords(words, texts);
      const results: SearchResult[] = customers.map(({ identity, identities, newest }) => ({
        kind: 'customer',
        personId: identity.personId,
        name: nameOf([identity, ...identities]) ?? '',
        detail: identities.flatMap(({ handle }) => (handle ? [`@${handle}`] : [])).join(' · '),
        permalink: newest?.permalink ?? null,
      }));
      for (const { id, title, body } of [...byId.values()]
        .filter((reply) => isFound(reply.title, ...reply.tags))
        .sort((one, other) => other.useCount - one.useCount)
        .slice(0, MAX_REPLIES))
        results.push({ kind: 'reply', replyId: id, title, detail: body });
      for (const { id, name } of tags.filter((tag) => isFound(tag.name)).slice(0, MAX_TAGS))
        results.push({ kind: 'tag', tagId: id, name });
      return results;
    },

    async findNextWaiting(after) {
      const message = await findNextWaiting(database, after);
      return message ? ((await makeWaitingItems(database, [message]))[0] ?? null) : null;
    },

    async getNumbers() {
      const { targetMs } = await getSettings(database);
      const days = listDays(now(), TREND_DAYS);
      const from = days[0]?.startAt ?? now();
      const to = days.at(-1)?.endAt ?? now();
      const [messages, waitingCount, waitingSince, longest, promised, scores] = await Promise.all([
        listTouched(database, from, to),
        countWaiting(database),
        countWaitingBefore(
          database,
          days.map((day) => day.endAt),
        ),
        listLongestWaiting(database, LONGEST_WAITING),
        listPromises(database, NEXT_PROMISES),
        listScoresSince(database, now() - SATISFACTION_MS),
      ]);
      const clocked = messages.map((message) => ({
        ...message,
        arrivedAt: message.at,
        isWaiting: message.waitingAt !== null,
      }));
      return {
        ...countNumbers({ now: now(), targetMs, messages: clocked, waitingCount, waitingSince }),
        longestWaiting: await makeWaitingItems(database, longest),
        promises: (await makeWaitingItems(database, promised)).map((item, index) => ({
          ...item,
          promisedAt: promised[index]?.promisedAt ?? 0,
        })),
        satisfaction: countSatisfaction(scores),
      };
    },
  };
}

/** Whether each word begins one of the texts' words. */
function hasWords(words: readonly string[], texts: readonly string[]): boolean {
  const known = texts.flatMap((text) => findWords(text));
  return words.every((word) => known.some((other) => other.startsWith(word)));
}

async function makeWaitingItems(
  database: Database,
  messages: readonly MessageRecord[],
): Promise<WaitingItem[]> {
  const identities = await database.identities.bulkGet(messages.map((message) => message.identityKey));
  return messages.map(({ key, platform, text, postedAt, permalink, author }, index) => ({
    messageKey: key,
    platform,
    name: nameOf([identities[index] ?? author]) ?? '',
    text,
    postedAt,
    permalink,
  }));
}
