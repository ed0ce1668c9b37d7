// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { DEFAULT_SETTINGS } from '../model/settings';
import type { DeskView, NumbersView } from '../model/views';
import { Popup } from './popup';
import type { PopupState, Snapshot } from './state';

const MINUTE_MS = 60_000;
const AT = new Date(2026, 1, 3, 12).getTime();
const texts = Object.fromEntries(Object.entries(english).map(([key, { message }]) => [key, message]));
const desk: DeskView = {
  settings: { ...DEFAULT_SETTINGS, isSetUp: true },
  tags: [],
  panels: [],
  language: 'en',
  texts,
  commands: { next_waiting: 'Alt+N' },
  waitingCount: 2,
  version: '1',
};
const numbers: NumbersView = {
  waiting: { value: 2, trend: [1, 2, 3, 4, 5, 6, 2] },
  medianFirstResponseMs: {
    value: 18 * MINUTE_MS,
    trend: [null, null, null, null, null, 24 * MINUTE_MS, 18 * MINUTE_MS],
  },
  shareWithinTarget: { value: 0.84, trend: [null, null, null, null, null, 0.79, 0.84] },
  solved: { value: 0.5, trend: [null, null, null, null, null, null, 0.5] },
  solvedCount: 3,
  inboundCount: 6,
  longestWaiting: [
    {
      messageKey: 'x:1',
      platform: 'x',
      name: '<b>Mila</b>',
      text: 'Nobody came.',
      postedAt: AT - 62 * MINUTE_MS,
      permalink: 'https://x.com/mila/status/1',
    },
    {
      messageKey: 'x:2',
      platform: 'x',
      name: 'Rik',
      text: 'Hello?',
      postedAt: AT - 40 * MINUTE_MS,
      permalink: null,
    },
  ],
  promises: [],
  satisfaction: { average: null, count: 0 },
};

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => render(null, root));

function open(snapshot: Snapshot | null, problem: string | null = null): { refreshed: number } {
  const calls = { refreshed: 0 };
  const state: PopupState = {
    snapshot: signal(snapshot),
    problem: signal(problem),
    refresh: async () => {
      calls.refreshed++;
    },
  };
  render(<Popup state={state} openOptions={() => undefined} />, root);
  return calls;
}

describe('the popup', () => {
  it('draws its four places before the worker answered', () => {
    open(null);
    expect(root.querySelectorAll('.figure')).toHaveLength(4);
    expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  });

  it('shows the figures with what changed since yesterday, and each trend in words', () => {
    open({ desk, numbers, at: AT });
    const figures = [...root.querySelectorAll('.figure')].map((figure) => figure.textContent);
    expect(figures[0]).toContain('waiting, oldest 1 h 02');
    expect(figures[1]).toContain('18 minmedian response · −6');
    expect(figures[2]).toContain('84%within 60 min · +5');
    expect(figures[3]).toContain('50%solved, 3 of 6');
    expect(root.querySelector('.trend')?.getAttribute('aria-label')).toBe(
      'Last seven days: 1, 2, 3, 4, 5, 6, 2',
    );
  });

  it('lists who waits longest, coloured by age, linked where the page gave a link', () => {
    open({ desk, numbers, at: AT });
    const lines = [...root.querySelectorAll('.waiting .line')];
    expect(lines.map((line) => line.querySelector('.age')?.getAttribute('data-age'))).toEqual([
      'overdue',
      'late',
    ]);
    expect(lines.map((line) => line.getAttribute('href'))).toEqual(['https://x.com/mila/status/1', null]);
    expect(root.querySelector('footer a')?.getAttribute('href')).toBe('https://x.com/mila/status/1');
  });

  it('shows a name as text, whatever is written in it', () => {
    open({ desk, numbers, at: AT });
    expect(root.querySelector('b')).toBeNull();
    expect(root.textContent).toContain('<b>Mila</b>');
  });

  it('lists what is promised by its time, what is due first, and how pleased customers were', () => {
    const promise = { messageKey: 'x:3', platform: 'x', name: 'Ida', text: 'When?', postedAt: AT } as const;
    const promises = [
      { ...promise, permalink: 'https://x.com/ida/status/3', promisedAt: AT - 10 * MINUTE_MS },
      { ...promise, messageKey: 'x:4', permalink: null, promisedAt: AT + 30 * MINUTE_MS },
    ];
    open({ desk, numbers: { ...numbers, promises, satisfaction: { average: 4.25, count: 4 } }, at: AT });
    const ages = [...root.querySelectorAll('.promises .age')];
    expect(ages.map((age) => [age.textContent, age.getAttribute('data-age')])).toEqual([
      ['11:50', 'overdue'],
      ['12:30', 'fresh'],
    ]);
    expect(root.querySelector('.promises a')?.getAttribute('href')).toBe('https://x.com/ida/status/3');
    expect(root.textContent).toContain('Satisfaction 4.3 of 5, 4 scores in 30 days');
    open({ desk, numbers, at: AT });
    expect(root.querySelector('.promises')).toBeNull();
    expect(root.textContent).not.toContain('Satisfaction');
  });

  it('says when nobody is waiting', () => {
    open({ desk, numbers: { ...numbers, longestWaiting: [] }, at: AT });
    expect(root.textContent).toContain('Nobody is waiting');
    expect(root.querySelector('footer a')).toBeNull();
  });

  it('leads to the first run as long as nothing is set up', () => {
    open({ desk: { ...desk, settings: DEFAULT_SETTINGS }, numbers, at: AT });
    expect(root.querySelector('.not-set-up a')?.getAttribute('href')).toBe('/src/options/index.html#welcome');
    expect(root.querySelector('.figure')).toBeNull();
  });

  it('repeats the worker’s word when it could not answer, keeps what it showed, and asks again', () => {
    const calls = open({ desk, numbers, at: AT }, 'The database is locked.');
    expect(root.querySelector('[role=alert]')?.textContent).toContain('The database is locked.');
    expect(root.querySelectorAll('.figure strong')[0]?.textContent).toBe('2');
    root.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    expect(calls.refreshed).toBe(1);
  });
});
