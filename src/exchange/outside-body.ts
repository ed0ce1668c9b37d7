import type { Loss } from './contract';
import { readHtml } from './html-text';
import { isObject } from './json';
import { type Dialect, translateText } from './placeholders';

export interface OutsideBody {
  body: string;
  losses: Loss[];
}

/** A text as another tool keeps it, in our own writing. */
export function readPlainBody(text: string, dialect: Dialect): OutsideBody {
  return translateText(text, dialect);
}

/** The same for HTML; `elements` as for `readHtml`. */
export function readHtmlBody(
  html: string,
  dialect: Dialect,
  elements?: Parameters<typeof readHtml>[1],
): OutsideBody {
  const { text, pictureCount } = readHtml(html, elements);
  const { body, losses } = translateText(text, dialect);
  return { body, losses: pictureCount > 0 ? [...losses, { kind: 'picture', detail: '' }] : losses };
}

/** Puts the links of files below the text, each on a line of its own. */
export function addAttachments({ body, losses }: OutsideBody, attachments: unknown): OutsideBody {
  if (!Array.isArray(attachments)) return { body, losses };
  const links: string[] = [];
  const found: Loss[] = attachments.filter(isObject).map((file): Loss => {
    const name = readText(file.filename ?? file.file_name ?? file.name);
    const link = readText(file.url ?? file.attachment_url ?? file.content_url);
    if (!/^https:\/\/[^\s{}]{1,2000}$/.test(link)) return { kind: 'lostAttachment', detail: name };
    links.push(link);
    return { kind: 'attachment', detail: name };
  });
  return {
    body: links.length > 0 ? `${body}\n\n${links.join('\n')}` : body,
    losses: [...losses, ...found],
  };
}

/** A text or a number as text; '' for everything else. */
export function readText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A list of objects: the value itself, or what stands under the first of these keys. */
export function findEntries(content: unknown, ...keys: string[]): Record<string, unknown>[] {
  if (Array.isArray(content)) return content.filter(isObject);
  if (!isObject(content)) return [];
  const list = keys.map((key) => content[key]).find((value) => Array.isArray(value));
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Folders by id, as most tools list them: each names the one it lies in. */
export function readFolders(content: unknown, parentKey: string): (id: unknown) => string[] | null {
  const folders = new Map(
    (isObject(content) ? findEntries(content.folders) : []).map((folder) => [readText(folder.id), folder]),
  );
  return (id) => {
    const path: string[] = [];
    for (let at = readText(id); at !== '' && path.length < 20; ) {
      const folder = folders.get(at);
      if (!folder) return path.length > 0 ? path : null;
      path.unshift(readText(folder.name));
      at = readText(folder[parentKey]);
    }
    return path;
  };
}
