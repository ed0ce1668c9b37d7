import { describe, expect, it } from 'vitest';
import { OUR_LANGUAGES } from '../model/language';
import { fillReply } from './fill';
import { createRanking } from './ranking';
import { STARTER_REPLIES } from './starter';

const SCENARIOS = [
  'late-delivery',
  'missed-delivery',
  'broken-product',
  'refund',
  'cancel-order',
  'invoice',
  'app-trouble',
  'warranty',
  'praise',
  'feature-request',
  'stock-price',
  'holding',
  'score-request',
  'review-request',
  'direct-message',
  'troll',
];
const TAGS = [
  'delivery',
  'refund',
  'product_complaint',
  'feature_request',
  'praise',
  'question',
  'account',
  'repeat',
];
const SORRY = /sorry|excus|entschuld|leid|извин|съжал|抱歉|对不起|不好意思/giu;
/** Words that make a trouble small: what the voice rules would mark. */
const MINIMISING: Record<string, RegExp> = {
  en: /\b(just|simply|only|easy|easily)\b/i,
  nl: /\b(gewoon|even|slechts|alleen maar|simpelweg)\b/i,
  de: /\b(einfach|nur|bloß|lediglich)\b/i,
  bg: /(^|[^\p{L}])(само|просто|лесно)([^\p{L}]|$)/iu,
  'zh-CN': /只要|只需|简单|而已/u,
};

describe('starter replies', () => {
  it('answer the same occasions in all five languages, under ids that never change', () => {
    const wanted = OUR_LANGUAGES.flatMap((language) =>
      SCENARIOS.map((scenario) => `starter-${language}-${scenario}`),
    );
    expect(STARTER_REPLIES.map((reply) => reply.id).sort()).toEqual(wanted.sort());
  });

  it.each(STARTER_REPLIES.map((reply) => [reply.id, reply] as const))(
    '%s keeps to the house style',
    (_id, reply) => {
      for (const first_name of [null, 'Maximiliane']) {
        const { text, missing } = fillReply(reply.body, { values: { first_name } });
        expect(text.length).toBeLessThanOrEqual(240);
        expect(missing).toEqual([]);
        expect(text).not.toMatch(/[{}]|\s{2}|\s[,.!?]|^[,，]/u);
      }
      expect(reply.body.match(SORRY)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(reply.body).not.toMatch(MINIMISING[reply.language] ?? /./);
      expect(reply.body.match(/[!！]/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(reply.tags.filter((tag) => !TAGS.includes(tag))).toEqual([]);
      expect(reply.examples.length).toBeGreaterThanOrEqual(3);
      expect(reply.examples.length).toBeLessThanOrEqual(6);
    },
  );

  it('ask for order data by direct message only', () => {
    const asking = STARTER_REPLIES.filter(({ body }) =>
      /order number|bestelnummer|Bestellnummer|номер|订单号/u.test(body),
    );
    expect(asking.length).toBeGreaterThanOrEqual(20);
    for (const { body } of asking) {
      expect(body).toMatch(/direct message|privébericht|Direktnachricht|лично съобщение|私信/u);
    }
  });

  it('say in the holding reply when we are back', () => {
    for (const language of OUR_LANGUAGES) {
      const reply = STARTER_REPLIES.find(({ id }) => id === `starter-${language}-holding`);
      expect(fillReply(reply?.body ?? '', { values: { time: '17:45' } }).text).toContain('17:45');
    }
  });

  it.each([
    ['en', "won't turn on since yesterday, completely dead", 'broken-product'],
    ['en', 'still no parcel, tracking stuck', 'late-delivery'],
    ['nl', 'Hele dag thuis en de bezorger heeft niet aangebeld!', 'missed-delivery'],
    ['nl', 'mag ik de factuur nog een keer', 'invoice'],
    ['de', 'die App stürzt seit dem Update ab', 'app-trouble'],
    ['de', 'Super Service, vielen Dank für die schnelle Hilfe', 'praise'],
    ['bg', 'върнах слушалките и парите още ги няма', 'refund'],
    ['bg', 'ще има ли пак от белите и колко струват', 'stock-price'],
    ['zh-CN', '耳机一直没声音，坏了', 'broken-product'],
    ['zh-CN', '退款怎么还没到账', 'refund'],
  ])('fit in %s the post "%s" on the first day', (language, text, scenario) => {
    const [first] = createRanking(STARTER_REPLIES).rank({ text, language, platform: 'x' }, 3);
    expect(first?.id).toBe(`starter-${language}-${scenario}`);
    expect(first?.because.length).toBeGreaterThan(0);
  });
});
