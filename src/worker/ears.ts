import type { HeardDraft } from '../model/heard';
import { findOurLanguage, type LanguageTag, type OurLanguage } from '../model/language';
import { readDeflated } from './deflated';
import { createEar, type Ear } from './engines';

const FILES = import.meta.glob<string>('../understanding/weights/drafts-*.bin', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** A cache only: the worker may die at any time and opens an ear anew at the next draft. */
const ears = new Map<OurLanguage, Promise<Ear | null>>();

/** The ear for drafts in one language, opened when the first is written; null where its weights cannot be read. */
function getEar(language: OurLanguage): Promise<Ear | null> {
  const known = ears.get(language);
  if (known) return known;
  const opening = openEar(language);
  ears.set(language, opening);
  return opening;
}

async function openEar(language: OurLanguage): Promise<Ear | null> {
  try {
    return createEar(
      await readDeflated(FILES[`../understanding/weights/drafts-${language}.bin`] ?? ''),
      language,
    );
  } catch (error) {
    console.error('Beside:', error instanceof Error ? error.message : 'failed');
    // The next draft tries again: a check without an ear is a check.
    ears.delete(language);
    return null;
  }
}

/** What a draft sounds like; nothing where its language is not ours or nobody can listen. */
export async function hearDraft(
  draft: string,
  language: LanguageTag | 'unknown' | null,
): Promise<{ heard?: HeardDraft }> {
  const ours = findOurLanguage(language);
  const ear = ours && (await getEar(ours));
  return ear ? { heard: ear.hear(draft) } : {};
}
