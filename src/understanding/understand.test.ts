import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createShift, createUnderstanding } from '.';

const weights = inflateRawSync(readFileSync(new URL('./weights/understanding.bin', import.meta.url)));
const understanding = createUnderstanding(weights);
const understand = (text: string) => understanding.understand(text);

describe('a message that is understood', () => {
  it.for([
    ['complaint', 'Still waiting for my refund after five weeks, nobody answers my emails'],
    ['question', 'What time does your store in Kelby open on Sunday?'],
    ['praise', 'Thank you so much, the headphones sound amazing and your staff was lovely'],
    ['feature-request', 'It would be great if you could add a dark mode to the app'],
    ['spam', 'Earn 500 per day from home! Click the link in my bio and DM me on Telegram'],
    ['complaint', 'Mijn pakket is nog steeds niet aangekomen en jullie reageren nergens op'],
    ['question', 'Hebben jullie deze ook in het zwart op voorraad?'],
    ['praise', 'Super geholpen door de klantenservice, heel erg bedankt!'],
    ['complaint', 'Seit drei Wochen warte ich auf meine Erstattung und keiner meldet sich'],
    ['advice', 'Welchen Kopfhörer würdet ihr mir zum Laufen empfehlen?'],
    ['complaint', 'Поръчката ми още не е пристигнала, чакам трета седмица!'],
    ['praise', 'Благодаря за бързата доставка, много съм доволна'],
    ['feature-request', '希望你们能增加夜间模式'],
    ['question', '请问这款耳机什么时候有货？'],
  ] as const)('is a %s: %s', ([intent, text]) => {
    expect(understand(text).intent.value).toBe(intent);
  });

  it('has a mood between −1 and 1 that agrees with its word', () => {
    const [bad, good] = [understand('Worst service ever, I hate this'), understand('I love it, best ever!')];
    expect([bad.sentiment.value, good.sentiment.value]).toEqual(['negative', 'positive']);
    expect(bad.mood).toBeLessThan(-0.5);
    expect(good.mood).toBeGreaterThan(0.5);
  });

  it('is angry when it says so', () => {
    const calm = understand('Could you tell me where my parcel is?');
    const angry = understand('I am absolutely furious, this is a disgrace, sort it out NOW');
    expect(angry.anger).toBeGreaterThan(calm.anger + 0.3);
  });

  it('is urgent where somebody is in danger, and not where somebody is curious', () => {
    expect(understand('The charger is smoking and sparks are coming out, help!').urgency.value).toBe('high');
    expect(understand('Do you also sell this in blue?').urgency.value).toBe('normal');
  });

  it('is offensive when it insults', () => {
    expect(understand('you are all stupid fucking idiots').offensive.value).toBe(true);
    expect(understand('Ihr seid doch alle Idioten und Verbrecher').offensive.value).toBe(true);
    expect(understand('The parcel arrived today, thanks').offensive.value).toBe(false);
  });

  it('tells who is upset by what happened from who only throws dirt, with what it saw', () => {
    const upset = understand(
      'I ordered on 3 May, paid 89, and order 48210 never arrived. I am furious and nobody answers.',
    );
    expect(upset.manner.value).toBe('upset');
    expect(upset.manner.cues).toEqual(expect.arrayContaining(['ownExperience', 'specifics', 'fault']));
    const troll = understand('lol clown company, only idiots buy from these scammers, hope you go bankrupt');
    expect(troll.manner.cues).toEqual(expect.arrayContaining(['insults', 'extreme', 'vague']));
    expect(troll.manner.value).not.toBe('calm');
  });

  it('says unsure of nothing at all', () => {
    const { language, personalData } = understand('');
    expect([language.value, personalData]).toEqual(['unsure', []]);
  });

  it.for([
    ['af', 'Waar is my pakkie? Ek wag al twee weke en niemand antwoord nie'],
    ['sv', 'Var är mitt paket? Jag har väntat i två veckor och ingen svarar'],
    ['ru', 'Где мой заказ? Жду уже две недели, никто не отвечает'],
    ['uk', 'Де моє замовлення? Чекаю вже два тижні'],
    ['mk', 'Каде е мојата нарачка? Чекам веќе две недели'],
    ['bg', 'супер, мерси'],
    ['nl', 'waar blijft ie nou'],
    ['de', 'geht immer noch nicht'],
    ['en', 'still no parcel'],
  ] as const)('is in %s, no neighbour claimed: %s', ([language, text]) => {
    expect(understand(text).language.value).toBe(language);
  });

  it('is read quickly however long and odd it is', () => {
    for (const text of ['a'.repeat(30_000), '好'.repeat(30_000), '! '.repeat(15_000), '😂'.repeat(10_000)]) {
      const startedAt = performance.now();
      understand(text);
      expect(performance.now() - startedAt).toBeLessThan(500);
    }
  });
});

describe('what a desk has corrected', () => {
  const text = 'Where is the nearest shop that repairs these?';
  const guessed = understand(text).intent.value;

  it('decides the next message like it, and leaves others alone', () => {
    const shift = createShift([{ text, language: 'en', guessed, intent: 'advice' }]);
    const like = understanding.understand('where is the nearest shop which repairs these', { shift });
    expect(like.intent.value).toBe('advice');
    const other = 'Still waiting for my refund after five weeks, nobody answers my emails';
    expect(understanding.understand(other, { shift }).intent.value).toBe('complaint');
  });

  it('is final about the very message, however sure the machine was', () => {
    const angry = 'Worst company ever, my refund is five weeks late and nobody answers!';
    expect(understand(angry).intent.value).toBe('complaint');
    const shift = createShift([{ text: angry, language: 'en', guessed: 'complaint', intent: 'question' }]);
    expect(understanding.understand(angry, { shift }).intent.value).toBe('question');
  });

  it('is nothing without corrections', () => {
    expect(understanding.understand(text, { shift: createShift([]) })).toEqual(understand(text));
  });
});

describe('the weights', () => {
  it('are refused when they are of another version or cut off', () => {
    expect(() => createUnderstanding(new Uint8Array(4))).toThrow('no weights');
    expect(() => createUnderstanding(weights.subarray(0, 20_000))).toThrow('too early');
  });

  it('take no more than 1.5 MB', () => {
    const folder = join(import.meta.dirname, 'weights');
    const files = readdirSync(folder).filter((name) => name.endsWith('.bin'));
    expect(files.length).toBeGreaterThan(5);
    const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(1_500_000);
  });
});
