import { DraftingError } from './fault';

/** What one event of the stream adds; `isEnd` where the server says so. */
export interface Piece {
  text: string;
  isEnd: boolean;
}

/** How much of a server's own words about an error is shown. */
const LONGEST_DETAIL = 200;

/**
 * One event of a streamed answer.
 * @throws DraftingError where it is no JSON, or the server tells of an error.
 */
export function parseEvent(data: string): Piece {
  if (data.trim() === '[DONE]') return { text: '', isEnd: true };
  const body = parseJson(data);
  const choice = findChoice(body);
  return { text: findText(choice?.delta) ?? findText(choice?.message) ?? '', isEnd: false };
}

/** A whole answer of a server that does not stream. @throws DraftingError as above. */
export function parseWhole(text: string): string {
  const choice = findChoice(parseJson(text));
  return findText(choice?.message) ?? findText(choice?.delta) ?? '';
}

/** What a server says of its error, in one line of plain text; empty where it says nothing of use. */
export function findDetail(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    const error = isObject(body) ? (body.error ?? body.message ?? body.detail) : null;
    const words = isObject(error) ? error.message : error;
    return typeof words === 'string' ? plain(words) : '';
  } catch {
    return /^\s*</u.test(text) ? '' : plain(text);
  }
}

function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL)}…` : line;
}

function parseJson(text: string): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new DraftingError('json');
  }
  if (isObject(body) && body.error) throw new DraftingError('server', findDetail(text));
  return body;
}

function findChoice(body: unknown): Record<string, unknown> | null {
  const choices = isObject(body) ? body.choices : null;
  const first: unknown = Array.isArray(choices) ? choices[0] : null;
  return isObject(first) ? first : null;
}

/** Reasoning that some servers tell beside the answer is not read. */
function findText(turn: unknown): string | null {
  return isObject(turn) && typeof turn.content === 'string' ? turn.content : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
