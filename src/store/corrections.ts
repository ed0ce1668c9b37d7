import type { MessageKey } from '../model/identity';
import type { LanguageTag } from '../model/language';
import type { Intent } from '../model/reading';
import type { Database } from './database';

/** What an agent said a message was, against the machine's word. */
export interface CorrectionRecord {
  key: MessageKey;
  /** At most {@link LONGEST_TEXT}. */
  text: string;
  language: LanguageTag | null;
  /** What the machine says by itself. */
  guessed: Intent | 'unsure';
  intent: Intent;
  changedAt: number;
  isRemoved: boolean;
}

const LONGEST_TEXT = 1000;
/** As many as are looked at. */
const MOST = 200;

/** Newest first. */
export async function listCorrections(database: Database): Promise<CorrectionRecord[]> {
  const all = await database.corrections.orderBy('changedAt').reverse().toArray();
  return all.filter((record) => !record.isRemoved).slice(0, MOST);
}

/** One per message: the agent's latest word. Saying what the machine says takes the correction back. */
export async function saveCorrection(
  database: Database,
  correction: Omit<CorrectionRecord, 'changedAt' | 'isRemoved'>,
  now: number,
): Promise<void> {
  const isRemoved = correction.guessed === correction.intent;
  const text = correction.text.slice(0, LONGEST_TEXT);
  await database.corrections.put({ ...correction, text, changedAt: now, isRemoved });
}
