import type { LanguageTag } from '../model/language';
import { type ChatTurn, DraftingError, LONGEST_ANSWER } from './engines';

/** What Beside uses of the browser's built-in models. They stand in few browsers, and not in all of their rooms. */
type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

export interface BuiltInSession {
  promptStreaming(input: string, options?: { signal?: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}
export interface BuiltInTranslator {
  translate(text: string, options?: { signal?: AbortSignal }): Promise<string>;
  destroy?(): void;
}
export interface BuiltInDetector {
  detect(text: string): Promise<{ detectedLanguage: string; confidence: number }[]>;
  destroy?(): void;
}
/** Names as the browser gives them to the worker's global scope. */
export interface BuiltIn {
  LanguageModel?: {
    availability(): Promise<Availability>;
    create(options: {
      initialPrompts: { role: 'system'; content: string }[];
      signal?: AbortSignal;
    }): Promise<BuiltInSession>;
  };
  Translator?: {
    availability(pair: { sourceLanguage: string; targetLanguage: string }): Promise<Availability>;
    create(pair: {
      sourceLanguage: string;
      targetLanguage: string;
      signal?: AbortSignal;
    }): Promise<BuiltInTranslator>;
  };
  LanguageDetector?: {
    availability(): Promise<Availability>;
    create(): Promise<BuiltInDetector>;
  };
}

/** Surer than this, or the browser's guess is no language. */
const SURE = 0.8;

function getBuiltIn(): BuiltIn {
  return globalThis as BuiltIn;
}

/** Whether this browser has a model that is there already: nothing is downloaded on the agent's behalf. */
export async function isBrowserAble(): Promise<boolean> {
  try {
    return (await getBuiltIn().LanguageModel?.availability()) === 'available';
  } catch {
    return false;
  }
}

/** @throws DraftingError where there is no model, or it brings no text. */
export async function askBrowser(
  turns: readonly ChatTurn[],
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<string> {
  const { LanguageModel } = getBuiltIn();
  if (!LanguageModel || !(await isBrowserAble())) throw new DraftingError('browser');
  return attempt(signal, async () => {
    const initialPrompts = turns.flatMap(({ role, content }) =>
      role === 'system' ? [{ role, content }] : [],
    );
    const session = await LanguageModel.create({ initialPrompts, signal });
    try {
      const question = turns.filter(({ role }) => role === 'user').map(({ content }) => content);
      const reader = session.promptStreaming(question.join('\n\n'), { signal }).getReader();
      let text = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        text += value;
        if (text.length > LONGEST_ANSWER) throw new DraftingError('long');
        onText(text);
      }
      if (text.trim() === '') throw new DraftingError('empty');
      return text;
    } finally {
      session.destroy();
    }
  });
}

/**
 * The browser's own translation of a draft.
 * @returns null where it has none for these two languages: then its model is asked.
 */
export async function translate(
  text: string,
  from: LanguageTag,
  to: LanguageTag,
  signal: AbortSignal,
): Promise<string | null> {
  const { Translator } = getBuiltIn();
  const pair = { sourceLanguage: from, targetLanguage: to };
  if (!Translator) return null;
  return attempt(signal, async () => {
    if ((await Translator.availability(pair)) !== 'available') return null;
    const translator = await Translator.create({ ...pair, signal });
    try {
      return await translator.translate(text, { signal });
    } finally {
      translator.destroy?.();
    }
  });
}

/** The language of a text as the browser sees it, for languages that Beside itself does not know; null when unsure. */
export async function detectLanguage(text: string): Promise<LanguageTag | null> {
  const { LanguageDetector } = getBuiltIn();
  try {
    if ((await LanguageDetector?.availability()) !== 'available') return null;
    const detector = await LanguageDetector?.create();
    const [best] = (await detector?.detect(text)) ?? [];
    detector?.destroy?.();
    return best && best.confidence >= SURE && best.detectedLanguage !== 'und' ? best.detectedLanguage : null;
  } catch {
    return null;
  }
}

async function attempt<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DraftingError) throw error;
    throw new DraftingError(signal.aborted ? 'stopped' : 'browser');
  }
}
