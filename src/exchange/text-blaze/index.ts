import type { ConditionRole } from '../condition';
import type { JsonFormat, OutsideReply } from '../contract';
import { isObject } from '../json';
import { readHtmlBody, readPlainBody, readText } from '../outside-body';
import { type Dialect, KNOWN_NAMES, type Place } from '../placeholders';

const DEEPEST = 20;

/** `{ folders: [{ name, snippets: [{ name, shortcut, text }] }] }`, folders within folders included. */
export const TEXT_BLAZE: JsonFormat = {
  id: 'text-blaze',
  isOne: (content) =>
    isObject(content) && Array.isArray(content.folders) && content.folders.some(holdsSnippets),
  readReplies: (content) => (isObject(content) ? readFolders(content.folders, [], 0) : []),
};

function holdsSnippets(folder: unknown): boolean {
  return isObject(folder) && (Array.isArray(folder.snippets) || Array.isArray(folder.folders));
}

function readFolders(folders: unknown, path: readonly string[], depth: number): OutsideReply[] {
  if (!Array.isArray(folders) || depth > DEEPEST) return [];
  return folders.filter(isObject).flatMap((folder) => {
    const names = [...path, readText(folder.name)];
    const snippets = Array.isArray(folder.snippets) ? folder.snippets.filter(isObject) : [];
    return [
      ...snippets.map((snippet) => readSnippet(snippet, names)),
      ...readFolders(folder.folders, names, depth + 1),
    ];
  });
}

function readSnippet(snippet: Record<string, unknown>, folders: string[]): OutsideReply {
  const html = readText(snippet.html);
  const { body, losses } = html
    ? readHtmlBody(html, COMMANDS)
    : readPlainBody(readText(snippet.text), COMMANDS);
  const name = readText(snippet.name).trim();
  const shortcut = readText(snippet.shortcut).trim();
  return {
    id: readText(snippet.id),
    title: name && shortcut && name !== shortcut ? `${name} (${shortcut})` : name || shortcut,
    body,
    folders,
    tags: [],
    language: '',
    platforms: [],
    losses:
      name && shortcut && name !== shortcut ? [...losses, { kind: 'shortcut', detail: shortcut }] : losses,
  };
}

const FIELDS = new Set(['formtext', 'formparagraph', 'formmenu', 'formdate']);
const CONDITIONS: Readonly<Record<string, ConditionRole>> = {
  if: 'open',
  elseif: 'other',
  else: 'else',
  endif: 'close',
  repeat: 'open',
  endrepeat: 'close',
  // A switch that the agent turns: a condition like any other, but one that we have nothing like.
  formtoggle: 'open',
  endformtoggle: 'close',
};
const SILENT = new Set([
  'cursor',
  'clipboard',
  'key',
  'click',
  'wait',
  'note',
  'endnote',
  'import',
  'run',
  'button',
]);

/** `{formtext: name=first name; default=there}`, `{if: …}`, `{cursor}`, `{time: YYYY}` */
const COMMANDS: Dialect = {
  pattern: /\{([^{}]{1,400})\}/g,
  known: KNOWN_NAMES,
  readPlace([whole, inside = '']): Place {
    const [, command = '', rest = ''] = /^\s*(=|[a-z]+)\s*:?([\s\S]*)$/i.exec(inside) ?? [];
    const name = command.toLowerCase();
    const role = Object.hasOwn(CONDITIONS, name) ? CONDITIONS[name] : undefined;
    if (role) return { kind: 'condition', role, mark: inside, test: name === 'if' ? rest : '' };
    if (SILENT.has(name)) return { kind: 'command', name };
    if (FIELDS.has(name)) {
      const parts = rest.split(';').map((part): [string, string] => {
        const [key = '', ...value] = part.split('=');
        return [key.trim(), value.join('=').trim()];
      });
      const settings = new Map(parts.map(([key, value]) => [key.toLowerCase(), value]));
      const fallback = settings.get('default');
      const choices = parts.flatMap(([key, value]) => (value === '' && key !== '' ? [key] : []));
      const offers = [...new Set([...(fallback ? [fallback] : []), ...choices])];
      return {
        kind: 'variable',
        name: settings.get('name') || name,
        fallback,
        ...(name === 'formmenu' ? { offers } : {}),
      };
    }
    return /[\p{L}\p{N}]/u.test(inside) ? { kind: 'variable', name: inside } : { kind: 'text', text: whole };
  },
};
