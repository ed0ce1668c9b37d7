import type { DraftCheck } from '../../model/draft';
import type { Finding } from '../../model/finding';
import type { OurLanguage } from '../../model/language';
import type { LocalText } from '../../model/voice-rule';
import { formatMessage } from '../message';
import { getTexts } from '../texts';

/** One check of the draft against the message, the customer's facts or the place where it is written. */
export interface Reading {
  /** `reading.no-acknowledgement`; the texts are under the second part. */
  id: string;
  check(draft: DraftCheck): Finding[];
}

/** What a reading saw. */
export interface Sight {
  /** null where something is missing. */
  span: { start: number; end: number } | null;
  words: string[];
  suggestions: string[];
  /** Name of other words than the message of the texts. */
  saying?: string;
}

/** Makes a reading from what it sees; its family, level and texts come from `texts/<name>.yml`. */
export function makeReading(name: string, look: (draft: DraftCheck) => Sight[]): Reading {
  const id = `reading.${name}`;
  return {
    id,
    check(draft) {
      const sights = look(draft);
      if (sights.length === 0) return [];
      const { family, level, message, reason, source, words: others } = getTexts(name);
      const language = draft.interfaceLanguage;
      return sights.map(({ span, words, suggestions, saying }) => ({
        rule: id,
        family,
        level,
        start: span?.start ?? null,
        end: span?.end ?? null,
        match: span ? draft.draft.slice(span.start, span.end) : '',
        message: formatMessage(say((saying && others[saying]) || message, language), {
          words,
          isQuoted: false,
        }),
        reason: reason[language] ?? reason.en,
        source,
        suggestions,
      }));
    },
  };
}

function say(text: LocalText, language: OurLanguage): string {
  return text[language] ?? text.en;
}
