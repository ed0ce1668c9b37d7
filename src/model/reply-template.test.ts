import { describe, expect, it } from 'vitest';
import { listParts, parseTemplate } from './reply-template';

const faultsOf = (body: string) => parseTemplate(body).faults.map(({ kind, mark }) => `${kind} ${mark}`);

describe('parseTemplate', () => {
  it('reads values, asked places and tests, names with spaces as with underscores', () => {
    expect(parseTemplate('{name|you}{ask: delivery  day |Mo; Tu}{if not known delivery day}x{end}')).toEqual({
      parts: [
        { kind: 'value', name: 'name', fallback: 'you' },
        { kind: 'ask', name: 'delivery_day', offers: ['Mo', 'Tu'] },
        {
          kind: 'either',
          test: { by: 'known', of: ['delivery_day'], isNot: true },
          parts: [{ kind: 'text', text: 'x' }],
          otherwise: [],
        },
      ],
      faults: [],
    });
  });

  it.each([
    ['{if vip}x{end}', ['unread {if vip}']],
    ['{if network linkedin}x{end}', ['unread {if network linkedin}']],
    ['{if language german!}x{end}', ['unread {if language german!}']],
    ['{first name}', ['unread {first name}']],
    ['x{end}', ['stray {end}']],
    ['{else}', ['stray {else}']],
    ['{if known a}x', ['open {if known a}']],
    ['{if known a}x{else}y{else}z{end}', ['stray {else}']],
    ['{} {:)} {{if vip}} {{{{', []],
  ])('names the faults of %s', (body, faults) => {
    expect(faultsOf(body)).toEqual(faults);
  });

  it('takes a thousand open tests for what they are, in no time', () => {
    const body = '{if known a}'.repeat(1000);
    const begunAt = performance.now();
    const { parts } = parseTemplate(body);
    expect(listParts(parts).length).toBe(1000);
    expect(performance.now() - begunAt).toBeLessThan(500);
  });
});
