import { describe, expect, it } from 'vitest';
import { createReply } from '../model/saved-reply.fixture';
import { STARTER_REPLIES } from './starter';
import { findMissingLanguages } from './translations';

const make = (id: string, language: string, title: string, folder?: string) =>
  createReply(id, { title, language, ...(folder ? { folder } : {}) });
const DESK = ['en', 'nl', 'de'];

describe('findMissingLanguages', () => {
  it('says which language a reply lacks that is there in others, by folder and title', () => {
    const replies = [
      make('a', 'en-GB', 'Late parcel', 'Delivery'),
      make('b', 'nl', 'late parcel ', 'Delivery'),
      make('c', 'de', 'Late parcel', 'Other'),
      make('d', 'en', 'Alone'),
    ];
    expect(findMissingLanguages(replies, DESK)).toEqual({ a: ['de'], b: ['de'] });
  });

  it('says nothing of a reply that fits every language, or is there in all', () => {
    expect(findMissingLanguages([make('a', 'en', 'Hi'), make('b', 'und', 'Hi')], DESK)).toEqual({});
    expect(findMissingLanguages(STARTER_REPLIES, ['en', 'nl', 'de', 'bg', 'zh-CN'])).toEqual({});
  });

  it('joins a translation of one’s own with those that shipped', () => {
    const starter = STARTER_REPLIES.filter(({ id }) => /^starter-(en|nl)-/.test(id));
    const [first] = starter;
    expect(findMissingLanguages(starter, DESK)[first?.id ?? '']).toEqual(['de']);
    const own = make('own', 'de', first?.title ?? '');
    expect(findMissingLanguages([...starter, own], DESK)[first?.id ?? '']).toBeUndefined();
  });
});
