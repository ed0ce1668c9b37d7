// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { editorOf } from './index';

function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  const element = document.body.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('nothing shown');
  return element;
}

describe('an editor', () => {
  it('is known by what it draws, whoever the site is', () => {
    const block = '<div data-contents="true"><div data-block="true"><span>a</span></div></div>';
    expect(editorOf(show(`<div contenteditable="true">${block}</div>`)).kind).toBe('draft');
    expect(editorOf(show('<div contenteditable="true" data-lexical-editor="true"><p></p></div>')).kind).toBe(
      'lexical',
    );
    expect(editorOf(show('<textarea></textarea>')).kind).toBe('textarea');
    expect(editorOf(show('<div contenteditable="true">a</div>')).kind).toBe('other');
  });

  it('of an unknown kind counts as one line', () => {
    const editor = editorOf(show('<div contenteditable="true">see <b>you</b></div>'));
    expect(editor.readDraft()).toBe('see you');
    expect(editor.findRanges([{ start: 4, end: 7 }])?.map(String)).toEqual(['you']);
  });

  it('that is a text area is written by the one command that keeps undo', async () => {
    const area = show('<textarea>one\ntwo</textarea>');
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text area');
    const insert = vi.fn((_command: string, _ui?: boolean, text = '') => {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      return true;
    });
    Object.defineProperty(document, 'execCommand', { value: insert, configurable: true });
    const editor = editorOf(area);
    expect(await editor.writeSpan({ start: 0, end: 3 }, 'مرحبا')).toEqual({
      outcome: 'written',
      text: 'مرحبا\ntwo',
    });
    expect(await editor.write('👩🏽‍🚀\n', 'replace')).toEqual({ outcome: 'written', text: '👩🏽‍🚀\n' });
    expect(editor.findRanges([{ start: 0, end: 1 }])).toBeNull();
    expect(insert.mock.calls.map(([command]) => command)).toEqual(['insertText', 'insertText']);
  });
});
