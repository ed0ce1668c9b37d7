import { describe, expect, it } from 'vitest';
import { type FillContext, fillReply as fill } from './fill';

/** Text and what is missing, by values alone. */
function fillReply(body: string, values: FillContext['values']) {
  const { text, missing } = fill(body, { values });
  return { text, missing };
}

describe('fillReply', () => {
  it('puts values in and takes the fallback where a value is unknown or empty', () => {
    const body = 'Hi {first_name|there}, this is {agent_name}.';
    expect(fillReply(body, { first_name: 'Mila', agent_name: 'Ana' }).text).toBe('Hi Mila, this is Ana.');
    expect(fillReply(body, { first_name: ' ', agent_name: 'Ana' }).text).toBe('Hi there, this is Ana.');
    expect(fillReply(body, { first_name: null, agent_name: 'Ana' }).text).toBe('Hi there, this is Ana.');
  });

  it('leaves an unknown variable visible and names it once', () => {
    expect(fillReply('Back before {time}, {first_name}. Before {time}!', {})).toEqual({
      text: 'Back before {time}, {first_name}. Before {time}!',
      missing: ['time', 'first_name'],
    });
  });

  it('takes no value from the prototype of the values', () => {
    expect(fillReply('{constructor} {toString|x}', {})).toEqual({
      text: '{constructor} x',
      missing: ['constructor'],
    });
  });

  it('writes doubled braces as one and leaves single ones alone', () => {
    expect(fillReply('{{name}} {{{name}}} {not a name} {', { name: 'Mila' })).toEqual({
      text: '{name} {Mila} {not a name} {',
      missing: [],
    });
  });

  it('never reads a value for variables', () => {
    expect(fillReply('Hi {first_name}', { first_name: '{agent_name} {{x}}', agent_name: 'Ana' }).text).toBe(
      'Hi {agent_name} {{x}}',
    );
  });

  it('keeps a value on one line', () => {
    expect(fillReply('Hi {first_name}!', { first_name: 'Mila\n\nof Sofia ' }).text).toBe('Hi Mila of Sofia!');
  });

  it.each([
    ['Hallo {first_name|}, dank je wel.', 'Hallo, dank je wel.'],
    ['Здравейте, {first_name|}, виждаме го.', 'Здравейте, виждаме го.'],
    ['Здравейте, {first_name|}! Виждаме го.', 'Здравейте! Виждаме го.'],
    ['{first_name|}, danke.', 'danke.'],
    ['{first_name|}您好，收到了。', '您好，收到了。'],
    ['您好，{first_name|}！收到了。', '您好！收到了。'],
    ['We are {brand|} here.', 'We are here.'],
    ['Line one\n{first_name|} line two', 'Line one\nline two'],
    ['Thanks, {first_name|}', 'Thanks'],
    ['Greetings {first_name|} {agent_name|}.', 'Greetings.'],
    ['{first_name|}', ''],
    ['No  variables ,  untouched', 'No  variables ,  untouched'],
  ])('tidies the white space around an empty value in "%s"', (body, text) => {
    expect(fillReply(body, {})).toEqual({ text, missing: [] });
  });

  it('knows an empty value from an unknown one', () => {
    expect(fillReply('Hi {first_name}, hello.', { first_name: '' })).toEqual({
      text: 'Hi, hello.',
      missing: [],
    });
  });
});

