import { isMentioned } from '../model/identity';
import type { Message } from '../model/message';
import type { Settings } from '../model/settings';

/** Written before a name, not part of it. */
const TITLES =
  /^(mr|mrs|ms|mx|dr|prof|sir|dhr|mevr|mw|drs|ir|herr|frau|г-н|г-жа|господин|госпожа|д-р|инж)\.?$/iu;
/** Words that companies, shops and channels put into their names. */
const COMPANY =
  /^(the|inc|ltd|llc|plc|gmbh|ag|bv|nv|kg|ooo|еоод|оод|ад|shop|store|official|offiziell|officieel|team|group|news|support|service|media|studio|club|radio|fm|tv|app|bot)$/iu;
const MAX_WORDS = 4;
/** A first name, capital first; scripts without capitals as they are. Han, kana and hangul names are not split. */
const FIRST_NAME = /^(?:\p{Lu}[\p{Ll}\p{M}]+(?:['’-]\p{Lu}?[\p{Ll}\p{M}]+)*|[\p{Lo}\p{M}]{2,20})$/u;
const UNSPLIT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Times in answers are rounded up to this, so that a promise sounds like one. */
const ROUND_MS = 15 * 60_000;

/**
 * The first name to greet somebody with.
 * @returns undefined unless the name looks like a person's: then a reply's own fallback serves.
 */
export function findFirstName(name: string | null): string | undefined {
  if (!name || /[\p{N}@#|/\\<>&_]/u.test(name) || UNSPLIT.test(name)) return undefined;
  const words = name
    .replace(/\p{Extended_Pictographic}|\p{So}|\ufe0f|\u200d/gu, ' ')
    .replace(/\([^)]*\)|["“”„«»]/gu, ' ')
    .trim()
    .split(/\s+/u)
    .filter((word) => !TITLES.test(word));
  const [first] = words;
  if (!first || words.length > MAX_WORDS || words.some((word) => COMPANY.test(word))) return undefined;
  return FIRST_NAME.test(first) && first.length <= 20 ? first : undefined;
}

/**
 * Values for the variables of a saved reply; undefined where nothing is known, so that its fallback serves.
 * `time` is the moment until which an answer is promised: the target from now, rounded up to the quarter hour.
 */
export function makeReplyValues(
  message: Message,
  settings: Settings,
  language: string,
  now: number,
): Record<string, string | undefined> {
  const { name, handle } = message.author;
  const own = settings.accounts.filter((account) => account.platform === message.platform);
  const addressed = own.find((account) => isMentioned(message, account.handle));
  const promisedAt = Math.ceil((now + settings.targetMs) / ROUND_MS) * ROUND_MS;
  return {
    first_name: findFirstName(name),
    name: name?.trim() || undefined,
    handle: handle ? `@${handle}` : undefined,
    agent_name: settings.agentName || undefined,
    brand: (addressed ?? own[0])?.handle,
    time: formatTime(promisedAt, language),
  };
}

function formatTime(at: number, language: string): string {
  const format = { hour: '2-digit', minute: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat(language, format).format(at);
  } catch {
    // The page claimed a language tag that is none.
    return new Intl.DateTimeFormat('en', format).format(at);
  }
}
