import { readFileSync } from 'node:fs';
import type { PersonalDataKind } from '../../model/finding';
import { findPersonalData } from '../../understanding';
import type { PublicSets } from './public-sets';
import { type Line, makeLine } from './scores';

interface Marked {
  full_text: string;
  spans: { entity_type: string; start_position: number; end_position: number }[];
}

const KINDS: readonly [PersonalDataKind, string, floor: [number, number], goal: [number, number | null]][] = [
  ['email', 'EMAIL_ADDRESS', [1, 1], [0.99, null]],
  ['iban', 'IBAN_CODE', [0.95, 1], [0.95, null]],
  ['card', 'CREDIT_CARD', [0.93, 0.98], [0.93, null]],
  ['phone', 'PHONE_NUMBER', [0.6, 0.59], [0.85, 0.75]],
];

/** Recall and precision of what was found in the synthetic texts; a find counts when it overlaps what is marked. */
export function scorePersonalData(sets: PublicSets): Line[] {
  const texts = JSON.parse(readFileSync(sets.personalData(), 'utf8')) as Marked[];
  return KINDS.flatMap(([kind, type, floors, goals]) => {
    let [wanted, hit, found, right] = [0, 0, 0, 0];
    for (const { full_text: text, spans } of texts) {
      // The marks count characters, our spans UTF-16 units.
      const at = (position: number) => [...text].slice(0, position).join('').length;
      const marked = spans
        .filter(({ entity_type }) => entity_type === type)
        .map(({ start_position, end_position }) => ({ start: at(start_position), end: at(end_position) }));
      const finds = findPersonalData(text).filter((find) => find.kind === kind);
      const meets = (one: { start: number; end: number }, other: { start: number; end: number }) =>
        one.start < other.end && other.start < one.end;
      wanted += marked.length;
      hit += marked.filter((mark) => finds.some((find) => meets(find, mark))).length;
      found += finds.length;
      right += finds.filter((find) => marked.some((mark) => meets(find, mark))).length;
    }
    const set = 'synthetic texts';
    return [
      makeLine([kind, set, 'recall'], hit / wanted, [floors[0], goals[0]], { count: wanted }),
      makeLine([kind, set, 'precision'], found === 0 ? 0 : right / found, [floors[1], goals[1]], {
        count: found,
      }),
    ];
  });
}
