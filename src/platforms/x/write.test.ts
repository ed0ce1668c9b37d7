// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findOffset, readDraft } from '../editors/draft';
import { write, writeSpan } from '../editors/write';
import { makeComposer, showPage } from './invented.fixture';

/** jsdom has no clipboard. */
class FakeTransfer {
  readonly #data = new Map<string, string>();
  setData(type: string, text: string) {
    this.#data.set(type, text);
  }
  getData(type: string) {
    return this.#data.get(type) ?? '';
  }
  get types() {
    return [...this.#data.keys()];
  }
}
class FakeClipboardEvent extends Event {
  readonly clipboardData: FakeTransfer;
  constructor(type: string, options: EventInit & { clipboardData: FakeTransfer }) {
    super(type, options);
    this.clipboardData = options.clipboardData;
  }
}

/** An editor that puts a paste in place of its selection, as Draft.js does (which the browser tests drive for real). */
function openEditor(lines: string[], isDeaf = false) {
  const composer = showPage(makeComposer(lines)).querySelector<HTMLElement>('[contenteditable]');
  if (!composer) throw new Error('no composer');
  const pastes: string[] = [];
  const take = (event: Event) => {
    if (!(event instanceof FakeClipboardEvent)) return;
    expect(event.clipboardData.types).toEqual(['text/plain']);
    const text = event.clipboardData.getData('text/plain');
    pastes.push(text);
    const range = getSelection()?.getRangeAt(0);
    if (isDeaf || !range) return;
    const at = (node: Node, offset: number) => findOffset(composer, { node, offset }) ?? 0;
    const draft = readDraft(composer);
    const [start, end] = [
      at(range.startContainer, range.startOffset),
      at(range.endContainer, range.endOffset),
    ];
    const next = new DOMParser().parseFromString(
      makeComposer((draft.slice(0, start) + text + draft.slice(end)).split('\n')),
      'text/html',
    );
    queueMicrotask(() => {
      composer.replaceChildren(...(next.querySelector('[contenteditable]')?.childNodes ?? []));
      getSelection()?.selectAllChildren(composer);
      getSelection()?.collapseToEnd();
    });
  };
  composer.addEventListener('paste', take);
  composer.addEventListener('cut', take);
  return { composer, pastes };
}

beforeEach(() => {
  vi.stubGlobal('DataTransfer', FakeTransfer);
  vi.stubGlobal('ClipboardEvent', FakeClipboardEvent);
  getSelection()?.removeAllRanges();
});
afterEach(() => vi.unstubAllGlobals());

describe('writing into a composer', () => {
  it('appends at the end, replaces on demand, and empties', async () => {
    const { composer } = openEditor(['Hello']);
    expect(await write(composer, ' Juno,\nsorry 👩🏽‍🚀', 'append')).toEqual({
      outcome: 'written',
      text: 'Hello Juno,\nsorry 👩🏽‍🚀',
    });
    expect(await write(composer, 'مرحبا', 'replace')).toEqual({ outcome: 'written', text: 'مرحبا' });
    expect(await write(composer, '', 'replace')).toEqual({ outcome: 'written', text: '' });
  });

  it('appends at the caret when it stands in this composer, and keeps what is selected', async () => {
    const { composer } = openEditor(['Hello Juno']);
    const text = composer.querySelector('[data-text]')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 5);
    expect(await write(composer, ' dear', 'append')).toEqual({ outcome: 'written', text: 'Hello dear Juno' });
  });

  it('replaces exactly one span, and removes one', async () => {
    const { composer } = openEditor(['We just', 'need it']);
    expect(await writeSpan(composer, { start: 3, end: 7 }, 'only')).toEqual({
      outcome: 'written',
      text: 'We only\nneed it',
    });
    expect(await writeSpan(composer, { start: 3, end: 7 }, '')).toEqual({
      outcome: 'written',
      text: 'We \nneed it',
    });
    expect(await writeSpan(composer, { start: 0, end: 3 }, '')).toEqual({
      outcome: 'written',
      text: '\nneed it',
    });
  });

  it('inserts once when asked twice in a hurry, at once or a moment later', async () => {
    const { composer, pastes } = openEditor(['']);
    const both = await Promise.all([write(composer, 'Once', 'append'), write(composer, 'Once', 'append')]);
    expect(both).toEqual([
      { outcome: 'written', text: 'Once' },
      { outcome: 'refused', reason: 'busy' },
    ]);
    expect(await write(composer, 'Once', 'append')).toEqual({ outcome: 'refused', reason: 'busy' });
    expect(pastes).toEqual(['Once']);
    expect(await write(composer, ' more', 'append')).toEqual({ outcome: 'written', text: 'Once more' });
  });

  it('never tries again when the editor does not take the text', async () => {
    const { composer, pastes } = openEditor(['Kept'], true);
    expect(await write(composer, 'New', 'append')).toEqual({ outcome: 'differs', text: 'Kept' });
    expect(pastes).toEqual(['New']);
  });

  it('stops without inserting when the draft or the caret changes meanwhile', async () => {
    const { composer, pastes } = openEditor(['Hello']);
    const writing = write(composer, 'New', 'replace');
    const text = composer.querySelector('[data-text]');
    if (text) text.textContent = 'Hello you';
    expect(await writing).toEqual({ outcome: 'differs', text: 'Hello you' });
    const again = write(composer, 'Other', 'append');
    getSelection()?.removeAllRanges();
    expect(await again).toEqual({ outcome: 'differs', text: 'Hello you' });
    expect(pastes).toEqual([]);
  });

  it('refuses a composer that is gone, hidden or locked', async () => {
    const { composer } = openEditor(['']);
    composer.setAttribute('contenteditable', 'false');
    expect(await write(composer, 'a', 'append')).toEqual({ outcome: 'refused', reason: 'not-editable' });
    composer.style.display = 'none';
    expect(await write(composer, 'a', 'append')).toEqual({ outcome: 'refused', reason: 'gone' });
    composer.remove();
    expect(await write(composer, 'a', 'append')).toEqual({ outcome: 'refused', reason: 'gone' });
  });

  it('writes into a text area by the one command that keeps undo', async () => {
    const area = showPage('<textarea>Hello</textarea>').querySelector('textarea');
    if (!area) throw new Error('no text area');
    const insert = vi.fn((_command: string, _ui?: boolean, text = '') => {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      return true;
    });
    Object.defineProperty(document, 'execCommand', { value: insert, configurable: true });
    expect(await write(area, ' Juno', 'append')).toEqual({ outcome: 'written', text: 'Hello Juno' });
    expect(await writeSpan(area, { start: 0, end: 5 }, 'Hi')).toEqual({
      outcome: 'written',
      text: 'Hi Juno',
    });
    expect(insert.mock.calls.map(([command]) => command)).toEqual(['insertText', 'insertText']);
  });
});
