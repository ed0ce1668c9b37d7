import type { PlatformId } from '../../model/message';
import type { JsonFormat, Loss, OutsideReply } from '../contract';
import { isObject } from '../json';
import { findEntries, type OutsideBody, readHtmlBody, readPlainBody, readText } from '../outside-body';
import { MUSTACHE } from '../placeholders';

/** Macros as the API lists them: `{ macros: [...] }`, one `{ macro }`, or the list alone. */
export const ZENDESK: JsonFormat = {
  id: 'zendesk',
  isOne: (content) => listMacros(content).some(isMacro),
  readReplies: (content) => listMacros(content).filter(isMacro).flatMap(readMacro),
};

const TEXTS = new Set(['comment_value', 'comment_value_html']);
const TAGS = new Set(['set_tags', 'current_tags']);
/** Channels of theirs that are networks of ours. */
const NETWORKS: Readonly<Record<string, PlatformId>> = {
  twitter: 'x',
  facebook: 'facebook',
  instagram: 'instagram',
};

interface Action {
  field: string;
  value: unknown;
}

function listMacros(content: unknown): Record<string, unknown>[] {
  if (isObject(content) && isObject(content.macro)) return [content.macro];
  return findEntries(content, 'macros');
}

function isMacro(macro: Record<string, unknown>): boolean {
  return typeof macro.title === 'string' && readActions(macro).length > 0;
}

function readActions({ actions }: Record<string, unknown>): Action[] {
  if (!Array.isArray(actions)) return [];
  return actions
    .filter(isObject)
    .flatMap(({ field, value }) => (typeof field === 'string' ? [{ field, value }] : []));
}

/** One reply for each different text: a macro can say one thing here and another thing there. */
function readMacro(macro: Record<string, unknown>): OutsideReply[] {
  const names = readText(macro.title)
    .split('::')
    .map((name) => name.trim());
  const title = names.pop() ?? '';
  const actions = readActions(macro);
  const texts = readTexts(actions);
  const losses = readLosses(macro, actions, texts.length > 0);
  return (texts.length > 0 ? texts : [{ body: '', losses: [], channel: '' }]).map((text, at) => ({
    id: [readText(macro.id), at > 0 ? text.channel || String(at + 1) : ''].filter(Boolean).join('-'),
    title: at > 0 && text.channel ? `${title} (${text.channel})` : title,
    body: text.body,
    folders: names,
    tags: actions
      .filter(({ field }) => TAGS.has(field))
      .flatMap(({ value }) => readText(Array.isArray(value) ? value.join(' ') : value).split(/\s+/)),
    language: '',
    platforms: NETWORKS[text.channel] ? [NETWORKS[text.channel] as PlatformId] : [],
    losses: [...losses, ...text.losses],
  }));
}

function readTexts(actions: readonly Action[]): (OutsideBody & { channel: string })[] {
  const texts = actions
    .filter(({ field }) => TEXTS.has(field))
    .map(({ field, value }) => {
      const [place, text] = Array.isArray(value)
        ? [readText(value[0]), readText(value[1])]
        : ['', readText(value)];
      const channel = place.replace(/^channel:/, '').replace(/^all$/, '');
      const isRich = field === 'comment_value_html';
      return { ...(isRich ? readHtmlBody(text, MUSTACHE) : readPlainBody(text, MUSTACHE)), channel, isRich };
    })
    .filter(({ body }) => body.trim() !== '');
  // The rich text first: a macro that has both says the same twice.
  texts.sort((one, other) => Number(other.isRich) - Number(one.isRich));
  const seen = new Set<string>();
  return texts.filter(({ body }) => {
    const bare = body.replace(/[\s*_#>-]+/g, '');
    return !seen.has(bare) && seen.add(bare);
  });
}

function readLosses(macro: Record<string, unknown>, actions: readonly Action[], hasText: boolean): Loss[] {
  const losses: Loss[] = [];
  if (isObject(macro.restriction))
    losses.push({ kind: 'visibility', detail: readText(macro.restriction.type) });
  if (macro.active === false) losses.push({ kind: 'inactive', detail: '' });
  for (const { field, value } of actions) {
    if (TEXTS.has(field) || TAGS.has(field)) continue;
    if (field === 'comment_mode_is_public') {
      if (hasText && (value === false || value === 'false')) losses.push({ kind: 'internal', detail: '' });
    } else losses.push({ kind: 'action', detail: [field, readText(value)].filter(Boolean).join(': ') });
  }
  return losses;
}
