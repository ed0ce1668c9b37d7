import { render } from 'preact';
import { App } from './app';
import type { FakeWorker } from './fake-worker';
import { createDeskState } from './saving';

/* Hands and eyes of this room's tests. */

/** Opens options at a page, as if its link was followed. */
export async function open(hash: string, fake: FakeWorker): Promise<void> {
  history.replaceState(null, '', hash);
  const state = createDeskState(fake.bridge);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await state.refresh();
  render(<App bridge={fake.bridge} state={state} />, root);
}

export const page = () => document.body.textContent ?? '';

export function find<Found extends Element>(selector: string, kind: new () => Found, index = 0): Found {
  const found = document.querySelectorAll(selector)[index];
  if (!(found instanceof kind)) throw new Error(`${selector} (${index}) is not there: ${page()}`);
  return found;
}

export function type(selector: string, text: string, index = 0): void {
  const input = find(selector, HTMLElement, index);
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement))
    throw new Error(`Nothing can be typed into ${selector}.`);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

export function press(words: string): void {
  const button = [...document.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === words || one.getAttribute('aria-label') === words,
  );
  if (!button) throw new Error(`No button says ${words}: ${page()}`);
  button.click();
}

export function submit(selector: string): void {
  find(selector, HTMLFormElement).requestSubmit();
}

export function close(): void {
  render(null, find('body > div', HTMLDivElement));
}
