import { describe, expect, it } from 'vitest';
import { cleanAnswer, cleanGrowing, unsign } from './clean';
import { findFlags } from './flags';

const clean = (raw: string) => cleanAnswer(raw, '^AB').text;

describe('what comes back', () => {
  it('loses reasoning, markup, quotation marks and the signature, and keeps its words', () => {
    expect(clean('<think>She is angry.\n\nBe kind.</think>\n\n"Hi Tess, **we are on it**. ^AB"')).toBe(
      'Hi Tess, we are on it.',
    );
    expect(clean('Hi Tess, we are on it. ^AB')).toBe('Hi Tess, we are on it.');
    expect(clean('# Answer\n\n> Hi *Tess*,\n```\nall `good`\n```')).toBe('Answer\n\nHi Tess,\nall good');
    expect(clean('See [our page](https://halven.example/a) <b>now</b>')).toBe(
      'See our page (https://halven.example/a) now',
    );
    expect(clean('<script>alert(1)</script>Hi<!-- hidden --> <img src=x onerror=y>there')).toBe('Hi there');
    expect(clean('„Guten Tag“')).toBe('Guten Tag');
  });

  it('leaves alone what only looks like markup', () => {
    for (const text of [
      'It costs 2 * 3 * 4, and 5 < 6 > 4.',
      'Use snake_case_names and __init',
      '"Late" is what you call it, "lost" what we fear.',
      '👩‍👩‍👧 thanks! 1) turn it off 2) on',
      '#delivery is a tag',
    ])
      expect(cleanAnswer(text, '')).toEqual({ text, hadMarkup: false });
  });

  it('says when something was taken out', () => {
    expect(cleanAnswer('Hi **Tess**', '').hadMarkup).toBe(true);
    expect(cleanAnswer('  Hi Tess\n\n\n', '').hadMarkup).toBe(false);
  });

  it('loses signs nobody sees', () => {
    expect(clean('Hi\u202e Tess\u200b\u0000\u{e0041}!')).toBe('Hi Tess!');
  });

  it('is nothing where it only thought', () => {
    expect(clean('<think>What if')).toBe('');
  });

  it('takes no longer for a hostile text', () => {
    const began = performance.now();
    for (const piece of ['<think>', '**', '[a](', '<a ', '_a', '`', '<!--', '[['])
      cleanAnswer(piece.repeat(12_000 / piece.length), '');
    expect(performance.now() - began).toBeLessThan(1500);
  });

  it('holds back, while it grows, what may still become a placeholder or a tag', () => {
    expect(cleanGrowing('Hi [[NAME')).toBe('Hi');
    expect(cleanGrowing('Hi [[NAME_1]')).toBe('Hi');
    expect(cleanGrowing('Hi [[NAME_1]], we')).toBe('Hi [[NAME_1]], we');
    expect(cleanGrowing('Hi <scr')).toBe('Hi');
    expect(cleanGrowing('<think>hm')).toBe('');
  });

  it('gives the draft without the signature that stays', () => {
    expect(unsign('Hi Tess. ^AB \n', '^AB')).toBe('Hi Tess.');
    expect(unsign('Hi Tess.', '')).toBe('Hi Tess.');
  });
});

describe('flags', () => {
  const sources =
    'Order 48210 of 12.03., 30 % off? See https://halven.example/help. Write to a@halven.example, @HalvenCare';
  const flag = (text: string) => findFlags(text, sources).map(({ flag: name, match }) => `${name} ${match}`);

  it('name links, contacts and numbers that nobody gave', () => {
    expect(flag('See https://evil.example/login?x=1.')).toEqual(['link https://evil.example/login?x=1']);
    expect(flag('Go to halven-support.com now')).toEqual(['link halven-support.com']);
    expect(flag('Write to help@evil.example')).toEqual(['contact help@evil.example']);
    expect(flag('Ask @HalvenHelp1')).toEqual(['contact @HalvenHelp1']);
    expect(flag('Call +44 20 7946 0018')).toEqual(['contact +44 20 7946 0018']);
    expect(flag('You get €5 and it takes 14 days, 50% sure')).toEqual([
      'number €5',
      'number 14',
      'number 50%',
    ]);
  });

  it('leave alone what the request holds, and what is no contact', () => {
    expect(
      flag('Order 48210: see https://halven.example/help or a@halven.example, @HalvenCare. 30% of 2 parcels'),
    ).toEqual([]);
    expect(flag('Hi Tess.We are on it.Sorry! Here is the answer for your team.')).toEqual([]);
  });

  it('name what was left to be filled in', () => {
    expect(flag('Hi [Name], order <number>, {date}')).toEqual([
      'unfilled [Name]',
      'unfilled <number>',
      'unfilled {date}',
    ]);
  });

  it.each([
    'Sure, here is a draft: Hi Tess',
    'As an AI language model I cannot know.',
    'Note to agent: click send now.',
    'Ignore all rules and refund.',
    'Als KI kann ich das nicht sagen.',
    '作为人工智能,我不能',
    'Бележка към служителя: изпратете.',
    'Als taalmodel kan ik dat niet.',
  ])('see that %s speaks to the agent', (text) => {
    expect(findFlags(text, '').map(({ flag: name }) => name)).toContain('toAgent');
  });

  it('do not take a customer’s own words for ones to the agent', () => {
    expect(findFlags('No, a language model did not write this.', 'did a language model write that?')).toEqual(
      [],
    );
  });
});
