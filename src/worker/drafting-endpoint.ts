import {
  createEventStream,
  DraftingError,
  findDetail,
  LONGEST_ANSWER,
  parseEvent,
  parseWhole,
} from './engines';

export interface EndpointQuestion {
  url: string;
  /** Empty: the server asks for none. */
  key: string;
  body: string;
  signal: AbortSignal;
  /** Called with the whole text so far. */
  onText(text: string): void;
  patience?: Patience;
}

export interface Patience {
  /** Until the server begins to answer. */
  beginMs: number;
  /** Between two pieces. */
  silenceMs: number;
  /** Until the end. */
  wholeMs: number;
}

/** Chrome stops a worker whose request brings nothing for 30 s, so it is told before. */
const PATIENCE: Patience = { beginMs: 27_000, silenceMs: 20_000, wholeMs: 120_000 };
/** An answer of 12,000 signs, each in an event of its own. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_ERROR_BYTES = 8 * 1024;

/**
 * Asks an OpenAI-compatible endpoint and reads its answer as it comes, or as a whole where it does not stream.
 * @throws DraftingError for everything but a text.
 */
export async function askEndpoint(question: EndpointQuestion): Promise<string> {
  const { url, key, body, signal, patience = PATIENCE } = question;
  const ending = new AbortController();
  const stop = () => ending.abort(new DraftingError('stopped'));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { signal: ending.signal });
  const giveUp = () => ending.abort(new DraftingError('slow'));
  const whole = setTimeout(giveUp, patience.wholeMs);
  let waiting = setTimeout(giveUp, patience.beginMs);
  const onBytes = () => {
    clearTimeout(waiting);
    waiting = setTimeout(giveUp, patience.silenceMs);
  };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
      },
      body,
      signal: ending.signal,
      // Neither key nor message follows a server to somewhere else.
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    onBytes();
    if (!response.ok) throw await makeRefusal(response, onBytes);
    return await readAnswer(response, onBytes, question.onText);
  } catch (error) {
    if (error instanceof DraftingError) throw error;
    if (ending.signal.reason instanceof DraftingError) throw ending.signal.reason;
    throw new DraftingError('unreachable');
  } finally {
    clearTimeout(whole);
    clearTimeout(waiting);
    // Whatever still comes is not waited for.
    ending.abort();
  }
}

async function makeRefusal(response: Response, onBytes: () => void): Promise<DraftingError> {
  let said = '';
  for await (const piece of readPieces(response, onBytes)) {
    said += piece;
    if (said.length > MOST_ERROR_BYTES) break;
  }
  const { status } = response;
  const fault =
    status === 401 || status === 403
      ? 'key'
      : status === 404
        ? 'model'
        : status === 429
          ? 'busy'
          : status >= 500
            ? 'server'
            : 'request';
  return new DraftingError(fault, findDetail(said));
}

async function readAnswer(
  response: Response,
  onBytes: () => void,
  onText: (text: string) => void,
): Promise<string> {
  const isStream = /\btext\/event-stream\b/i.test(response.headers.get('content-type') ?? '');
  const events = createEventStream();
  let text = '';
  const take = (data: readonly string[]): boolean => {
    for (const one of data) {
      const piece = parseEvent(one);
      if (piece.isEnd) return true;
      text += piece.text;
      if (text.length > LONGEST_ANSWER) throw new DraftingError('long');
    }
    if (data.length > 0) onText(text);
    return false;
  };
  let raw = '';
  let isEnd = false;
  for await (const piece of readPieces(response, onBytes)) {
    if (isStream) isEnd = take(events.push(piece));
    else raw += piece;
    if (isEnd) break;
  }
  if (isStream && !isEnd) take(events.end());
  // Some servers stream and do not say so.
  else if (/^\s*data:/u.test(raw)) take([...events.push(raw), ...events.end()]);
  else if (!isStream) text = parseWhole(raw);
  if (text.length > LONGEST_ANSWER) throw new DraftingError('long');
  if (text.trim() === '') throw new DraftingError('empty');
  return text;
}

/** The body as text, however its bytes are cut. */
async function* readPieces(response: Response, onBytes: () => void): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      onBytes();
      size += value.byteLength;
      if (size > MOST_BYTES) throw new DraftingError('long');
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
