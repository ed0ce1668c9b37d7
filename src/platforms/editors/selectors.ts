/** One thing that is looked for in an editor's markup, which editor draws it and since when it was seen. */
interface Entry {
  css: string;
  where: string;
  seen: string;
}

/** Everything this room knows of the editors' markup. All of it is the editors' own, none of it a site's. */
export const EDITOR_SELECTORS = {
  draftContents: { css: '[data-contents="true"]', where: 'inside every Draft.js editor', seen: '2016-2026' },
  draftBlock: { css: '[data-block="true"]', where: 'one paragraph of a Draft.js editor', seen: '2016-2026' },
  lexicalRoot: {
    css: '[data-lexical-editor="true"]',
    where: 'the editable element of every Lexical editor',
    seen: '2022-2026',
  },
  lexicalText: {
    css: '[data-lexical-text="true"], [data-lexical-decorator="true"]',
    where: 'runs of text, mentions and the like in a Lexical editor',
    seen: '2022-2026',
  },
  lexicalCursor: {
    css: '[data-lexical-cursor]',
    where: 'caret that Lexical draws between two blocks; no block itself',
    seen: '2023-2026',
  },
  break: {
    css: 'br',
    where: 'line break in a paragraph; the last one of a paragraph holds its height',
    seen: '2016-2026',
  },
} as const satisfies Record<string, Entry>;
