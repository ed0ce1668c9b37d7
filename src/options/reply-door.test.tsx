// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { close, find, open, page, press } from './driving';
import { makeWorker } from './fake-worker';

const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 10_000 });

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

function choose(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const input = find('input[type=file]', HTMLInputElement);
  Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
/** Changes a select found by its label. */
function select(label: string, value: string): void {
  const element = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  const field = element && document.getElementById(element.htmlFor);
  if (!(field instanceof HTMLSelectElement)) throw new Error(`Nothing to choose at ${label}: ${page()}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
const asked = (fake: ReturnType<typeof makeWorker>, wanted: string) =>
  fake.asked.filter(({ name }) => name === wanted).map(({ args }) => args);

const CHATWOOT = JSON.stringify([
  { id: 1, short_code: 'late', content: 'Hi {{contact.first_name}}, order {{order}} is late.' },
  { id: 2, short_code: 'thanks', content: 'Thank you!' },
]);

describe('a file of replies', () => {
  it('that is broken is answered with a clear word in the language of the page, and nothing is stored', async () => {
    const fake = makeWorker();
    await open('#replies', fake);
    choose('replies.json', '{"a":');
    await until(() => page().includes('not valid JSON: look at line 1, column 6'));
    expect(document.querySelector('[role=alert]')?.textContent).toContain('This file could not be read');
    choose('replies.csv', 'title,body\na,"b\n');
    await until(() => page().includes('in row 2 is never closed'));
    expect(asked(fake, 'importReplies')).toEqual([]);
    expect(document.querySelector('.preview')).toBeNull();
  });

  it('is shown before it is imported, and can be taken back', async () => {
    const fake = makeWorker();
    await open('#replies', fake);
    choose('canned.json', CHATWOOT);
    await until(() => page().includes('Preview of canned.json'));
    expect(document.activeElement?.id).toBe('preview-heading');
    expect(page()).toContain('2 new');
    expect(page()).toContain('Variables without a value here');
    expect(page()).toContain('Hi {first_name}, order {ask:order} is late.');
    expect(fake.worker.replies).toEqual([]);
    press('Import 2 replies');
    await until(() => page().includes('Imported from Chatwoot: 2 new, 0 changed.'));
    expect(fake.worker.replies.map(({ id, language }) => [id, language])).toEqual([
      ['chatwoot-1', 'nl'],
      ['chatwoot-2', 'nl'],
    ]);
    press('Undo');
    await until(() => page().includes('Taken back: 2 removed, 0 as before.'));
    expect(fake.worker.replies).toEqual([]);
  });

  it('that was imported before has nothing left to import, unless both are kept', async () => {
    const fake = makeWorker();
    await open('#replies', fake);
    choose('canned.json', CHATWOOT);
    await until(() => page().includes('Import 2 replies'));
    press('Import 2 replies');
    await until(() => fake.worker.replies.length === 2);
    choose('canned.json', CHATWOOT);
    await until(() => page().includes('All of it is here already.'));
    expect(page()).toContain('2 already there');
    find('input[name=duplicates]', HTMLInputElement, 2).click();
    await until(() => page().includes('Import 2 replies'));
    press('Import 2 replies');
    await until(() => fake.worker.replies.length === 4);
    expect(new Set(fake.worker.replies.map(({ id }) => id)).size).toBe(4);
  });

  it('whose columns nobody names is read by the columns that are chosen, with what comes of it at once', async () => {
    const fake = makeWorker();
    await open('#replies', fake);
    choose('table.csv', 'first;second;third\nGreeting;Hello there;Anna\nBye;See you;Boris\n');
    await until(() => page().includes('Which column holds what'));
    find('.columns input', HTMLInputElement).click();
    await until(() => find('.columns input', HTMLInputElement).checked);
    select('Title', '0');
    await until(() => find('.preview .card h4', HTMLElement).textContent === 'Greeting');
    select('Text', '1');
    await until(() => find('.preview .card .excerpt', HTMLElement).textContent === 'Hello there');
    select('Folder', '2');
    await until(() => find('.preview .card-foot', HTMLElement).textContent?.includes('Anna') ?? false);
    select('Read as', 'briskine');
    await until(() => page().includes('Read this way, there is no reply in the file.'));
    select('Read as', 'any-csv');
    await until(() => !page().includes('Read this way'));
    press('Cancel');
    await until(() => document.querySelector('.preview') === null);
    expect(document.activeElement?.textContent).toBe('Import…');
    expect(asked(fake, 'importReplies')).toEqual([]);
  });

  it('stays in its preview when importing fails', async () => {
    const fake = makeWorker();
    await open('#replies', fake);
    choose('canned.json', CHATWOOT);
    await until(() => page().includes('Import 2 replies'));
    fake.failures.set('importReplies', 'The disk is full.');
    press('Import 2 replies');
    await until(() => page().includes('Not saved: The disk is full.'));
    expect(page()).toContain('Preview of canned.json');
    fake.failures.clear();
    await until(() => !find('.preview .button[data-kind=primary]', HTMLButtonElement).disabled);
    press('Import 2 replies');
    await until(() => fake.worker.replies.length === 2);
  });

  it('that says no encoding says that it was guessed', async () => {
    const fake = makeWorker();
    await open('#replies', fake);
    choose('table.csv', Uint8Array.from([...new TextEncoder().encode('title,body\nA,Gr'), 0xfc, 0xdf, 0x65]));
    await until(() => page().includes('Guessed: nothing in the file says its encoding.'));
    expect(page()).toContain('Grüße');
  });
});
