import type { CommentRecord, Person, PostRecord } from './records';

/** Many ordinary posts and comments for measurements, always the same for the same number. */
const FIRST = ['ada', 'bo', 'cleo', 'dov', 'effie', 'finn', 'gwen', 'hugo', 'ines', 'jory', 'kaya', 'lev'];
const LAST = ['applegrove', 'brackwell', 'cindermoor', 'dapple', 'elderwick', 'fogarton', 'gorsebank'];
const ASKS: readonly (readonly [string, string])[] = [
  ['en', 'Any news about my order? It said two days and that was last week'],
  ['en', 'My left earbud is quiet again after the update 😕'],
  ['nl', 'Kan ik mijn bestelling van gisteren nog annuleren?'],
  ['de', 'Wann kommt die Rückerstattung?\nIch warte seit zwei Wochen.'],
  ['bg', 'Къде ми е пратката, чакам от понеделник'],
  ['zh', '什么时候发货？已经等了五天了'],
  ['en', '@halvenaudio still nothing. Third time I ask'],
  ['en', 'The new one works perfectly 🎉'],
];
const CHATTER = [
  'The rain stopped exactly when I bought an umbrella.',
  'Long train, short book, no snacks.',
  'Today I learned that otters have pockets. So do I, but mine are empty.',
  'Vandaag alle ramen gelapt. Nu regent het.',
];
const MEDIA = ['canal', 'dusk', 'bread', 'harbour', 'lark', 'moth'];
const PEOPLE = FIRST.length * LAST.length;
const FIRST_COMMENT = 17_900_000_000_000_000;
// Even: ids are beyond the whole numbers a double holds, every second one is exact.
const STEP = 1_000_004;
const LONGEST = 100_000;

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('an empty list to pick from');
  return item;
}

function nameOf(index: number): string {
  return `${pick(FIRST, index)}.${pick(LAST, Math.floor(index / FIRST.length))}`;
}

export function makeCrowdPeople(): Person[] {
  return Array.from({ length: PEOPLE }, (_, index) => ({
    handle: nameOf(index),
    userId: String(7_000_000_000 + index * 7919),
    name: nameOf(index).replace('.', ' '),
    kind: 'customer',
    lang: 'en',
  }));
}

function pickPerson(index: number): string {
  return nameOf((index * 31 + Math.floor(index / PEOPLE)) % PEOPLE);
}

export function makeCrowdPosts(count: number): PostRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    code: `DQ${(46_656_000 + index * 7001).toString(36)}Crd`,
    author: pickPerson(index),
    kind: index % 5 === 4 ? 'reel' : 'p',
    text: `${pick(CHATTER, index)} (${index + 1})`,
    lang: 'en',
    minutesAgo: 8000 + index * 3,
    media: pick(MEDIA, index),
    likes: (index * 37) % 900,
  }));
}

/** One comment of the crowd; every seventh answers the top one before it. */
export function makeCrowdComment(code: string, index: number): CommentRecord {
  const [lang, text] = pick(ASKS, index + Math.floor(index / ASKS.length));
  return {
    id: String(FIRST_COMMENT + index * STEP),
    code,
    author: pickPerson(index + 5),
    text,
    lang,
    minutesAgo: 200 + index,
    likes: (index * 11) % 40,
    ...(index % 7 === 6 ? { replyTo: String(FIRST_COMMENT + (index - 1) * STEP) } : {}),
  };
}

export function makeCrowdComments(code: string, count: number): CommentRecord[] {
  return Array.from({ length: count }, (_, index) => makeCrowdComment(code, index));
}

/** The comment of the crowd with this id, null for an id of another kind. */
export function findCrowdComment(code: string, id: string): CommentRecord | null {
  const index = (Number(id) - FIRST_COMMENT) / STEP;
  return Number.isInteger(index) && index >= 0 && index < LONGEST ? makeCrowdComment(code, index) : null;
}
