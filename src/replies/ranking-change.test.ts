import { describe, expect, it } from 'vitest';
import type { SavedReply } from '../model/saved-reply';
import { createReply } from '../model/saved-reply.fixture';
import { createRanking, type Ranking } from './ranking';

const WORDS = {
  en: 'parcel late refund money card broken charger battery sound left ear return label invoice where order box'.split(
    ' ',
  ),
  de: 'Paket spät Geld zurück Karte kaputt Ladekabel Akku Ton links Ohr Rücksendung Etikett Rechnung wo'.split(
    ' ',
  ),
  'zh-CN': ['快递', '延误', '退款', '坏了', '充电器', '电池', '声音', '左耳', '退货', '发票', '订单'],
};
type Language = keyof typeof WORDS;
const LANGUAGES: readonly Language[] = ['en', 'de', 'zh-CN'];

/** The same numbers for the same seed (mulberry32). */
function makeRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const say = (language: Language, words: number) =>
    Array.from({ length: words }, () => pick(WORDS[language])).join(language === 'zh-CN' ? '' : ' ');
  return { next, pick, say };
}
type Random = ReturnType<typeof makeRandom>;

function makeReply({ pick, say, next }: Random, id: string, languages = LANGUAGES): SavedReply {
  const language = pick(languages);
  return createReply(id, {
    language: next() < 0.1 ? 'und' : language,
    title: say(language, 2),
    body: say(language, 8),
    examples: next() < 0.5 ? [say(language, 6)] : [],
  });
}

/** What can happen to one reply. */
function changeReply(random: Random, reply: SavedReply): SavedReply {
  const { pick, say } = random;
  const language = LANGUAGES.find((one) => one === reply.language) ?? 'en';
  return pick<() => SavedReply>([
    () => ({ ...reply, useCount: reply.useCount + 1, lastUsedAt: 7 }),
    () => ({ ...reply, useCount: reply.useCount + 1, examples: [say(language, 5), ...reply.examples] }),
    () => ({ ...reply, title: say(language, 3) }),
    () => ({ ...reply, body: say(language, 9), tags: [say(language, 1)] }),
    () => ({ ...reply, isRemoved: !reply.isRemoved }),
    () => ({ ...makeReply(random, reply.id), useCount: reply.useCount }),
    () => ({ ...reply, platforms: ['facebook'] }),
  ])();
}

/** As if it was built anew, for messages in every language and in none. */
function expectSame(changed: Ranking, library: readonly SavedReply[], { say }: Random): void {
  const anew = createRanking(library);
  for (const language of [...LANGUAGES, 'nl', null]) {
    const text = say(LANGUAGES.find((one) => one === language) ?? 'en', 5);
    const query = { text, language, platform: 'x' as const };
    const [got, wanted] = [changed.rank(query, 6), anew.rank(query, 6)];
    expect(got.map(({ id, because }) => [id, because])).toEqual(
      wanted.map(({ id, because }) => [id, because]),
    );
    for (const [at, { score }] of got.entries()) expect(score).toBeCloseTo(wanted[at]?.score ?? -1, 5);
  }
}

describe('a changed library', () => {
  it.for([1, 2, 3, 4, 5, 6])('ranks as one that is built anew, whatever happened to it (%i)', (seed) => {
    const random = makeRandom(seed);
    // Some begin in one language, and one with nothing.
    const languages = seed % 3 === 0 ? (['en'] as const) : LANGUAGES;
    const begun = seed === 5 ? 0 : 40;
    const library = new Map(
      Array.from({ length: begun }, (_, at) => [`r${at}`, makeReply(random, `r${at}`, languages)]),
    );
    const ranking = createRanking([...library.values()]);
    for (let round = 0; round < 30; round++) {
      const changed: SavedReply[] = [];
      for (let count = random.pick([1, 1, 1, 2, 5]); count > 0; count--) {
        const known = random.next() < 0.25 ? undefined : random.pick([...library.values()]);
        const reply = known ? changeReply(random, known) : makeReply(random, `n${round}-${count}`);
        library.set(reply.id, reply);
        changed.push(reply);
      }
      ranking.change(changed);
      if (random.next() < 0.6) expectSame(ranking, [...library.values()], random);
    }
    expectSame(ranking, [...library.values()], random);
  });

  it('ranks so where it is too large to learn from confusions', () => {
    const random = makeRandom(7);
    const library = Array.from({ length: 2000 }, (_, at) => ({
      ...makeReply(random, `r${at}`, ['en']),
      examples: [random.say('en', 6)],
    }));
    const ranking = createRanking(library);
    expectSame(ranking, library, random);
    // Changes where it stands, then one that came and one that went, then changes again.
    for (let round = 1; round <= 60; round++) {
      const at = Math.floor(random.next() * 50);
      const known = library[at] ?? makeReply(random, `r${at}`);
      const examples = [`${random.say('en', 4)} unheard${round}`, ...known.examples].slice(0, 3);
      const isUsed = random.next() < 0.6;
      library[at] = isUsed
        ? { ...known, examples, useCount: round }
        : { ...known, body: random.say('en', 7) };
      const changed = [library[at]];
      if (round === 30) {
        changed.push(makeReply(random, 'came', ['en']), { ...(library[60] ?? known), isRemoved: true });
        library.push(...changed.slice(1, 2));
        library.splice(60, 1);
      }
      ranking.change(changed);
      ranking.rank({ text: `unheard${round}`, language: 'en', platform: null }, 3);
      if (round % 15 === 0) expectSame(ranking, library, random);
    }
  });

  it('is read where it changed, and nowhere else', () => {
    let read = 0;
    const library = Array.from({ length: 200 }, (_, at) => {
      const reply = createReply(`r${at}`, { title: `parcel ${at}` });
      return Object.defineProperty({ ...reply }, 'body', { enumerable: true, get: () => `${read++} text` });
    });
    const ranking = createRanking(library);
    const query = { text: 'where is my parcel', language: 'en', platform: null };
    ranking.rank(query, 3);
    expect(read).toBe(200);
    ranking.change([createReply('r7', { title: 'refund' }), createReply('new', { title: 'invoice parcel' })]);
    ranking.rank(query, 3);
    // Its own old text, to see whether it is another.
    expect(read).toBeLessThanOrEqual(201);
    expect(ranking.rank({ ...query, text: 'refund' }, 1)[0]?.id).toBe('r7');
  });

  it('is brought up to date before anybody asks, and a change meanwhile is not lost', () => {
    const library = Array.from({ length: 400 }, (_, at) => createReply(`r${at}`, { title: `parcel n${at}` }));
    const ranking = createRanking(library);
    const query = { text: 'where is my refund', language: 'en', platform: null };
    ranking.rank(query, 3);
    ranking.change([createReply('r1', { title: 'my refund' })]);
    expect(ranking.isReady('en')).toBe(false);
    const steps = ranking.refreshInSteps();
    steps.next();
    ranking.change([createReply('r2', { title: 'where is my refund' })]);
    for (let step = steps.next(); !step.done; step = steps.next());
    expect(ranking.isReady('en')).toBe(true);
    expect(ranking.rank(query, 2).map(({ id }) => id)).toEqual(['r2', 'r1']);
  });
});
