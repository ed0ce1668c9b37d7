import { describe, expect, it } from 'vitest';
import type { DraftCheck } from '../../model/draft';
import type { Family } from '../../model/finding';
import { findPersonalData } from '../../understanding';
import { advise } from '..';
import { READINGS } from '.';

function makeCheck(
  language: string,
  inbound: string | null,
  draft: string,
  more: Partial<DraftCheck> = {},
): DraftCheck {
  return {
    draft,
    language,
    platform: 'x',
    visibility: 'public',
    personalData: findPersonalData(draft),
    inbound: inbound === null ? null : { text: inbound, language },
    facts: [],
    interfaceLanguage: 'en',
    ...more,
  };
}

function check(...args: Parameters<typeof makeCheck>) {
  const request = makeCheck(...args);
  return READINGS.flatMap((reading) => reading.check(request));
}

const families = (...args: Parameters<typeof check>): Family[] =>
  check(...args).map((finding) => finding.family);

/** Message, draft, and what is to be said about it. */
const PAIRS: [language: string, inbound: string, draft: string, expected: Family[]][] = [
  [
    'en',
    'THIRD time my parcel never arrived, what a joke',
    'Your parcel is at the depot in Leith. It ships on Monday.',
    ['no-acknowledgement'],
  ],
  [
    'en',
    'THIRD time my parcel never arrived, what a joke',
    "That's far too long, sorry. It ships on Monday.",
    [],
  ],
  [
    'en',
    'my app crashes, absolute joke',
    'That is really annoying and should not happen at all!',
    ['no-next-step'],
  ],
  [
    'en',
    'my dad passed away and his order still comes',
    "We're sorry for your loss. We'll cancel it today 😉",
    ['humour-under-anger'],
  ],
  ['en', 'haha my cat ate the cable 😂', 'Oh no 😂 a new one is on its way!', []],
  [
    'en',
    'where is my order?',
    'Could you send us your order number and email address?',
    ['asks-private-data'],
  ],
  ['en', 'where is my order?', 'Could you send us your order number in a DM?', []],
  ['en', 'where is my order?', "We'll send your order number by mail.", []],
  ['en', 'where is my order?', 'Please check your email, the label is there.', []],
  [
    'nl',
    'belachelijk, mijn koptelefoon is al 3 weken kapot',
    'Je koptelefoon staat bij de reparatie in het magazijn. Hij gaat maandag weg.',
    ['no-acknowledgement'],
  ],
  ['nl', 'belachelijk, mijn koptelefoon is al 3 weken kapot', 'Wat vervelend! Hij gaat maandag weg.', []],
  ['nl', 'waar blijft mijn pakket', 'Kun je je bestelnummer even sturen?', ['asks-private-data']],
  ['nl', 'waar blijft mijn pakket', 'Stuur je bestelnummer even in een DM, dan zoeken we het uit.', []],
  ['nl', 'waar blijft mijn pakket', 'We sturen je bestelnummer zo per mail.', []],
  [
    'nl',
    'waardeloze service, app doet het niet',
    'Sorry voor het gedoe! 😂 We kijken ernaar.',
    ['humour-under-anger'],
  ],
  [
    'de',
    'Frechheit, mein Paket ist immer noch nicht angekommen',
    'Ihr Paket liegt im Verteilzentrum. Es kommt am Montag.',
    ['no-acknowledgement'],
  ],
  [
    'de',
    'Frechheit, mein Paket ist immer noch nicht angekommen',
    'Das tut uns leid. Es kommt am Montag.',
    [],
  ],
  ['de', 'Wo ist mein Paket?', 'Wie lautet Ihre Bestellnummer?', ['asks-private-data']],
  ['de', 'Wo ist mein Paket?', 'Schicken Sie uns Ihre Bestellnummer bitte per PN.', []],
  ['de', 'Wo ist mein Paket?', 'Können Sie bitte die Bestellnummer prüfen?', []],
  [
    'bg',
    'Безобразие, слушалките пак са счупени',
    'Слушалките са в сервиза в Пловдив. Готови са в понеделник.',
    ['no-acknowledgement'],
  ],
  ['bg', 'Безобразие, слушалките пак са счупени', 'Съжаляваме. Ще ги сменим до понеделник.', []],
  ['bg', 'Къде е пратката?', 'Напишете ни номера на поръчката.', ['asks-private-data']],
  ['bg', 'Къде е пратката?', 'Напишете ни номера на поръчката на лично съобщение.', []],
  [
    'zh-CN',
    '气死我了，耳机坏了没人管',
    '您的耳机目前在上海维修点等待配件当中。',
    ['no-acknowledgement', 'no-next-step'],
  ],
  ['zh-CN', '气死我了，耳机坏了没人管', '太抱歉了，今天给您补发新的耳机。', []],
  ['zh-CN', '我的包裹呢？', '请发一下您的订单号。', ['asks-private-data']],
  ['zh-CN', '我的包裹呢？', '请私信发一下您的订单号。', []],
];