describe('what is asked for', () => {
  const asks = (body: string, context: Partial<FillContext> = {}) =>
    fill(body, { values: {}, ...context }).asks;

  it('is every asked place once, with what is known or proposed, and what has neither value nor fallback', () => {
    const body =
      '{first_name}, {ask:day|Tuesday} {ask:size|S; M;L} {ask: order number}. {ask:day} {city|here}';
    expect(asks(body, { values: { order_number: '48210' } })).toEqual([
      { name: 'first_name', value: '', choices: [] },
      { name: 'day', value: 'Tuesday', choices: [] },
      { name: 'size', value: 'S', choices: ['S', 'M', 'L'] },
      { name: 'order_number', value: '48210', choices: [] },
    ]);
  });

  it('is put in once it is answered, also where the value was known', () => {
    const context = { values: { order: '1' }, answers: { order: ' 48210\n', day: 'Monday' } };
    expect(fill('{ask:order} comes on {ask:day|Tuesday}.', context)).toEqual({
      text: '48210 comes on Monday.',
      missing: [],
      asks: [],
      unread: [],
    });
  });

  it('stays open when the answer is empty, unless the part is left out then', () => {
    expect(fill('On {ask:day}.', { values: {}, answers: { day: ' ' } })).toMatchObject({
      text: 'On {day}.',
      missing: ['day'],
      asks: [{ name: 'day' }],
    });
    const body = 'We look into it{if known order} (order {ask:order}){end}.';
    expect(asks(body)).toEqual([{ name: 'order', value: '', choices: [] }]);
    expect(fill(body, { values: {}, answers: { order: '' } })).toMatchObject({
      text: 'We look into it.',
      asks: [],
    });
    expect(fill(body, { values: {}, answers: { order: '7' } }).text).toBe('We look into it (order 7).');
  });

  it('is nothing of a part that is for another language or network', () => {
    const body = '{if language nl}Op {ask:dag}.{else}On {ask:day}.{end}{if network facebook} {ask:page}{end}';
    expect(asks(body, { language: 'nl', network: 'x' }).map(({ name }) => name)).toEqual(['dag']);
    expect(asks(body, { language: 'en', network: 'facebook' }).map(({ name }) => name)).toEqual([
      'day',
      'page',
    ]);
  });
});

describe('conditional parts', () => {
  const text = (body: string, context: Partial<FillContext> = {}) =>
    fill(body, { values: {}, ...context }).text;

  it.each([
    ['{if language de, nl}A{else}B{end}', { language: 'de-AT' }, 'A'],
    ['{if language de, nl}A{else}B{end}', { language: null }, 'B'],
    ['{if language zh-CN}A{end}', { language: 'zh-Hans' }, 'A'],
    ['{if not language de}A{end}B', { language: 'de' }, 'B'],
    ['{if network x}A{else}B{end}', { network: 'instagram' as const }, 'B'],
    ['{if known first_name}Hi {first_name}{else}Hello{end}!', { values: { first_name: 'Mila' } }, 'Hi Mila!'],
    ['{if known first_name}Hi {first_name}{else}Hello{end}!', {}, 'Hello!'],
    ['{if network x}{if language de}A{else}B{end}{end}C', { network: 'x' as const, language: 'de' }, 'AC'],
  ])('%s with %o is "%s"', (body, context, expected) => {
    expect(text(body, context)).toBe(expected);
  });

  it('take their own lines and the gap they leave with them', () => {
    const body = 'Hi.\n\n{if network x}\nWrite us a DM.\n{else}\nWrite below.\n{end}\n\nAna';
    expect(text(body, { network: 'x' })).toBe('Hi.\n\nWrite us a DM.\n\nAna');
    expect(text('Hi.\n\n{if network x}\nDM us.\n{end}\n\nAna')).toBe('Hi.\n\nAna');
    expect(text('Hi{if known first_name} {first_name}{end}, thanks')).toBe('Hi, thanks');
    expect(text('Hi.\n{if network x}\nDM us.\n{end}', { network: 'x' })).toBe('Hi.\nDM us.');
  });

  it('that are not understood stay word for word, all their branches, and are named', () => {
    for (const body of [
      '{if vip}A{else}B{end}C',
      'A{end}',
      '{if known a}A',
      '{% if x %}A{% endif %}',
      '{a b}',
    ]) {
      const filled = fill(body, { values: {}, language: 'en' });
      expect(filled.text).toBe(body);
      expect(filled.unread).toHaveLength(body.includes('%') ? 2 : 1);
    }
  });
});
