import { findHandleKey, findIdentityKey } from '../../../src/model/identity';
import type { Author } from '../../../src/model/message';
import type { IdentityRecord } from '../../../src/store/identities';
import { applyAnswer } from '../../../src/store/message-state';
import { type MessageRecord, makeMessage } from '../../../src/store/messages';
import { findWords } from '../../../src/store/words';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const FIRST = ['Arlo', 'Bente', 'Cosima', 'Dilyana', 'Emil', 'Fenna', 'Gerrit', 'Hanne', 'Iskra', 'Jolanda'];
const LAST = ['Amberfield', 'van Duinhout', 'Eschenried', 'Gromkov', 'Larkhollow', 'Wijnand', 'Zimmerau'];
const ASKS = [
  {
    language: 'en',
    text: '@HalvenCare order {n} should have been here on Tuesday. Where is it? Nobody answers.',
  },
  { language: 'nl', text: '@HalvenCare de linkerdop van mijn koptelefoon kraakt sinds de update, order {n}' },
  {
    language: 'de',
    text: '@HalvenCare Bestellung {n} kam ohne Ladekabel an. Was soll ich jetzt damit machen?',
  },
  { language: 'bg', text: '@HalvenCare поръчка {n} пристигна със счупена кутия, как да я върна?' },
  { language: 'zh', text: '@HalvenCare 订单{n}的音箱一直连不上手机，重启也没有用，请帮忙看看' },
];
const ANSWER = 'Thank you for telling us about {n}. We looked into it and have sent you a replacement. ^AB';

/** A customer with a name, for whom a history is invented. */
export interface Seeded {
  handle: string;
  name: string;
  /** Pairs of a question and our answer to it. */
  talks: number;
}

/** Customer number so-and-so of the crowd: the same one every time. */
export function makePerson(index: number, talks: number): Seeded {
  const first = FIRST[index % FIRST.length] ?? '';
  const last = LAST[Math.floor(index / FIRST.length) % LAST.length] ?? '';
  return {
    handle: `${first}_${index.toString(36)}`.toLowerCase(),
    name: `${first} ${last} ${index}`,
    talks,
  };
}

export function makeIdentity({ handle, name }: Seeded, talks: readonly MessageRecord[]): IdentityRecord {
  const author = { handle, name, userId: null };
  const key = findIdentityKey('x', author) ?? '';
  const firstSeenAt = talks[0]?.at ?? 0;
  const lastSeenAt = talks.at(-1)?.at ?? 0;
  return {
    key,
    personId: key,
    platform: 'x',
    ...author,
    firstSeenAt,
    lastSeenAt,
    handleKey: findHandleKey('x', handle),
    words: findWords(name, handle),
    stamps: { handle: lastSeenAt, name: lastSeenAt },
  };
}

/**
 * A customer's history in the store's own records, oldest first, spread over two years.
 * @param number of the customer among all: makes ids and times. @param isWaiting whether the last question is open.
 */
export function makeTalks(person: Seeded, number: number, now: number, isWaiting: boolean): MessageRecord[] {
  const author = { handle: person.handle, name: person.name, userId: null };
  const identityKey = findIdentityKey('x', author) ?? '';
  const own = { handle: 'HalvenCare', name: 'Halven Care', userId: null };
  return Array.from({ length: person.talks }).flatMap((_, index) => {
    const age = ((person.talks - index) / person.talks) * 700 * DAY_MS - (number % 997) * 60 * MINUTE_MS;
    const at = Math.min(now - DAY_MS, Math.round(now - age));
    const ask = ASKS[(number + index) % ASKS.length] ?? { language: 'en', text: '' };
    const order = `${10_000 + ((number * 31 + index) % 90_000)}-${index % 10}`;
    const id = `1${String(number).padStart(9, '0')}${String(index * 2).padStart(4, '0')}`;
    const answerId = `1${String(number).padStart(9, '0')}${String(index * 2 + 1).padStart(4, '0')}`;
    const question = makeRecord(author, ask.text.replace('{n}', order), ask.language, at, id, null);
    const inbound = makeMessage(
      question,
      { key: `x:${id}`, identityKey, direction: 'in', isAwaited: true },
      at,
    );
    if (isWaiting && index === person.talks - 1) return [inbound];
    const answeredAt = at + (5 + ((number + index) % 240)) * MINUTE_MS;
    const text = `@${person.handle} ${ANSWER.replace('{n}', order)}`;
    const answer = makeRecord(own, text, 'en', answeredAt, answerId, id);
    const key = `x:${answerId}`;
    return [
      applyAnswer(inbound, { key, postedAt: answeredAt }, answeredAt),
      makeMessage(answer, { key, identityKey, direction: 'out', isAwaited: false }, answeredAt),
    ];
  });
}

function makeRecord(
  author: Author,
  text: string,
  language: string,
  postedAt: number,
  id: string,
  replyTo: string | null,
) {
  return {
    platform: 'x' as const,
    kind: 'post' as const,
    id,
    author,
    text,
    language,
    postedAt,
    permalink: `https://x.com/${author.handle}/status/${id}`,
    replyTo,
    mentions: [...text.matchAll(/@(\w+)/g)].map((match) => (match[1] ?? '').toLowerCase()),
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  };
}
