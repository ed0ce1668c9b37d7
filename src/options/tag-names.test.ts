import { describe, expect, it } from 'vitest';
import type { Tag } from '../model/tag';
import { findKeyTwin, findNameTwin, makeTagId, parseTagKey, sortTags } from './tag-names';

function tag(name: string, key: string | null, isRemoved = false): Tag {
  return { id: makeTagId(name), name, key, hue: null, changedAt: 0, isRemoved };
}

describe('tags', () => {
  const tags = [tag('Warranty', 'w'), tag('delivery', 'd'), tag('Äther', null), tag('gone', 'g', true)];

  it('stand in the order of their names, removed ones left out', () => {
    expect(sortTags(tags, 'de').map((one) => one.name)).toEqual(['Äther', 'delivery', 'Warranty']);
  });

  it('warn of a key that another tag has, whatever its capitals', () => {
    expect(findKeyTwin(tags, null, 'D')?.name).toBe('delivery');
    expect(findKeyTwin(tags, 'delivery', 'd')).toBeNull();
    expect(findKeyTwin(tags, null, 'g')).toBeNull();
    expect(findKeyTwin(tags, null, null)).toBeNull();
  });

  it('warn of a name that stands already', () => {
    expect(findNameTwin(tags, null, ' WARRANTY ')?.id).toBe('warranty');
    expect(findNameTwin(tags, 'warranty', 'Warranty')).toBeNull();
  });

  it('get the same id from the same name on every machine', () => {
    expect(makeTagId('Late delivery!')).toBe('late-delivery');
    expect(makeTagId('Забавена доставка')).toBe('забавена-доставка');
    expect(makeTagId('  ')).toBe('');
  });

  it('take one letter or digit as a key, nothing else', () => {
    expect(parseTagKey('D')).toBe('d');
    expect(parseTagKey('ж')).toBe('ж');
    expect(parseTagKey('7')).toBe('7');
    expect(parseTagKey('')).toBeNull();
    expect(parseTagKey('de')).toBeNull();
    expect(parseTagKey('#')).toBeNull();
  });
});
