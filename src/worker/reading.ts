import type { LanguageTag } from '../model/language';
import type { Message } from '../model/message';
import type { Reading } from '../model/reading';
import type { Settings } from '../model/settings';
import { listCorrections } from '../store/corrections';
import type { Database } from '../store/database';
import { keep } from '../store/kept';
import weightsFile from '../understanding/weights/understanding.bin?url';
import { readDeflated } from './deflated';
import { createShift, createUnderstanding, findLanguage, type Understanding } from './engines';
import { getPersonalDataFinder } from './personal-data';

type Shift = ReturnType<typeof createShift>;

/** Caches only: the worker may die at any time and reads the weights anew at the next question. */
let reading: Promise<Understanding | null> | null = null;
let ready: Understanding | null = null;

/** The engine that understands messages; null where its weights cannot be read: a card without a reading is a card. */
export function getUnderstanding(): Promise<Understanding | null> {
  reading ??= openUnderstanding();
  return reading;
}

async function openUnderstanding(): Promise<Understanding | null> {
  try {
    ready = createUnderstanding(await readDeflated(weightsFile));
    return ready;
  } catch (error) {
    console.error('Beside:', error instanceof Error ? error.message : 'failed');
    // Whoever asks next tries again.
    reading = null;
    return null;
  }
}

/** How this desk's corrections shift the intents. */
function getShift(database: Database): Promise<Shift> {
  return keep(database, 'shift', '', ['corrections'], async () =>
    createShift(await listCorrections(database)),
  );
}

/**
 * What a message says.
 * @param isHasty do not wait for weights that have still to be read; they are read meanwhile.
 */
export async function findReading(
  database: Database,
  { text, language }: Pick<Message, 'text' | 'language'>,
  settings: Settings,
  isHasty = false,
): Promise<Reading | null> {
  const opening = getUnderstanding();
  const understanding = isHasty ? ready : await opening;
  if (!understanding || text.trim() === '') return null;
  return understanding.understand(text, {
    pageLanguage: language,
    shift: await getShift(database),
    findPersonalData: getPersonalDataFinder(settings),
  });
}

/** What the machine would say without this desk's corrections. */
export async function findPlainReading({
  text,
  language,
}: Pick<Message, 'text' | 'language'>): Promise<Reading | null> {
  const understanding = await getUnderstanding();
  return understanding?.understand(text, { pageLanguage: language }) ?? null;
}

/** The language of a text, by the best means at hand: the weights where they are read already, telling words before. */
export function findTextLanguage(text: string, pageLanguage: LanguageTag | null): LanguageTag | 'unknown' {
  return ready ? ready.findLanguage(text, pageLanguage) : findLanguage(text, pageLanguage);
}

/** A language as the engines want it: null when unsure. */
export function findKnownLanguage(text: string, pageLanguage: LanguageTag | null): LanguageTag | null {
  const language = findTextLanguage(text, pageLanguage);
  return language === 'unknown' ? null : language;
}
