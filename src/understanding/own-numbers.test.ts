import { describe, expect, it } from 'vitest';
import type { PhoneRegion } from '../model/phone-region';
import { createPersonalDataFinder, findPersonalData } from '.';

function find(text: string, numberTemplates: string[], phoneRegions: PhoneRegion[] = []) {
  return createPersonalDataFinder({ numberTemplates, phoneRegions })(text).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );
}

describe('the desk’s own numbers', () => {
  it.for([
    ['HA-######', 'is HA-482107 on its way?', 'HA-482107'],
    ['HA-######', 'is ha 482107 on its way?', 'ha 482107'],
    ['HA-######', 'ha482107!', 'ha482107'],
    ['HA-######', '我的HA-482107到哪里了', 'HA-482107'],
    ['HA-######', '#HA-482107', 'HA-482107'],
    ['??-#####', 'van AB-48210 hoor ik niets', 'AB-48210'],
    ['K*****', 'mein Konto K7F3Q2 geht nicht', 'K7F3Q2'],
    ['ПР-####', 'къде е пр-4821?', 'пр-4821'],
    ['#####', 'any news about 48210?', '48210'],
    ['###-####', 'any news about 482 1077.', '482 1077'],
    ['H.A###', 'h-a482', 'h-a482'],
  ] as const)('%s is seen in: %s', ([template, text, number]) => {
    expect(find(text, [])).toEqual([]);
    expect(find(text, [template])).toEqual([`order: ${number}`]);
  });

  it.for([
    ['HA-######', 'HA-48210 and HA-4821077 and XHA-482107, a@HA-482107'],
    ['K*****', 'Karton and Kosten'],
    ['#####', 'it cost 12999 euro, €12999, 12.999,50, 12999.50, at 100000 km'],
    ['######', '12-345678 and 345678-12'],
  ] as const)('%s is not seen in: %s', ([template, text]) => {
    expect(find(text, [template])).toEqual([]);
  });

  it('are one find with what was seen of them without the template', () => {
    const text = 'my order HA 48210 77 please';
    expect(find('my order 48210 77 please', [])).toEqual(['order: 48210']);
    expect(find(text, ['HA ##### ##'])).toEqual(['order: HA 48210 77']);
    expect(find('my order 48210 77 please', ['##### ##'])).toEqual(['order: 48210 77']);
  });

  it('leave cards, bank accounts and phone numbers what they are', () => {
    const text = 'card 4111 1111 1111 1111, NL91 ABNA 0417 1643 00, +49 170 1234567';
    expect(find(text, ['#### ####', '#######', '#####'])).toEqual(find(text, []));
  });

  it('are read quickly in hostile text', () => {
    const templates = Array.from(
      { length: 20 },
      (_, at) => `${at % 2 ? '?' : ''}# # # # # # # # # # # # # # # ${at % 9}`,
    );
    for (const text of ['1 '.repeat(15_000), '1-'.repeat(15_000), 'a1 '.repeat(10_000), '1'.repeat(30_000)]) {
      const startedAt = performance.now();
      find(text, templates);
      expect(performance.now() - startedAt).toBeLessThan(2000);
    }
  });
});

describe('phone numbers of the desk’s regions', () => {
  it.for([
    ['DK', 'jeg venter stadig, 20 12 34 56'],
    ['NO', '412 34 567 hvis dere vil'],
    ['ES', 'quedo en 612 345 678'],
    ['PL', 'prosze 512 345 678'],
    ['US', 'I am at 2125550123 all day'],
    ['IT', '347 1234567 grazie'],
    ['BG', '02 987 654'],
    ['HK', '2345 6789'],
  ] as const)('%s: %s', ([region, text]) => {
    expect(find(text, [])).toEqual([]);
    expect(find(text, [], [region])).toEqual([`phone: ${/\d[\d ]*\d/.exec(text)?.[0]}`]);
  });

  it('are no dates, order numbers nor amounts', () => {
    for (const text of ['on 20260310', 'model 20123456', 'for 20 123 456 €', 'since 2012-2016', '12.05.2024'])
      expect(find(text, [], ['DK', 'NO', 'HK'])).toEqual([]);
    expect(find('order 20123456', [], ['DK'])).toEqual(['order: 20123456']);
  });

  it('change nothing where none is named', () => {
    const text = 'call +49 170 1234567, tel. 0888 123 456, HA-482107, 20 12 34 56';
    expect(createPersonalDataFinder({ numberTemplates: [], phoneRegions: [] })(text)).toEqual(
      findPersonalData(text),
    );
  });
});
