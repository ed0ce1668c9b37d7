import type { LanguageTag } from '../model/language';
import type { Judged } from '../model/reading';
import { readLetters, readProse } from './features/letters';
import { type LinearModel, scoreText, shareOut } from './linear/model';
import { findByScript, isScriptCyrillic } from './script';

/** Below this the language is unsure. */
const LEAST = 0.4;
/** What the page's own claim is worth, added to the score of its language: it decides between close ones only. */
const PAGE_WORTH = 1.5;
const NO_SIGNALS = new Float32Array(0);

/** A tag of ours as the models name it: `nb` is Norwegian too. */
function findClass(tag: LanguageTag | null): string | null {
  const primary = tag?.toLowerCase().split(/[-_]/)[0] ?? '';
  if (!/^[a-z]{2}$/.test(primary)) return null;
  return primary === 'nb' || primary === 'nn' ? 'no' : primary;
}

/** The language of a text by script, letters and words, and how sure that is. */
export function judgeLanguage(
  models: ReadonlyMap<string, LinearModel>,
  text: string,
  pageLanguage: LanguageTag | null,
): Judged<LanguageTag> {
  const prose = readProse(text);
  const { languages, certain } = findByScript(prose);
  if (certain) return { value: certain, confidence: 1 };
  const page = findClass(pageLanguage);
  const model = models.get(isScriptCyrillic(languages) ? 'language-cyrillic' : 'language-latin');
  const grams = readLetters(prose);
  if (!model || languages.length === 0 || grams.hashes.length === 0)
    return { value: 'unsure', confidence: 0 };
  const scores = scoreText(model, { grams, signals: NO_SIGNALS });
  const claimed = page === null ? -1 : model.classes.indexOf(page);
  if (claimed !== -1) scores[claimed] = (scores[claimed] ?? 0) + PAGE_WORTH;
  const shares = shareOut(scores, model.temperature);
  let best = 0;
  for (let at = 1; at < shares.length; at++) if ((shares[at] ?? 0) > (shares[best] ?? 0)) best = at;
  const confidence = shares[best] ?? 0;
  return { value: confidence < LEAST ? 'unsure' : (model.classes[best] ?? 'unsure'), confidence };
}
