import { describe, expect, it } from 'vitest';
import type { SavedReply } from '../model/saved-reply';
import { createReply } from '../model/saved-reply.fixture';
import { createRanking } from './ranking';

const makeReply = (id: string, parts: Partial<SavedReply>) => createReply(id, { title: '', ...parts });

const PARCEL = makeReply('parcel', { title: 'Late parcel', examples: ['where is my parcel?'] });
const REFUND = makeReply('refund', { title: 'Refund', examples: ['I want my money back'] });
const PAKET = makeReply('paket', {
  title: 'Paket zu spät',
  language: 'de-AT',
  examples: ['wo bleibt mein Paket?'],
});
const HUISDIER = makeReply('huisdier', { title: 'Huisdier', language: 'nl' });

function rank(replies: SavedReply[], text: string, language: string | null = 'en', limit = 3) {
  return createRanking(replies).rank({ text, language, platform: null }, limit);
}
const idsOf = (ranked: readonly { id: string }[]): string[] => ranked.map(({ id }) => id);

describe('ranking', () => {
  it('puts the reply first that shares the telling words, with a score between 0 and 1', () => {
    const ranked = rank([REFUND, PARCEL], '@HalvenCare my parcel is a week late');
    expect(idsOf(ranked)).toEqual(['parcel', 'refund']);
    expect(ranked[0]?.score).toBeGreaterThan(0.2);
    expect(ranked[0]?.score).toBeLessThanOrEqual(1);
  });

  it('gives the words of the message as they stand there, the most telling first, and never grammar', () => {
    expect(rank([PARCEL, REFUND], 'Hey, WHERE is my PARCEL, it is late')[0]?.because).toEqual([
      'PARCEL',
      'late',
    ]);
  });

  it('meets an inflected word but gives no reason for a few shared letters', () => {
    const [first] = rank([PARCEL, REFUND], 'Parcels? partial');
    expect(first).toMatchObject({ id: 'parcel', because: ['Parcels'] });
  });

  it('ranks Cyrillic and Chinese and names the word there', () => {
    const replies = [
      makeReply('bg', { language: 'bg', title: 'Доставката закъснява', examples: ['къде ми е пратката'] }),
      makeReply('bg-2', { language: 'bg', title: 'Фактура' }),
      makeReply('zh', { language: 'zh-CN', title: '快递延误', examples: ['快递什么时候到'] }),
      makeReply('zh-2', { language: 'zh-CN', title: '退款' }),
    ];
    expect(rank(replies, 'Пратката ми още я няма!', 'bg')[0]).toMatchObject({
      id: 'bg',
      because: ['Пратката'],
    });
    expect(rank(replies, '我的快递呢', 'zh-Hans')[0]).toMatchObject({ id: 'zh', because: ['快递'] });
  });

  it('offers only the language of the message as long as there is a reply in it', () => {
    expect(idsOf(rank([PARCEL, PAKET], 'Wo ist mein Paket? parcel', 'de'))).toEqual(['paket']);
    expect(idsOf(rank([PARCEL, HUISDIER], 'where is my parcel', 'nl'))).toEqual(['huisdier']);
    expect(rank([PARCEL, HUISDIER], 'where is my parcel', 'nl')[0]?.because).toEqual([]);
  });

  it('offers other languages where none fits, but only with a reason', () => {
    expect(idsOf(rank([PARCEL, REFUND, PAKET], 'hvor er min parcel', 'da'))).toEqual(['parcel']);
  });

  it('ranks over all languages when the language is unsure', () => {
    for (const language of [null, 'und', 'unknown']) {
      expect(idsOf(rank([PARCEL, PAKET, REFUND], 'Paket', language))[0]).toBe('paket');
    }
  });

  it('offers a reply in no particular language to everybody', () => {
    expect(
      idsOf(rank([makeReply('any', { language: 'und', title: 'Paket' }), PARCEL], 'Paket', 'de')),
    ).toEqual(['any']);
  });

  it('leaves out removed replies and those for other networks', () => {
    const ranking = createRanking([
      { ...PARCEL, id: 'gone', isRemoved: true },
      { ...PARCEL, id: 'elsewhere', platforms: ['facebook'] },
      { ...PARCEL, id: 'here', platforms: ['x', 'facebook'] },
    ]);
    const query = { text: 'late parcel', language: 'en' };
    expect(idsOf(ranking.rank({ ...query, platform: 'x' }, 3))).toEqual(['here']);
    expect(idsOf(ranking.rank({ ...query, platform: null }, 3))).toEqual(['elsewhere', 'here']);
  });

  it('lets a habit decide between equals, but not against a clearly better fit', () => {
    const used = { ...PARCEL, id: 'used', useCount: 5 };
    expect(idsOf(rank([PARCEL, used], 'late parcel'))).toEqual(['used', 'parcel']);
    expect(idsOf(rank([PARCEL, { ...REFUND, useCount: 100_000 }], 'late parcel'))[0]).toBe('parcel');
  });

  it('learns from the post a reply was accepted for', () => {
    const text = 'the postman never rang';
    const learned = { ...REFUND, examples: [text, ...REFUND.examples] };
    expect(rank([PARCEL, REFUND], text)[0]?.because).toEqual([]);
    expect(rank([PARCEL, learned], 'postman did not ring')[0]).toMatchObject({
      id: 'refund',
      because: ['postman'],
    });
  });

  it('reads the fallback of a variable, not its name', () => {
    const reply = makeReply('a', { body: 'Hi {parcel|friend}' });
    expect(rank([reply], 'parcel')[0]?.because).toEqual([]);
    expect(rank([reply], 'friend')[0]?.because).toEqual(['friend']);
  });

  it('has an answer for empty texts, empty libraries and a limit of 0', () => {
    expect(rank([], 'late parcel')).toEqual([]);
    expect(rank([PARCEL, REFUND], '')).toEqual([
      { id: 'parcel', score: 0, because: [] },
      { id: 'refund', score: 0, because: [] },
    ]);
    expect(rank([PARCEL], 'late parcel', 'en', 0)).toEqual([]);
  });

  it('ranks in many small steps as it does at once, and two that ask share the building', () => {
    const replies = Array.from({ length: 400 }, (_, at) =>
      makeReply(`r${at}`, { title: `parcel number${at}` }),
    );
    const query = { text: 'where is parcel number7', language: 'en', platform: null };
    const ranking = createRanking(replies);
    const [one, other] = [ranking.rankInSteps(query, 3), ranking.rankInSteps(query, 3)];
    let count = 0;
    let first = one.next();
    let second = other.next();
    for (; !first.done; first = one.next()) {
      count++;
      if (!second.done) second = other.next();
    }
    if (!second.done) second = other.next();
    expect(count).toBeGreaterThan(2);
    expect(ranking.isReady('en')).toBe(true);
    expect(second).toEqual(first);
    expect(first.value).toEqual(createRanking(replies).rank(query, 3));
  });

  it('gives the same order every time, whatever the order of the library', () => {
    const replies = Array.from({ length: 20 }, (_, at) => makeReply(`r${at}`, { title: `parcel ${at % 3}` }));
    const first = rank(replies, 'parcel', 'en', 20);
    expect(rank([...replies].reverse(), 'parcel', 'en', 20)).toEqual(first);
  });
});
