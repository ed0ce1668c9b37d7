import type { CommentRecord, Person, PostRecord } from './records';

/** Many ordinary posts and comments for measurements, always the same for the same number. */
const FIRST = ['Ada', 'Bo', 'Cleo', 'Dov', 'Effie', 'Finn', 'Gwen', 'Hugo', 'Ines', 'Jory', 'Kaya', 'Lev'];
const LAST = ['Applegrove', 'Brackwell', 'Cindermoor', 'Dapplethorpe', 'Elderwick', 'Fogarton', 'Gorsebank'];
const ASKS: readonly (readonly [string, string])[] = [
  ['en', 'Any news about my order? It said two days and that was last week'],
  ['en', 'My left earbud is quiet again after the update, the reset did nothing 😕'],
  ['nl', 'Kan ik mijn bestelling van gisteren nog annuleren?'],
  ['de', 'Wann kommt die Rückerstattung?\nIch warte seit zwei Wochen.'],
  ['bg', 'Къде ми е пратката, чакам от понеделник'],
  ['zh', '什么时候发货？已经等了五天了'],
  ['en', 'Still nothing. Third time I ask and I am running out of polite words'],
  ['en', 'Thank you, the new one works perfectly 🎉'],
];
const CHATTER: readonly (readonly [string, string])[] = [
  ['en', 'The rain stopped exactly when I bought an umbrella.'],
  ['en', 'Today I learned that otters have pockets. I have questions, and so do the otters.'],
  ['en', 'Long train, short book, no snacks.'],
  ['nl', 'Vandaag alle ramen gelapt. Nu regent het.'],
  ['de', 'Wer hat eigentlich beschlossen, dass Montag zuerst kommt?'],
  ['en', 'Somebody at Halven Audio picked up the phone after one ring. I was not prepared for that.'],
];
const MEDIA = ['canal', 'dusk', 'tea', 'lark'];
const PEOPLE = FIRST.length * LAST.length;
const FIRST_USER = 61_570_000_000_000;
const FIRST_POST = 3_300_000_000_000_000;
const FIRST_COMMENT = 2_200_000_000_000_000;
const STEP = 7_000_003;
/** Five thousand that the server knows, and those that arrive on a live page. */
const LONGEST = 100_000;

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('an empty list to pick from');
  return item;
}

export function makeCrowdPeople(): Person[] {
  return Array.from({ length: PEOPLE }, (_, index) => {
    const first = pick(FIRST, index);
    const last = pick(LAST, Math.floor(index / FIRST.length));
    // Every fifth has no vanity name.
    const handle = index % 5 === 4 ? {} : { handle: `${first}.${last}`.toLowerCase() };
    return {
      userId: String(FIRST_USER + index * 7919),
      name: `${first} ${last}`,
      kind: 'customer',
      lang: 'en',
      ...handle,
    };
  });
}

function pickPerson(index: number): string {
  return String(FIRST_USER + ((index * 31 + Math.floor(index / PEOPLE)) % PEOPLE) * 7919);
}

export function makeCrowdPosts(count: number): PostRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const [lang, text] = pick(CHATTER, index + Math.floor(index / CHATTER.length));
    return {
      id: String(FIRST_POST + index * STEP),
      author: pickPerson(index),
      text: `${text} (${index + 1})`,
      lang,
      minutesAgo: 2 + index * 3,
      kind: 'post',
      ...(index % 4 === 1 ? { media: pick(MEDIA, index) } : {}),
    };
  });
}

/** One comment of the crowd; every seventh answers the top-level one before it. */
export function makeCrowdComment(post: string, index: number): CommentRecord {
  const [lang, text] = pick(ASKS, index + Math.floor(index / ASKS.length));
  const isReply = index % 7 === 6;
  return {
    id: String(FIRST_COMMENT + index * STEP),
    post,
    author: pickPerson(index + 5),
    text,
    lang,
    minutesAgo: 3 + index,
    ...(isReply ? { replyTo: String(FIRST_COMMENT + (index - 1) * STEP) } : {}),
  };
}

/** The comment of the crowd with this id, null for an id of another kind. */
export function findCrowdComment(post: string, id: string): CommentRecord | null {
  const index = (Number(id) - FIRST_COMMENT) / STEP;
  return Number.isInteger(index) && index >= 0 && index < LONGEST ? makeCrowdComment(post, index) : null;
}

export function makeCrowdComments(post: string, count: number): CommentRecord[] {
  return Array.from({ length: count }, (_, index) => makeCrowdComment(post, index));
}
