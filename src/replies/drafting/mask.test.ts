import { describe, expect, it } from 'vitest';
import type { PersonalData } from '../../model/finding';
import { createMask } from './mask';

/** Finds what these tests write: addresses, and numbers after "order". */
function findPersonalData(text: string): PersonalData[] {
  return [
    ...[...text.matchAll(/[\w.]+@[\w.]+\w/gu)].map((match) => ({ kind: 'email' as const, match })),
    ...[...text.matchAll(/(?<=order )\d+/gu)].map((match) => ({ kind: 'order' as const, match })),
  ]
    .map(({ kind, match }) => ({ kind, start: match.index, end: match.index + match[0].length }))
    .sort((one, other) => one.start - other.start);
}

const makeMask = (names: Parameters<typeof createMask>[0]['names'] = []) =>
  createMask({ findPersonalData, names, ownHandles: ['HalvenCare'] });

describe('the mask', () => {
  it('hides what is personal and gives the same datum the same placeholder in every text', () => {
    const mask = makeMask();
    expect(mask.hide('@HalvenCare order 48210 is late, write to tess@inbox.example, order 48210!')).toBe(
      '@HalvenCare order [[ORDER_1]] is late, write to [[EMAIL_1]], order [[ORDER_1]]!',
    );
    expect(mask.hide('tess@inbox.example and ana@inbox.example')).toBe('[[EMAIL_1]] and [[EMAIL_2]]');
    expect(mask.restore('We write to [[EMAIL_2]] about order [[ORDER_1]].')).toEqual({
      text: 'We write to ana@inbox.example about order 48210.',
      strangers: [],
    });
  });

  it('hides handles of others, links, and the names it is told, each as they are written', () => {
    const mask = makeMask([
      { kind: 'name', value: 'Will' },
      { kind: 'name', value: 'Will Brightwater' },
      { kind: 'agent', value: 'Anna' },
      { kind: 'agent', value: '' },
    ]);
    const hidden = mask.hide(
      'Will Brightwater here (@will_b), will you call Will? https://halven.example/t?id=77. Hello Anna, Annabel',
    );
    expect(hidden).toBe(
      '[[NAME_2]] here ([[HANDLE_1]]), will you call [[NAME_1]]? [[LINK_1]]. Hello [[AGENT_1]], Annabel',
    );
    expect(mask.find('name')).toBe('[[NAME_1]]');
    expect(mask.restore(hidden).text).toContain('https://halven.example/t?id=77. Hello Anna');
  });

  it('hides names in scripts without spaces', () => {
    const mask = makeMask([{ kind: 'name', value: '林晓' }]);
    expect(mask.hide('我是林晓,耳机坏了')).toBe('我是[[NAME_1]],耳机坏了');
  });

  it('takes what a customer writes as a placeholder for plain text', () => {
    const mask = makeMask();
    const hidden = mask.hide('mail me at tess@inbox.example, also [[EMAIL_1]] and [[CARD_9]]');
    expect(hidden).toBe('mail me at [[EMAIL_1]], also [ [EMAIL_1] ] and [ [CARD_9] ]');
    expect(mask.list()).toEqual(['[[EMAIL_1]]']);
  });

  it('puts back what a model writes carelessly, and names what nobody handed out', () => {
    const mask = makeMask();
    mask.hide('tess@inbox.example');
    expect(mask.restore('To [[email_1]], [EMAIL 1] and [[ Email-1 ]]').text).toBe(
      'To tess@inbox.example, tess@inbox.example and tess@inbox.example',
    );
    expect(mask.restore('Card [[CARD_1]], [[SECRET]] and [[EMAIL_2]]').strangers.sort()).toEqual([
      '[[CARD_1]]',
      '[[EMAIL_2]]',
      '[[SECRET]]',
    ]);
  });

  it('puts back data that holds the signs of a replacement pattern', () => {
    const mask = makeMask([{ kind: 'name', value: 'A$& (b' }]);
    expect(mask.restore(mask.hide('I am A$& (b')).text).toBe('I am A$& (b');
  });
});
