import { readFile } from 'node:fs/promises';
import { FormatError, parseReplies } from '../exchange/index';
import type { LanguageTag } from '../model/language';
import type { SavedReply } from '../model/saved-reply';
import { createRanking, type Ranking } from '../replies/index';

const USAGE = 'usage: replies --library FILE.json [--limit NUMBER], JSON lines {"text": …} on standard input';
const [OK, BAD_USAGE] = [0, 2];
/** As many as the panel offers. */
const USUAL_LIMIT = 3;

type FindLanguage = (text: string, pageLanguage: LanguageTag | null) => LanguageTag | 'unknown';

/**
 * `replies --library FILE.json` ranks the library's replies for every line `{ "text" }` of the input and answers each
 * with one line `{ "ranked": [{ "id", "score", "because" }] }`, a bad line with `{ "error" }`.
 * The library is an export of saved replies or a plain list of `{ id, title, body, language?, tags?, examples? }`.
 * @param findLanguage the understanding room's; where it is unsure, replies in every language are ranked.
 * @returns exit code: 0, 2 for bad usage or a library that cannot be read.
 */
export async function runReplies(
  args: readonly string[],
  lines: AsyncIterable<string>,
  write: (line: string) => void,
  writeError: (line: string) => void,
  findLanguage: FindLanguage,
): Promise<number> {
  const options = parseArgs(args);
  if (!options) {
    writeError(USAGE);
    return BAD_USAGE;
  }
  const library = await readLibrary(options.library, writeError);
  if (!library) return BAD_USAGE;
  const ranking = createRanking(library);
  for await (const line of lines) write(JSON.stringify(answer(line, ranking, options.limit, findLanguage)));
  return OK;
}

function parseArgs(args: readonly string[]): { library: string; limit: number } | null {
  const options = { library: '', limit: USUAL_LIMIT };
  for (let at = 0; at < args.length; at += 2) {
    const [name, value] = [args[at], args[at + 1]];
    if (value === undefined) return null;
    if (name === '--library') options.library = value;
    else if (name === '--limit' && /^[1-9]\d{0,4}$/.test(value)) options.limit = Number(value);
    else return null;
  }
  return options.library === '' ? null : options;
}

async function readLibrary(file: string, writeError: (line: string) => void): Promise<SavedReply[] | null> {
  try {
    return parseReplies(fillBodies(await readFile(file, 'utf8')));
  } catch (error) {
    const says = error instanceof FormatError ? error.message : 'cannot be read';
    writeError(`${file}: ${says}${error instanceof FormatError ? '' : ` (${String(error)})`}`);
    return null;
  }
}

/** A plain list may hold titles only: to be ranked, a title is enough. Texts that are no such list stay as they are. */
function fillBodies(text: string): string {
  const entries = findJson(text.replace(/^\uFEFF/, ''));
  if (!Array.isArray(entries)) return text;
  const filled = entries.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return entry;
    const { title, body } = { title: undefined, body: undefined, ...entry };
    return (body === undefined || body === '') && title ? { ...entry, body: title } : entry;
  });
  return JSON.stringify(filled);
}

function answer(line: string, ranking: Ranking, limit: number, findLanguage: FindLanguage) {
  const request = findJson(line);
  if (request === undefined) return { error: 'not a line of JSON' };
  const text =
    typeof request === 'object' && request !== null && 'text' in request ? request.text : undefined;
  if (typeof text !== 'string') return { error: 'not a line of the form {"text": "…"}' };
  const language = findLanguage(text, null);
  return {
    ranked: ranking.rank({ text, language: language === 'unknown' ? null : language, platform: null }, limit),
  };
}

/** @returns undefined for what is no JSON. */
function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
