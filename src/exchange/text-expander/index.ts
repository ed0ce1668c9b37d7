import type { TableFormat } from '../contract';
import { readPlainBody } from '../outside-body';
import { type Dialect, KNOWN_NAMES, type Place } from '../placeholders';

/** `%filltext:name=first name:default=there%`, `%fill:order%`, `%clipboard`, `%|`, `%key:enter%`, `%Y`; `%%` is one sign. */
const MACROS: Dialect = {
  pattern:
    /%%|%(fill[a-z]*|snippet|key|date|@)(?::?([^%\n]{0,300}))%|%(clipboard|\||[<>^]|v\b)|%(\d{0,2}[YyBbmdeAaHIMSp])(?![\p{L}\p{N}])/gu,
  known: KNOWN_NAMES,
  readPlace([whole, command, rest = '', silent, date]): Place {
    if (whole === '%%') return { kind: 'text', text: '%' };
    if (silent !== undefined) return { kind: 'command', name: silent };
    if (date !== undefined) return { kind: 'variable', name: `date_${date}` };
    if (command === 'key' || command === '@') return { kind: 'command', name: `${command} ${rest}`.trim() };
    const parts = rest.split(':');
    const setting = (key: string) =>
      parts
        .find((part) => part.startsWith(`${key}=`))
        ?.slice(key.length + 1)
        .trim();
    const bare = parts[0]?.includes('=') ? '' : (parts[0] ?? '');
    const fallback = setting('default');
    // `%fillpopup:name=size:S:default=M:L%`
    const choices = parts.flatMap((part) =>
      /^(?:name|width)=/.test(part) ? [] : part.replace(/^default=/, ''),
    );
    return {
      kind: 'variable',
      name: setting('name') || (command === 'fillpopup' ? '' : bare) || command || 'value',
      fallback,
      ...(command === 'fillpopup' ? { offers: [...new Set([fallback ?? '', ...choices])] } : {}),
    };
  },
};

/**
 * A group of snippets: no names of columns, the abbreviation first, then the text, perhaps a label. The group's name is the
 * file's.
 */
export const TEXT_EXPANDER: TableFormat = {
  id: 'text-expander',
  isOne: ({ rows }) =>
    rows.length > 0 &&
    rows.every(({ cells: [trigger = '', text = ''], cells }) => {
      return cells.length <= 3 && /^\S{1,40}$/.test(trigger) && text.trim() !== '';
    }) &&
    rows.some(
      ({ cells: [trigger = '', text = ''] }) => /[^\p{L}\p{N}]/u.test(trigger) && /\s/.test(text.trim()),
    ),
  readReplies: ({ rows }, fileName) =>
    rows.map(({ cells: [trigger = '', text = '', label = ''] }) => ({
      id: '',
      title: label.trim() ? `${label.trim()} (${trigger.trim()})` : trigger.trim(),
      ...readPlainBody(text, MACROS),
      folders: [fileName],
      tags: [],
      language: '',
      platforms: [],
    })),
};
