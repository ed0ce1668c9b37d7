import type { LengthView } from '../model/draft';
import type { Visibility } from '../model/finding';
import type { OurLanguage } from '../model/language';
import type { PlatformId } from '../model/message';
import { measureLength, splitThread } from './engines';
import { fillText, getTexts } from './texts';

/** From here on the length is worth a word. */
const NEAR = 0.8;

/** How full a draft is in the network's own counting, in ready words; null while there is plenty of room. */
export async function wordLength(
  draft: string,
  platform: PlatformId,
  visibility: Visibility,
  language: OurLanguage,
): Promise<LengthView | null> {
  const { used, limit, isOver } = measureLength(draft, platform, visibility);
  if (used < limit * NEAR) return null;
  const texts = await getTexts(language);
  const numbers = new Intl.NumberFormat(language);
  const fill = (key: string, values: Record<string, number>) =>
    fillText(
      texts[key] ?? key,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, numbers.format(value)])),
    );
  if (!isOver) return { text: fill('length_used', { used, limit }), isOver };
  const text = fill('length_over', { n: used - limit, limit });
  const measure = (part: string) => measureLength(part, platform, visibility).used;
  const parts = splitThread(draft, { limit, measure });
  return parts ? { text, isOver, parts, split: fill('length_split', { n: parts.length }) } : { text, isOver };
}
