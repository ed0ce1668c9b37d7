import type { DraftCheck } from '../model/draft';
import { findOurLanguage, type LanguageTag, OUR_LANGUAGES } from '../model/language';
import type { PlatformId } from '../model/message';
import { findPersonalData } from '../understanding';
import { advise, createVoice } from '../voice';
import { getEar, getUnderstanding } from './weights';

const PLATFORMS: readonly PlatformId[] = ['x', 'facebook', 'instagram'];
/** The longest draft or message that is read, in UTF-16 units. */
const LONGEST_TEXT = 100_000;
/** A text as clear as this is believed against the hint. */
const CLEAR = 0.8;

/**
 * Checks drafts, one JSON object a line:
 * `{ "draft", "inbound"?, "language"?, "platform"?, "visibility"?, "facts"?, "recentAnswers"?, "turn"? }` →
 * `{ "findings": [...], "advice": { "lean", "public", "private" } | null }`.
 * `language` helps where the text itself is not clear; without `visibility` an answer counts as public.
 * A line that cannot be read gives `{ "error" }` in its place.
 * @returns exit code: 0 when every line was read, 1 otherwise, 2 on wrong use.
 */
export async function runCheck(
  args: readonly string[],
  lines: AsyncIterable<string>,
  write: (line: string) => void,
): Promise<number> {
  const language = parseArgs(args);
  if (!language) {
    write(JSON.stringify({ error: `beside check [--interface ${OUR_LANGUAGES.join('|')}] < drafts.jsonl` }));
    return 2;
  }
  const voice = createVoice([], []);
  let code = 0;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    try {
      const draft = { ...parseLine(line), interfaceLanguage: language };
      const findings = voice.check(draft);
      write(
        JSON.stringify({
          findings: findings.map(({ rule, family, level, start, end, match, message, suggestions }) => ({
            rule,
            family,
            level,
            start,
            end,
            match,
            message,
            suggestions,
          })),
          advice: advise(draft),
        }),
      );
    } catch (error) {
      write(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
      code = 1;
    }
  }
  return code;
}

function parseArgs(args: readonly string[]): DraftCheck['interfaceLanguage'] | null {
  if (args.length === 0) return 'en';
  const [name, value] = (args[0] ?? '').includes('=') ? (args[0] ?? '').split('=') : args;
  return name === '--interface' ? (OUR_LANGUAGES.find((one) => one === value) ?? null) : null;
}

/** @throws Error saying which field of the line cannot be read. */
function parseLine(line: string): Omit<DraftCheck, 'interfaceLanguage'> {
  const value: unknown = parseJson(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('A line must be an object.');
  const fields: Record<string, unknown> = { ...value };
  const draft = findText(fields, 'draft');
  if (draft === null) throw new Error('"draft" is missing.');
  const hint = findText(fields, 'language');
  const inbound = findInbound(fields);
  const platform = findText(fields, 'platform');
  const visibility = findText(fields, 'visibility') ?? 'public';
  if (visibility !== 'public' && visibility !== 'private')
    throw new Error('"visibility" must be public or private.');
  const draftLanguage = findTextLanguage(draft, hint);
  const ours = findOurLanguage(draftLanguage);
  return {
    draft,
    language: draftLanguage,
    ...(ours ? { heard: getEar(ours).hear(draft) } : {}),
    platform: PLATFORMS.find((one) => one === platform) ?? null,
    visibility,
    personalData: findPersonalData(draft),
    inbound: inbound === null ? null : readInbound(inbound, hint),
    facts: parseFacts(fields.facts),
    ...parseHistory(fields),
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error('This line is not JSON.');
  }
}

function findText(fields: Record<string, unknown>, name: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new Error(`"${name}" must be a text.`);
  if (value.length > LONGEST_TEXT) throw new Error(`"${name}" is longer than ${LONGEST_TEXT} characters.`);
  return value;
}

/** The customer's message: a text, or an object with `text`. */
function findInbound(fields: Record<string, unknown>): string | null {
  const value = fields.inbound;
  if (typeof value === 'object' && value !== null && 'text' in value)
    return findText({ inbound: value.text }, 'inbound');
  return findText(fields, 'inbound');
}

/** The message with what it says, as the desk gives it to the check. */
function readInbound(text: string, hint: string | null): DraftCheck['inbound'] {
  const language = findTextLanguage(text, hint);
  const understood = getUnderstanding().understand(text, { pageLanguage: language });
  return { text, language, understood };
}

/** What the text itself says; the hint decides where it says nothing. */
function findTextLanguage(text: string, hint: string | null): LanguageTag | null {
  const { value, confidence } = getUnderstanding().judgeLanguage(text, hint);
  if (value !== 'unsure') return hint !== null && confidence < CLEAR ? hint : value;
  if (hint !== null) return hint;
  // Chance words of no model: the telling words decide.
  const told = getUnderstanding().findLanguage(text, null);
  return told === 'unknown' ? null : told;
}

/** Answers sent before, and which turn this is. */
function parseHistory({
  recentAnswers,
  turn,
}: Record<string, unknown>): Pick<DraftCheck, 'recentAnswers' | 'turn'> {
  const isList = Array.isArray(recentAnswers) && recentAnswers.every((one) => typeof one === 'string');
  if (recentAnswers !== undefined && recentAnswers !== null && !isList)
    throw new Error('"recentAnswers" must be a list of texts.');
  if (turn !== undefined && turn !== null && !Number.isInteger(turn))
    throw new Error('"turn" must be a whole number.');
  return { ...(isList ? { recentAnswers } : {}), ...(typeof turn === 'number' ? { turn } : {}) };
}

/** Facts as `label: value`, or as objects with both. */
function parseFacts(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Error('"facts" must be a list.');
  return value.map((fact: unknown) => {
    if (typeof fact === 'string') return fact;
    if (typeof fact === 'object' && fact !== null && 'label' in fact && 'value' in fact)
      return `${fact.label}: ${fact.value}`;
    throw new Error('"facts" must hold texts.');
  });
}
