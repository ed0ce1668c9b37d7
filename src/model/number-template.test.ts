import { describe, expect, it } from 'vitest';
import { parseNumberTemplate, parseTemplateLines, TEMPLATE_LIMITS } from './number-template';
import { DEFAULT_SETTINGS } from './settings';

const faultOf = (text: string) => {
  const parsed = parseNumberTemplate(text);
  return 'fault' in parsed ? `${parsed.fault} ${parsed.sign}`.trim() : null;
};

describe('a number template', () => {
  it.for([
    'HA-######',
    'HA ###-###',
    '??-#####',
    'K*****',
    '#####',
    '48###',
    'ПР-####',
    'ha_###',
    '订单####',
  ])('may be %s', (text) => {
    expect(faultOf(text)).toBeNull();
  });

  it('is refused where it would match any number or word', () => {
    for (const text of ['####', '??????', '*****', 'HA-##', 'HA-48210', '?##', '---', '']) {
      expect(`${text}: ${faultOf(text)}`).toBe(`${text}: general`);
    }
  });

  it('is no regular expression: signs of one are named and refused', () => {
    expect(faultOf('HA-(\\d+)+$')).toBe('sign (');
    expect(faultOf('HA-[0-9]###')).toBe('sign [');
    expect(faultOf('HA.###+')).toBe('sign +');
  });

  it('is refused where it is longer than any number', () => {
    expect(faultOf('#'.repeat(TEMPLATE_LIMITS.length + 1))).toBe('long');
  });
});

describe('template lines', () => {
  it('are one template each; empty lines and doubles are none, odd dashes are dashes', () => {
    expect(parseTemplateLines(' HA–######\n\nHA-######\r\nK-#####')).toEqual({
      templates: ['HA-######', 'K-#####'],
      problems: [],
    });
  });

  it('say which line is wrong and why, and keep the others', () => {
    expect(parseTemplateLines('HA-######\n####\nK-###$')).toEqual({
      templates: ['HA-######'],
      problems: [
        { line: 2, text: '####', fault: 'general', sign: '' },
        { line: 3, text: 'K-###$', fault: 'sign', sign: '$' },
      ],
    });
  });

  it('are twenty at most', () => {
    const lines = Array.from({ length: TEMPLATE_LIMITS.count + 2 }, (_, at) => `K${at}-####`).join('\n');
    const { templates, problems } = parseTemplateLines(lines);
    expect([templates.length, problems.map(({ line, fault }) => `${line} ${fault}`)]).toEqual([
      20,
      ['21 many', '22 many'],
    ]);
  });

  it('of a new desk are none', () => {
    expect([DEFAULT_SETTINGS.numberTemplates, DEFAULT_SETTINGS.phoneRegions]).toEqual([[], []]);
  });
});
