import type { Judged, Reading } from '../model/reading';
import type { Understanding } from '../understanding';
import { getUnderstanding } from './weights';

const USAGE = 'usage: triage, JSON lines {"text": …} on standard input';
const [OK, BAD_USAGE] = [0, 2];
const DIGITS = 1000;

/**
 * `triage` reads lines `{ "text" }` and answers each with `{ "language", "intent", "sentiment", "offensive", "urgency" }`,
 * each `{ "value", "confidence" }` with the value "unsure" where it is unsure, and `"personalData": [{ kind, start, end }]`
 * in UTF-16 units; a bad line with `{ "error" }`.
 * @returns exit code: 0, 2 for arguments, of which there are none.
 */
export async function runTriage(
  args: readonly string[],
  lines: AsyncIterable<string>,
  write: (line: string) => void,
  writeError: (line: string) => void,
): Promise<number> {
  if (args.length > 0) {
    writeError(USAGE);
    return BAD_USAGE;
  }
  const understanding = getUnderstanding();
  for await (const line of lines) write(JSON.stringify(answer(line, understanding)));
  return OK;
}

function answer(line: string, understanding: Understanding) {
  const request = findJson(line);
  if (request === undefined) return { error: 'not a line of JSON' };
  const text =
    typeof request === 'object' && request !== null && 'text' in request ? request.text : undefined;
  if (typeof text !== 'string') return { error: 'not a line of the form {"text": "…"}' };
  return tell(understanding.understand(text));
}

function tell({ language, intent, sentiment, offensive, urgency, personalData }: Reading) {
  return {
    language: round(language),
    intent: round(intent),
    sentiment: round(sentiment),
    offensive: round(offensive),
    urgency: round(urgency),
    personalData,
  };
}

function round<Value>({ value, confidence }: Judged<Value>): Judged<Value> {
  return { value, confidence: Math.round(confidence * DIGITS) / DIGITS };
}

/** @returns undefined for what is no JSON. */
function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
