import { describe, expect, it } from 'vitest';
import { fillReply } from './fill';

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
