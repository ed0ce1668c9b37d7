import type { DraftCheck } from '../../model/draft';
import type { PersonalData } from '../../model/finding';
import { findOurLanguage } from '../../model/language';
import { hasMatch } from '../pattern/find-matches';
import { getTexts } from '../texts';
import { getCue } from './cues';
import { makeReading } from './reading';

/** Mailboxes of a company, not of a customer. */
const ROLE =
  /^(?:info|help|support|service|contact|care|hello|hallo|hi|team|sales|press|privacy|jobs|returns?|orders?|klantenservice|retour|kundenservice|kundendienst|hilfe|kontakt|office|feedback|warranty|garantie|kefu)\b/i;
/** Service numbers that nobody has at home. */
const FREE_LINE = /^\+?(?:0?800|0?900|0?700|00?800|400)/;
/** How far before a number the words are looked for that make it ours, in UTF-16 units. */
const REACH = 40;

/** Personal data in an answer that everybody can read. */
export const privateData = makeReading('private-data', (draft) => {
  if (draft.visibility !== 'public') return [];
  const { words } = getTexts('private-data');
  const language = findOurLanguage(draft.language);
  return draft.personalData
    .filter((data) => !isOurs(draft, data))
    .map((found) => {
      const data = dropWords(draft, found);
      const name = words[data.kind];
      const instead = words[`your_${data.kind}`];
      const match = draft.draft.slice(data.start, data.end);
      return {
        span: data,
        words: [name?.[draft.interfaceLanguage] ?? name?.en ?? data.kind],
        suggestions:
          data.kind === 'order' || !language
            ? [shorten(match)]
            : [instead?.[language] ?? instead?.en ?? '', shorten(match)],
      };
    });
});

/** The last letters only: enough for the customer to know which, too little for a stranger. */
function shorten(match: string): string {
  return `…${match.slice(-3)}`;
}

/** Chinese words stand before an address without a space: they are no part of it. */
function dropWords({ draft }: DraftCheck, data: PersonalData): PersonalData {
  const [words = ''] = /^\p{sc=Han}*/u.exec(draft.slice(data.start, data.end)) ?? [];
  return data.kind === 'email' ? { ...data, start: data.start + words.length } : data;
}

function isOurs(check: DraftCheck, found: PersonalData): boolean {
  const { draft, language } = check;
  const data = dropWords(check, found);
  const match = draft.slice(data.start, data.end);
  if (data.kind === 'email') return ROLE.test(match);
  if (data.kind !== 'phone') return false;
  if (FREE_LINE.test(match.replace(/[^\d+]/g, ''))) return true;
  const ours = findOurLanguage(language);
  return (
    ours !== null && hasMatch(getCue(ours, 'ours'), draft.slice(Math.max(0, data.start - REACH), data.start))
  );
}
