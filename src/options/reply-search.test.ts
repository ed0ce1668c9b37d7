import { describe, expect, it } from 'vitest';
import { createReply } from '../model/saved-reply.fixture';
import { findReplies, fold, listFolders, type ReplyFilter } from './reply-search';
import { parseVariables } from './variables';

const reply = (title: string, body: string, language = 'en', tags: string[] = []) =>
  createReply(title, { body, language, tags });

const replies = [
  reply('Zurück bis 15 Uhr', 'Größe passt nicht? Kein Problem.', 'de', ['returns']),
  reply('Missed delivery', 'Hi {first_name|there}, sorry about the courier.', 'en', ['delivery']),
  reply('Missed call', 'We tried to reach you.', 'en'),
  { ...reply('Old one', 'courier'), isRemoved: true },
];
const everything: ReplyFilter = { query: '', language: null, tag: null, folder: null };
const titles = (filter: Partial<ReplyFilter>) =>
  findReplies(
    replies,
    { ...everything, ...filter },
    (id) => (id === 'delivery' ? 'Zustellung' : id),
    'en',
  ).map((one) => one.title);

describe('searching replies', () => {
  it('shows all that are not removed, by title', () => {
    expect(titles({})).toEqual(['Missed call', 'Missed delivery', 'Zurück bis 15 Uhr']);
  });

  it('wants every word, in title, body or tag name', () => {
    expect(titles({ query: 'missed courier' })).toEqual(['Missed delivery']);
    expect(titles({ query: 'zustell' })).toEqual(['Missed delivery']);
    expect(titles({ query: 'missed pigeon' })).toEqual([]);
  });

  it('forgives missing accents and capitals', () => {
    expect(titles({ query: 'ZURUCK' })).toEqual(['Zurück bis 15 Uhr']);
    expect(fold('Й')).toBe('й');
  });

  it('narrows by language and tag', () => {
    expect(titles({ language: 'de' })).toEqual(['Zurück bis 15 Uhr']);
    expect(titles({ tag: 'delivery' })).toEqual(['Missed delivery']);
    expect(titles({ tag: 'delivery', language: 'de' })).toEqual([]);
  });
});

describe('folders of replies', () => {
  const filed = (title: string, folder: string) => ({ ...reply(title, title), folder });
  const some = [filed('A', 'Delivery/Late'), filed('B', 'Delivery'), filed('C', 'Deliverymen'), replies[0]];
  const library = some.filter((one) => one !== undefined);

  it('are listed with those around them', () => {
    expect(listFolders(library)).toEqual(['Delivery', 'Delivery/Late', 'Deliverymen']);
  });

  it('narrow to what lies in them, and in folders within', () => {
    const inside = (folder: string) =>
      findReplies(library, { ...everything, folder }, (id) => id, 'en').map((one) => one.title);
    expect(inside('Delivery')).toEqual(['A', 'B']);
    expect(inside('Delivery/Late')).toEqual(['A']);
  });
});

describe('variables of a reply', () => {
  it('are listed once, with whether each use has a fallback', () => {
    expect(parseVariables('{first_name|there} {{first_name}} {time} {first_name}')).toEqual([
      { name: 'first_name', kind: 'value', hasFallback: false },
      { name: 'time', kind: 'value', hasFallback: false },
    ]);
    expect(parseVariables('Hi {first_name|}')).toEqual([
      { name: 'first_name', kind: 'value', hasFallback: true },
    ]);
  });
});
