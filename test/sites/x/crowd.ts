import type { Message, Person } from './records';

/** Many ordinary posts for scroll measurements, always the same for the same number. */
const FIRST = ['Ada', 'Bo', 'Cleo', 'Dov', 'Effie', 'Finn', 'Gwen', 'Hugo', 'Ines', 'Jory', 'Kaya', 'Lev'];
const LAST = ['Applegrove', 'Brackwell', 'Cindermoor', 'Dapplethorpe', 'Elderwick', 'Fogarton', 'Gorsebank'];
const ASKS = [
  '@HalvenCare any news about order {n}? it said two days and that was last week',
  '@HalvenCare my left earbud is quiet again after the update, reset did nothing 😕',
  '@HalvenCare kan ik mijn bestelling {n} nog annuleren?',
  '@HalvenCare wann kommt die Rückerstattung für {n}?',
  '@HalvenCare къде ми е пратката {n}, чакам от понеделник',
  '@HalvenCare 订单{n}什么时候发货？已经等了五天了',
  'still nothing @HalvenCare. order {n}. third time I ask and I am running out of polite words',
  '@HalvenCare thank you, the new one works perfectly 🎉',
];
const CHATTER = [
  'the rain stopped exactly when I bought an umbrella',
  'does anyone else name their houseplants or is that just me and Kevin',
  'Today I learned that otters have pockets. I have questions and so do the otters.',
  'long train, short book, no snacks. {n} km to go',
  'Vandaag alle ramen gelapt. Nu regent het.',
  'Wer hat eigentlich beschlossen, dass Montag zuerst kommt?',
];
const LANGS = ['en', 'en', 'nl', 'de', 'bg', 'zh', 'en', 'en'];
const CHATTER_LANGS = ['en', 'en', 'en', 'en', 'nl', 'de'];
const PEOPLE = FIRST.length * LAST.length;
// Below the newest hand-written id, a wide step apart, and never one of the hand-written ids (practice.test.ts).
const NEWEST_ID = 2_116_681_000_000_000_000n;
const STEP = 300_000_000_007n;

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('an empty list to pick from');
  return item;
}

export function makeCrowdPeople(): Person[] {
  return Array.from({ length: PEOPLE }, (_, index) => {
    const first = pick(FIRST, index);
    const last = pick(LAST, Math.floor(index / FIRST.length));
    return {
      handle: `${first}${last}`.toLowerCase().slice(0, 15),
      name: `${first} ${last}`,
      kind: 'customer',
      lang: 'en',
      userId: String(3_000_000_000 + index * 7919),
      followers: 11 + ((index * 37) % 900),
      following: 5 + ((index * 53) % 400),
      joined: `20${10 + (index % 15)}-0${1 + (index % 9)}`,
    };
  });
}

export function makeCrowd(count: number): Message[] {
  const people = makeCrowdPeople();
  return Array.from({ length: count }, (_, index) => {
    const isAsk = index % 3 !== 1;
    const kind = Math.floor(index / 3) + index;
    const template = isAsk ? pick(ASKS, kind) : pick(CHATTER, kind);
    return {
      id: String(NEWEST_ID - BigInt(index) * STEP),
      author: pick(people, index * 31 + Math.floor(index / 84)).handle,
      text: template.replace('{n}', `5${1000 + ((index * 7) % 9000)}-${index % 10}`),
      lang: isAsk ? pick(LANGS, kind) : pick(CHATTER_LANGS, kind),
      minutesAgo: 1 + index * 3,
      ...(index % 11 === 5 ? { media: pick(['canal', 'dusk', 'tea'], index) } : {}),
    };
  });
}
