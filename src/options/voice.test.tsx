// @vitest-environment jsdom
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StyleFolder } from '../model/vale-style';
import type { BrandRule, RuleCard } from '../model/voice-rule';
import { close, find, open, page, press, type } from './driving';
import { makeWorker } from './fake-worker';

const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true));

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

const CARD: RuleCard = {
  id: 'en.no-shouting',
  title: 'No shouting',
  reason: 'It hurts.',
  level: 'warning',
  family: 'shouting',
  language: 'en',
  source: '',
  words: [],
  isOn: true,
  brand: null,
};
const choose = (label: string, value: string): void => {
  const named = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  const select = named && document.getElementById(named.htmlFor);
  if (!(select instanceof HTMLSelectElement)) throw new Error(`No choice is called ${label}: ${page()}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('rules by family and context', () => {
  it('show the level of the chosen context, and take another one for the rule or its whole family', async () => {
    const fake = makeWorker();
    fake.answers.listRules = () => [CARD, { ...CARD, id: 'en.no-blame', title: 'No blame', family: 'blame' }];
    await open('#voice', fake);
    await until(() => document.querySelectorAll('.rule-group').length === 2);
    expect([...document.querySelectorAll('.group-head h2')].map((one) => one.textContent)).toEqual([
      'Blame',
      'Shouting',
    ]);
    press('Praise');
    const shouting = () => find('.rule-card', HTMLElement, 1);
    await until(() => shouting().querySelector('.level')?.textContent === 'off');
    choose('No shouting: level for Praise', 'error');
    await until(() => fake.worker.settings.profileOverrides.praise?.['en.no-shouting'] === 'error');
    await until(() => shouting().querySelector('.level')?.textContent === 'error');
    choose('No shouting: level for Praise', '');
    await until(() => shouting().querySelector('.level')?.textContent === 'off');
    choose('Shouting: level for Praise', 'suggestion');
    await until(() => fake.worker.settings.profileOverrides.praise?.shouting === 'suggestion');
    expect(fake.worker.settings.profileOverrides.praise).toEqual({ shouting: 'suggestion' });
    press('Every context');
    await until(() => shouting().querySelector('.level')?.textContent === 'warning');
  });

  it('go back to what ships, and that can be undone', async () => {
    const before = {
      rulesOff: ['en.no-shouting', 'Halven.Weasel'],
      profileOverrides: { praise: { blame: 'off' } },
      rulesSlow: ['brand.b'],
    } as const;
    const fake = makeWorker({ ...before, rulesOff: [...before.rulesOff], rulesSlow: [...before.rulesSlow] });
    fake.answers.listRules = () => [CARD];
    await open('#voice', fake);
    await until(() => document.querySelector('.rule-card[data-off]') !== null);
    press('Back to the shipped rules');
    await until(() => page().includes('Everything that shipped is on again.'));
    const { rulesOff, profileOverrides, rulesSlow } = fake.worker.settings;
    expect({ rulesOff, profileOverrides, rulesSlow }).toEqual({
      rulesOff: ['Halven.Weasel'],
      profileOverrides: {},
      rulesSlow: [],
    });
    press('Undo');
    await until(() => fake.worker.settings.rulesOff.length === 2);
    expect(fake.worker.settings).toMatchObject(before);
  });

  it('name conflicts and rules that were switched off for being slow', async () => {
    const fake = makeWorker({ rulesSlow: ['Halven.Slow'] });
    fake.answers.listConflicts = () => [
      { kind: 'circle', ruleId: 'a', title: 'parcel', other: 'package', word: 'package' },
      { kind: 'slow', ruleId: 'Halven.Slow', title: 'Halven.Slow', other: '', word: '' },
    ];
    await open('#voice', fake);
    await until(() => page().includes('“parcel” says “package”, and “package” turns that back again.'));
    press('Switch it on again');
    await until(() => fake.worker.settings.rulesSlow.length === 0);
  });
});

describe('a rule being written', () => {
  it('shows for each example whether it is marked, and what would have been caught', async () => {
    const fake = makeWorker();
    fake.answers.tryRule = (_rule: BrandRule, examples: string[]) => ({
      fault: null,
      isFlagged: examples.map((text) => text.includes('shipment')),
    });
    fake.answers.findCaught = () => ({
      answerCount: 1000,
      caughtCount: 17,
      caught: [{ sentence: 'Your shipment left.', start: 5, end: 13, sentAt: 1, permalink: null }],
    });
    await open('#voice', fake);
    press('New rule');
    await until(() => document.querySelector('.form') !== null);
    type('.form input', 'shipment');
    type('.form textarea', 'The shipment is late.\nA parcel.');
    type('.form textarea', 'Shipping is free.', 1);
    const results = () => [...document.querySelectorAll('.example-results li')].map((one) => one.textContent);
    await until(() => results().length === 3);
    expect(results()).toEqual([
      '✓The shipment is late. is marked',
      '✗A parcel. is not marked',
      '✓Shipping is free. is not marked',
    ]);
    press('What would this have caught?');
    await until(() => page().includes('17 of your last 1,000 answers'));
    expect(find('.caught mark', HTMLElement).textContent).toBe('shipment');
  });

  it('says at once why a pattern cannot be used', async () => {
    const fake = makeWorker();
    fake.answers.tryRule = () => ({ fault: 'A bracket is not closed.', isFlagged: [] });
    await open('#voice', fake);
    press('New rule');
    await until(() => document.querySelector('.form') !== null);
    type('.form input', 'ship(');
    await until(() => page().includes('A bracket is not closed.'));
  });
});

describe('a Vale style', () => {
  function pick(bytes: Uint8Array, name = 'halven.zip'): void {
    const input = find('input[type=file]', HTMLInputElement);
    const file = new File([new Uint8Array(bytes)], name);
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  it('goes to the worker file by file, and what does not run there is named', async () => {
    const fake = makeWorker();
    let sent: StyleFolder | null = null;
    fake.answers.importStyles = (folder: StyleFolder) => {
      sent = folder;
      return {
        styles: [{ name: 'Halven', ruleCount: 1 }],
        ownRuleCount: 2,
        refused: ['Halven/Spell.yml: no'],
      };
    };
    await open('#voice', fake);
    pick(zipSync({ 'styles/Halven/Weasel.yml': strToU8('extends: existence\n') }));
    await until(() => page().includes('Halven: 1 rule · 2 rules of your own'));
    expect(page()).toContain('1 file does not run here');
    expect(page()).toContain('Halven/Spell.yml: no');
    expect(sent).toEqual({
      files: [{ path: 'Halven/Weasel.yml', value: { extends: 'existence' }, fault: null }],
      ini: null,
      beside: null,
    });
  });

  it('that is no zip, or a bomb, never reaches the worker', async () => {
    const fake = makeWorker();
    await open('#voice', fake);
    pick(strToU8('nothing'));
    await until(() => page().includes('This zip cannot be opened'));
    pick(zipSync({ 'Halven/Bomb.yml': new Uint8Array(5_000_000) }));
    await until(() => page().includes('larger than any real one'));
    expect(fake.asked.some(({ name }) => name === 'importStyles')).toBe(false);
  });

  it('is switched as a whole and rule by rule, and found by its words', async () => {
    const fake = makeWorker();
    const changes: unknown[] = [];
    fake.answers.listStyles = () => [
      {
        name: 'Halven',
        language: 'en',
        isOn: true,
        rules: [
          { id: 'Halven.Weasel', level: 'warning', message: "Leave out '%s'.", isOn: true },
          { id: 'Halven.Other', level: 'error', message: 'Other', isOn: true },
        ],
        refused: [],
      },
    ];
    fake.answers.saveStyle = (...change: unknown[]) => {
      changes.push(change);
      return null;
    };
    await open('#voice', fake);
    await until(() => page().includes('2 of 2 rules on'));
    find('input[aria-label="Rule on: Halven.Weasel"]', HTMLInputElement).click();
    await until(() => page().includes('1 of 2 rules on'));
    expect(fake.worker.settings.rulesOff).toEqual(['Halven.Weasel']);
    find('input[aria-label="Rule on: Halven"]', HTMLInputElement).click();
    await until(() => changes.length === 1);
    expect(changes[0]).toEqual(['Halven', { isOn: false }]);
    type('input[type=search]', 'weasel');
    await until(() => document.querySelectorAll('.style-rules li').length === 1);
    type('input[type=search]', 'nothing like it');
    await until(() => document.querySelector('.style-rules') === null);
  });
});
