// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findOffset, findSpanRange } from './draft';
import { editorOf } from './index';

const MANAGED = '<br data-lexical-managed-linebreak="true">';

function makeSpan(text: string): string {
  return `<span data-lexical-text="true">${text}</span>`;
}

/** A Lexical editor as it draws itself; each string is the inside of a paragraph. */
function showEditor(paragraphs: string[], mark = 'data-lexical-editor="true"'): HTMLElement {
  const blocks = paragraphs.map((inside) => `<p dir="auto">${inside}</p>`).join('');
  document.body.innerHTML = `<div contenteditable="true" role="textbox" ${mark}>${blocks}</div>`;
  const composer = document.body.querySelector<HTMLElement>('[contenteditable]');
  if (!composer) throw new Error('no composer');
  return composer;
}

const RICH = [makeSpan('Hi 👩🏽‍🚀 Juno,'), MANAGED, `${makeSpan('see ')}${makeSpan('you')}`];
const PLAIN = [`${makeSpan('Hi 👩🏽‍🚀 Juno,')}<br><br>${makeSpan('see ')}${makeSpan('you')}`];
const TEXT = 'Hi 👩🏽‍🚀 Juno,\n\nsee you';

describe('a Lexical draft', () => {
  it('is known by its marks, and without them by its paragraphs', () => {
    expect(editorOf(showEditor([''])).kind).toBe('lexical');
    expect(editorOf(showEditor([makeSpan('a')], '')).kind).toBe('lexical');
    expect(editorOf(showEditor([MANAGED], '')).kind).toBe('lexical');
    expect(editorOf(showEditor([], '')).kind).toBe('other');
  });

  it('is read line by line, from paragraphs or from breaks', () => {
    expect(editorOf(showEditor(RICH)).readDraft()).toBe(TEXT);
    expect(editorOf(showEditor(PLAIN)).readDraft()).toBe(TEXT);
    expect(editorOf(showEditor([MANAGED])).readDraft()).toBe('');
    expect(editorOf(showEditor([])).readDraft()).toBe('');
  });

  it('keeps a line break at its end, and leaves out the one that only gives height', () => {
    expect(editorOf(showEditor([`${makeSpan('a')}<br>${MANAGED}`])).readDraft()).toBe('a\n');
    expect(editorOf(showEditor([makeSpan('a'), MANAGED])).readDraft()).toBe('a\n');
  });

  it('reads mentions and right-to-left words as they stand there', () => {
    const mention = '<span data-lexical-decorator="true" contenteditable="false"><b>Juno</b></span>';
    expect(editorOf(showEditor([`${mention}${makeSpan(' مرحبا')}`])).readDraft()).toBe('Juno مرحبا');
  });

  it('gives ranges that hold exactly the words of their spans', () => {
    for (const paragraphs of [RICH, PLAIN]) {
      const spans = ['👩🏽‍🚀', 'see', 'you', 'see you'].map((word) => ({
        start: TEXT.indexOf(word),
        end: TEXT.indexOf(word) + word.length,
      }));
      const ranges = editorOf(showEditor(paragraphs)).findRanges(spans);
      expect(ranges?.map((parts) => parts.join('|'))).toEqual(['👩🏽‍🚀', 'see', 'you', 'see you']);
    }
  });

  it('finds for every place the offset it came from', () => {
    for (const paragraphs of [RICH, PLAIN]) {
      const composer = showEditor(paragraphs);
      for (let offset = 0; offset <= TEXT.length; offset++) {
        const range = findSpanRange(composer, { start: offset, end: offset });
        expect(range && findOffset(composer, { node: range.startContainer, offset: range.startOffset })).toBe(
          offset,
        );
      }
      expect(findOffset(composer, { node: composer, offset: 1 })).toBe(
        paragraphs === RICH ? TEXT.indexOf('\n') : TEXT.length,
      );
    }
  });

  it('takes the caret that Lexical draws between two blocks for none', () => {
    const composer = showEditor([makeSpan('a')]);
    composer.insertAdjacentHTML(
      'beforeend',
      '<div data-lexical-cursor="true" contenteditable="false"></div>',
    );
    expect(editorOf(composer).readDraft()).toBe('a');
  });
});
