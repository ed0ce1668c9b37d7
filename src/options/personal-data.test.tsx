// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonalData } from '../model/finding';
import type { Settings } from '../model/settings';
import { close, find, open, page, press, submit, type } from './driving';
import { makeWorker } from './fake-worker';

const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true));
const NUMBERS = '#personal-heading ~ .labelled textarea';
const field = () => find(NUMBERS, HTMLTextAreaElement);
const leave = () => field().dispatchEvent(new FocusEvent('blur'));

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

describe('the order numbers of the desk', () => {
  it('are kept while they are typed, and tidied when the field is left', async () => {
    const fake = makeWorker();
    await open('#data', fake);
    type(NUMBERS, ' HA–######\n');
    await until(() => fake.worker.settings.numberTemplates.join() === 'HA-######');
    expect(field().value).toBe(' HA–######\n');
    leave();
    await until(() => field().value === 'HA-######');
  });

  it('say beside the field what is wrong, once the line is done, and keep what was there before', async () => {
    const fake = makeWorker({ numberTemplates: ['HA-######'] });
    await open('#data', fake);
    type(NUMBERS, 'HA-######\n###');
    await until(() => field().value.endsWith('\n###'));
    expect(page()).not.toContain('Line 2');
    leave();
    await until(() => page().includes('Line 2: “###” would match ordinary numbers'));
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(fake.worker.settings.numberTemplates).toEqual(['HA-######']);
    type(NUMBERS, 'HA-######\nK-###');
    await until(() => fake.worker.settings.numberTemplates.join() === 'HA-######,K-###');
    await until(() => !page().includes('Line 2'));
  });

  it('refuse a sign of a regular expression at once', async () => {
    await open('#data', makeWorker());
    type(NUMBERS, 'HA-(');
    await until(() => page().includes('Line 1: “(” cannot stand here.'));
  });
});

describe('the countries of the desk', () => {
  it('are added and removed', async () => {
    const fake = makeWorker();
    await open('#data', fake);
    const select = find('select.region', HTMLSelectElement);
    select.value = 'DK';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    submit('form:has(select.region)');
    await until(() => fake.worker.settings.phoneRegions.join() === 'DK');
    await until(() => document.querySelector('select.region option[value="DK"]') === null);
    press('Remove Denmark');
    await until(() => fake.worker.settings.phoneRegions.length === 0);
  });
});

describe('the place to try it', () => {
  it('shows what is seen in a message with the settings as they are shown', async () => {
    const fake = makeWorker({ numberTemplates: ['HA-######'] });
    const asked: unknown[] = [];
    fake.answers.findPersonalData = (
      text: string,
      settings: Pick<Settings, 'numberTemplates' | 'phoneRegions'>,
    ): PersonalData[] => {
      asked.push(settings);
      const start = text.indexOf('HA-');
      return start < 0 ? [] : [{ kind: 'order', start, end: start + 9 }];
    };
    await open('#data', fake);
    const box = find('#personal-heading ~ .labelled textarea', HTMLTextAreaElement, 1);
    box.value = 'where is HA-482107?';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => page().includes('Order or account number HA-482107'));
    expect(asked).toEqual([{ numberTemplates: ['HA-######'], phoneRegions: [] }]);
    box.value = 'thanks!';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => page().includes('Nothing personal seen.'));
  });
});
