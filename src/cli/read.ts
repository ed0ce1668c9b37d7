import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { JSDOM } from 'jsdom';
import { isSameHandle } from '../model/handle';
import { isMentioned } from '../model/identity';
import type { Message } from '../model/message';
import type { Platform, ReadComposer } from '../platforms/contract';
import { examinePage, formatHealth } from '../platforms/health';
import { findPlatform } from '../platforms/registry';
import { SIGHTINGS } from '../platforms/sightings';

const USAGE =
  'usage: read [--explain] --url URL FILE.html, or JSON lines {"url": …, "file": …} on standard input';
const [OK, FAILED, BAD_USAGE] = [0, 1, 2];

/** A page to read: where it came from and where it lies. */
interface Page {
  url: string;
  file: string;
  /** Say what was recognised and by what, instead of printing it. */
  isExplained?: boolean;
}

/**
 * `read --url URL FILE.html` writes one line of JSON with what stands on a saved page; without arguments every line
 * of the input, `{ "url", "file" }`, is answered with one line in the same order. A page that cannot be read gives
 * `{ "error" }` instead. With `--explain` the answer is text: what was recognised, by which entry of the site's
 * knowledge, what is missing and when that was last seen; no text, name, handle or address of the page.
 * @returns exit code: 0, 1 when a page could not be read, 2 for bad usage.
 */
export async function runRead(
  args: string[],
  input: AsyncIterable<string> | NodeJS.ReadableStream,
  write: (line: string) => void,
): Promise<number> {
  if (args.length > 0) {
    const page = parseArgs(args);
    if (page) return answer(page, write);
    write(JSON.stringify({ error: USAGE }));
    return BAD_USAGE;
  }
  let code = OK;
  for await (const line of splitLines(input)) {
    if (line.trim() === '') continue;
    const page = parseLine(line);
    if (!page) write(JSON.stringify({ error: 'not a line of the form {"url": …, "file": …}' }));
    code = Math.max(code, page ? await answer(page, write) : FAILED);
  }
  return code;
}

function parseArgs(args: readonly string[]): Page | null {
  const rest = args.filter((arg) => arg !== '--explain');
  const isExplained = rest.length < args.length;
  const at = rest.indexOf('--url');
  const [, url] = at < 0 ? [] : rest.splice(at, 2);
  const [file, ...more] = rest;
  return url && file && more.length === 0 && !file.startsWith('--') ? { url, file, isExplained } : null;
}

function parseLine(line: string): Page | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('url' in value) || !('file' in value)) return null;
    const { url, file } = value;
    return typeof url === 'string' && typeof file === 'string' ? { url, file } : null;
  } catch {
    return null;
  }
}

async function* splitLines(input: AsyncIterable<string> | NodeJS.ReadableStream): AsyncIterable<string> {
  if ('pipe' in input) {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    return;
  }
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    // Some sources hand over whole lines without their end.
    if (!parseLine(rest)) continue;
    yield rest;
    rest = '';
  }
  yield rest;
}

async function answer(page: Page, write: (line: string) => void): Promise<number> {
  try {
    const answered = await readPage(page);
    write(typeof answered === 'string' ? answered : JSON.stringify(answered));
    return OK;
  } catch (error) {
    write(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    return FAILED;
  }
}

async function readPage({ url: address, file, isExplained }: Page) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) throw new Error(`not an address: ${address}`);
  const platform = findPlatform(url);
  if (!platform) throw new Error(`no known site: ${url.host}`);
  const html = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const { window } = new JSDOM('', { url: url.href });
  try {
    // A document without a window: nothing in it runs or loads, and its style sheets are not even parsed.
    const document = new window.DOMParser().parseFromString(html, 'text/html');
    return isExplained ? explain(platform, document, url) : formatPage(platform, document, url);
  } finally {
    window.close();
  }
}

function explain(platform: Platform, document: Document, url: URL): string {
  const sightings = SIGHTINGS[platform.id];
  return formatHealth(examinePage(platform, document, url, sightings), sightings);
}

function formatPage(platform: Platform, document: Document, url: URL) {
  const own = platform.findOwnHandle(document);
  const { messages, composers } = platform.read(document, url);
  return {
    messages: messages.map(({ message }) => formatMessage(message, own)),
    composers: composers.map(formatComposer),
  };
}

function formatMessage(message: Message, own: string | null) {
  const { platform: _, language, mentions, postedAt, isPromoted, ...rest } = message;
  return {
    ...rest,
    postedAt: postedAt === null ? null : new Date(postedAt).toISOString(),
    promoted: isPromoted,
    direction: findDirection(message, own),
    language,
    mentions,
  };
}

/** Proven only where the page shows whose account is signed in. */
function findDirection(message: Message, own: string | null): 'in' | 'out' | null {
  if (own === null) return null;
  const { handle, userId } = message.author;
  if (userId === own || isSameHandle(message.platform, handle, own)) return 'out';
  return isMentioned(message, own) ? 'in' : null;
}

function formatComposer({ kind, editor, element, answersId, isVisible }: ReadComposer) {
  const role = element.getAttribute('role');
  const mark =
    element.getAttribute('data-testid') ?? element.closest('[data-testid]')?.getAttribute('data-testid');
  const place = mark ? `[data-testid="${mark}"]` : `${element.localName}${role ? `[role="${role}"]` : ''}`;
  return { kind, editor, element: place, answersId, isVisible };
}
