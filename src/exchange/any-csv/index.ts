import type { Loss, OutsideReply, Table } from '../contract';
import { isHtml } from '../html-text';
import { readHtmlBody, readPlainBody } from '../outside-body';
import { type Dialect, MUSTACHE } from '../placeholders';
import { COLUMNS, type Column, type ColumnMapping } from './columns';

export type { ColumnMapping } from './columns';

/** Names of columns as people and tools write them, folded to letters. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  body: 'body text message content reply response answer snippet template bodyhtml contenthtml comment tekst bericht antwoord inhoud nachricht antwort inhalt текст съобщение отговор съдържание 内容 正文 回复 文本'.split(
    ' ',
  ),
  title:
    'title name subject label topic titel naam onderwerp betreff bezeichnung заглавие име тема 标题 名称 主题'.split(
      ' ',
    ),
  folder:
    'folder category group collection section foldername map categorie groep ordner kategorie gruppe папка категория група 文件夹 分类 类别'.split(
      ' ',
    ),
  tags: 'tags tag labels keywords trefwoorden schlagwörter stichwörter етикети тагове 标签'.split(' '),
  language: 'language lang locale taal sprache език 语言'.split(' '),
  shortcut:
    'shortcut shortcode trigger abbreviation hotkey sneltoets afkorting kürzel съкращение 快捷键 缩写'.split(
      ' ',
    ),
};

/** Single braces too: nobody says which tool the table comes from. */
const DIALECT: Dialect = {
  ...MUSTACHE,
  pattern: new RegExp(
    `${MUSTACHE.pattern.source}|\\{([\\p{L}_][\\p{L}\\p{N}_ .]{0,59})(?:\\|([^{}]{0,200}))?\\}`,
    'gu',
  ),
  readPlace(match) {
    const [, , , name, fallback] = match;
    return name === undefined ? MUSTACHE.readPlace(match) : { kind: 'variable', name, fallback };
  },
};

/** Guesses by the names in the first row, else by where the longest cells stand. */
export function guessMapping({ rows }: Table): ColumnMapping {
  const first = (rows[0]?.cells ?? []).map((name) => name.toLowerCase().replace(/[^\p{L}]+/gu, ''));
  const mapping: ColumnMapping = {
    hasNames: false,
    body: null,
    title: null,
    folder: null,
    tags: null,
    language: null,
    shortcut: null,
  };
  for (const column of COLUMNS) {
    // The most telling name first, wherever it stands.
    const name = NAMES[column].find((one) => first.includes(one));
    if (name !== undefined) mapping[column] = first.indexOf(name);
  }
  mapping.hasNames = COLUMNS.some((column) => mapping[column] !== null);
  mapping.body ??= findLongest(rows.slice(mapping.hasNames ? 1 : 0), takenColumns(mapping));
  if (!mapping.hasNames && first.length > 1) mapping.title = mapping.body === 0 ? 1 : 0;
  return mapping;
}

function takenColumns(mapping: ColumnMapping): Set<number> {
  return new Set(COLUMNS.flatMap((column) => mapping[column] ?? []));
}

function findLongest(rows: Table['rows'], taken: ReadonlySet<number>): number {
  const lengths = new Map<number, number>();
  for (const { cells } of rows.slice(0, 200))
    for (const [at, cell] of cells.entries())
      if (!taken.has(at)) lengths.set(at, (lengths.get(at) ?? 0) + Math.min(cell.length, 2000));
  const [longest] = [...lengths].sort(([, one], [, other]) => other - one);
  return longest?.[0] ?? 0;
}

/** Replies of any table, by columns a person has looked at. */
export function readAnyReplies({ rows }: Table, mapping: ColumnMapping): OutsideReply[] {
  return rows.slice(mapping.hasNames ? 1 : 0).map(({ cells }) => {
    const cellOf = (column: Column) => {
      const at = mapping[column];
      return at === null ? '' : (cells[at] ?? '').trim();
    };
    const text = cellOf('body');
    const { body, losses } = isHtml(text) ? readHtmlBody(text, DIALECT) : readPlainBody(text, DIALECT);
    const title = cellOf('title');
    const shortcut = cellOf('shortcut');
    const more: Loss[] = title && shortcut ? [{ kind: 'shortcut', detail: shortcut }] : [];
    return {
      id: '',
      title: title && shortcut ? `${title} (${shortcut})` : title || shortcut,
      body,
      folders: cellOf('folder').split(/\s*(?:\/|::|>|›)\s*/),
      tags: cellOf('tags').split(/\s*[,;|]\s*/),
      language: cellOf('language'),
      platforms: [],
      losses: [...losses, ...more],
    };
  });
}