describe('the draft against the message', () => {
  it.for(PAIRS)('%s: “%s” answered with “%s”', ([language, inbound, draft, expected]) => {
    expect(families(language, inbound, draft)).toEqual(expected);
  });

  it('is silent on what is not known', () => {
    expect(families('fr', 'scandaleux', 'Bonjour, votre colis arrive lundi.')).toEqual([]);
    expect(families('en', null, 'Your parcel is at the depot in Leith. It ships on Monday.')).toEqual([]);
  });
});

describe('personal data', () => {
  it('in public stops the agent, with a way out; in private it is fine', () => {
    const [finding] = check('en', null, 'We mailed marta@post.example today');
    expect(finding).toMatchObject({
      level: 'error',
      match: 'marta@post.example',
      suggestions: ['your e-mail address', '…ple'],
    });
    expect(families('en', null, 'We mailed marta@post.example', { visibility: 'private' })).toEqual([]);
  });

  it('leaves our own mailboxes and service lines alone', () => {
    expect(families('en', null, 'Write to help@halven.example or call us on +44 20 7946 0123')).toEqual([]);
    expect(families('de', null, 'Sie erreichen uns unter 0800 1234567.')).toEqual([]);
    expect(families('nl', null, 'We bellen je op 06 12345678')).toEqual(['private-data']);
  });

  it('asked for in public gets the private channel put in', () => {
    const [german] = check('de', null, 'Wie lautet Ihre Bestellnummer?');
    expect(german?.suggestions).toEqual(['Wie lautet Ihre Bestellnummer in einer privaten Nachricht']);
    const [chinese] = check('zh-CN', null, '请发一下您的订单号');
    expect(chinese?.suggestions).toEqual(['请私信发一下您的订单号']);
  });
});

describe('facts', () => {
  it('that are known are not asked again, whatever language their label is in', () => {
    const facts = ['Bestellnummer: 48210', 'phone model: Pixel 9'];
    expect(families('en', null, 'What is your order number?', { facts, visibility: 'private' })).toEqual([
      're-asked-fact',
    ]);
    expect(families('en', null, 'What is your email address?', { facts, visibility: 'private' })).toEqual([]);
  });
});

describe('languages', () => {
  it('that differ are named in the interface’s language', () => {
    const [finding] = check('en', null, 'Hello', {
      inbound: { text: 'hallo', language: 'nl' },
      interfaceLanguage: 'de',
    });
    expect(finding).toMatchObject({ family: 'wrong-language', start: null });
    expect(finding?.message).toContain('Niederländisch');
    expect(families('en', null, 'Hello', { inbound: { text: '?', language: null } })).toEqual([]);
    expect(families('en-GB', null, 'Hello', { inbound: { text: 'hi', language: 'en' } })).toEqual([]);
  });
});

describe('a saved reply', () => {
  const reply = 'Your parcel is with the courier and will be with you within two days, promised.';
  const seen = (recentAnswers: string[]) =>
    families('en', null, reply, { recentAnswers, savedReplies: [reply] }).includes('template');

  it('may go out a few times before it sounds like a template', () => {
    expect(seen([])).toBe(false);
    expect(seen([reply])).toBe(false);
    expect(seen([reply, reply, reply])).toBe(true);
  });
});

describe('advice', () => {
  it('tells of personal data only where it is asked for in public', () => {
    const reasons = (draft: string) =>
      advise(makeCheck('en', 'My parcel never came', draft))?.private.join(' ');
    expect(reasons('What is your phone number?')).toContain('Personal data');
    expect(reasons('We can go on in a private message, send your phone number there.')).not.toContain(
      'Personal data',
    );
  });
});
