import { describe, expect, it } from 'vitest';
import { isUnchanged } from './unchanged';

const about = { language: 'en', network: 'x', signature: '^AB' } as const;
const is = (body: string, sent: string) => isUnchanged(body, sent, about);

describe('isUnchanged', () => {
  it.each([
    ['Hi {first_name|there}, we are on it.', '@tess Hi Tess, we are on it. ^AB'],
    ['Hi {first_name|there}, we are on it.', 'Hi there,\nwe are on it.'],
    ['It comes on {ask:day|Tuesday}. Thanks!', 'It comes on Monday 4 May. Thanks!'],
    ['See https://halven.example/help or call.', 'See halven.example/he… or call. ^AB'],
    [
      'Hi{if known order}, order {ask:order}{end}. {if network x}DM us.{else}Write.{end}',
      'Hi, order 7. DM us.',
    ],
    ['Hi{if known order}, order {ask:order}{end}. {if network x}DM us.{else}Write.{end}', 'Hi. DM us.'],
    ['您好，{first_name|}！收到了。', '您好！收到了。^AB'],
  ])('"%s" went out as it is in "%s"', (body, sent) => {
    expect(is(body, sent)).toBe(true);
  });

  it.each([
    ['Hi {first_name|there}, we are on it.', 'Hi Tess, we are working on it.'],
    ['We are on it.', 'We are on it. One more thing: restart it.'],
    ['We are on it.', 'Sorry! We are on it.'],
    ['{if network x}DM us.{else}Write.{end}', 'Write.'],
    ['A {ask:day} b', `A ${'long '.repeat(100)} b`],
  ])('"%s" was edited in "%s"', (body, sent) => {
    expect(is(body, sent)).toBe(false);
  });
});
