import type { DraftCheck } from '../../model/draft';
import type { OurLanguage } from '../../model/language';
import { type Clause, listClauses } from './clauses';
import { findWords, hasWords } from './words';

/** What kind of answer a question wants. */
export type QuestionKind = 'when' | 'much' | 'where' | 'why' | 'how' | 'which' | 'yesno';

export interface Question {
  text: string;
  kinds: QuestionKind[];
}

const BY_WORD = ['when', 'much', 'where', 'why', 'how', 'which'] as const;
/** As far into a sentence as a question word stands that makes it a question without its mark, in UTF-16 units. */
const OPENING = 1;
/** "From what age", "at which quay". */
const FIRST_WORDS = 8;
/** Whom or what a question without its mark is about, right behind the verb. */
const SUBJECT =
  /^\s*(?:i|you|u|we|they|it|he|she|there|the|this|that|these|those|your|my|any|ik|je|jij|jullie|u|we|wij|het|de|er|dit|dat|deze|die|een|ich|du|ihr|sie|wir|man|es|der|die|das|des|dieser?|eine?|euer|eure|jemand)(?!\p{L})/iu;
/** What stands before a question without being one. */
const GREETING =
  /^(?:[\s,，!！.。:·-]|(?:hi|hey|hello|hoi|hallo|dag|moin|servus|heast|grüezi|guten tag|goedemorgen|goedemiddag|здравейте|здравей|здр|привет|добър ден|ей|ало|zdr|zdraveite|ok|so|and|en|und|auch|also|или|и|а|ама|ama|sag mal|sagt mal|leute|guys|leute|mensen|sorry|please|pls|请问|你好|您好|想问下?|我想问(?:一下|下)?|问一下|那|亲)(?![\p{L}\p{N}])|(?:请问|你好|您好|我?想问(?:一下|下)?|问一下|那个?|亲)|@\S+)+/iu;
/** Shorter than this, in letters: "what?", "hello??" */
const SHORTEST = 6;

const KNOWN = new WeakMap<object, readonly Question[]>();

/** What the message asks; questions that want no answer are left out. */
export function listQuestions({ inbound }: DraftCheck, language: OurLanguage): readonly Question[] {
  if (!inbound) return [];
  const known = KNOWN.get(inbound);
  if (known) return known;
  const questions = listClauses(inbound.text)
    .flatMap((clause) => splitClause(clause, language))
    .flatMap((clause) => {
      const question = readQuestion(clause, language);
      return question ? [question] : [];
    });
  KNOWN.set(inbound, questions);
  return questions;
}

/** Two questions in one breath: "what does it cost and can my dog come?" */
function splitClause(clause: Clause, language: OurLanguage): Clause[] {
  const cuts = language === 'zh-CN' ? listChineseCuts(clause.text) : listCuts(clause.text, language);
  if (cuts.length === 0) return [clause];
  const ends = [...cuts.map(({ start }) => start), clause.text.length];
  const parts = ends.map((end, at) => {
    const from = at === 0 ? 0 : (cuts[at - 1]?.end ?? 0);
    const text = clause.text.slice(from, end);
    return { start: clause.start + from, end: clause.start + end, text, isQuestion: true };
  });
  // What goes before "and" may only tell something.
  return parts.slice(0, -1).every(({ text }) => beginsAsking(text.replace(GREETING, ''), language))
    ? parts
    : [clause];
}

function beginsAsking(text: string, language: OurLanguage): boolean {
  if (isAsked(text, language)) return true;
  if (language === 'zh-CN') return asksInChinese(text);
  return [...BY_WORD, 'yesno'].some((kind) => {
    const start = findWords(language, `${kind}Q`, text)[0]?.start ?? Number.POSITIVE_INFINITY;
    return start < (kind === 'yesno' ? OPENING : FIRST_WORDS);
  });
}

function listCuts(text: string, language: Exclude<OurLanguage, 'zh-CN'>): { start: number; end: number }[] {
  return [...text.matchAll(AND)].flatMap(({ 0: and, index }) => {
    const end = index + and.length;
    const rest = text.slice(end);
    return ASKS_ON[language].test(rest) ? [{ start: index, end }] : [];
  });
}

function listChineseCuts(text: string): { start: number; end: number }[] {
  const cuts = [...text.matchAll(/[，,；、]/gu)].map(({ index }) => ({ start: index, end: index + 1 }));
  const [cut] = cuts.filter(
    ({ start, end }) => asksInChinese(text.slice(0, start)) && asksInChinese(text.slice(end)),
  );
  return cut ? [cut] : [];
}

function asksInChinese(text: string): boolean {
  return REPEATED.test(text) || [...BY_WORD, 'yesno'].some((kind) => hasWords('zh-CN', `${kind}Q`, text));
}

/** "Comes not comes": the verb twice makes a question. */
const REPEATED = /(\p{sc=Han})[不没]\1/u;
const AND = /,?\s+(?:and|also|plus|en|und|и|i|а)(?:\s+(?:also|ook|auch))?\s+/giu;
/** How the second question begins behind "and". */
const ASKS_ON: Record<Exclude<OurLanguage, 'zh-CN'>, RegExp> = {
  en: /^(?:(?:for|by|at|from|to|in) )?(?:what|when|where|who|how|why|which|can|could|do|does|did|is|are|will|would|may|should|must|has|have)(?!\p{L})/iu,
  nl: /^(?:(?:wat|wanneer|hoe|hoeveel|waar\p{L}*|wie|welke?)(?!\p{L})|(?!met |tot |uit |dat |het |niet |een |mijn |van )\p{L}+ (?:ik|je|jij|jullie|u|we|wij|ze|er|het|de|dat|dit|die|deze|mijn|mn|een|dan)(?!\p{L})(?<!^(?:voor|naar|door|over|in|op|aan|bij|om|na|als|ook) \p{L}+))/iu,
  de: /^(?:(?:was|wann|wo\p{L}*|wie\p{L}*|wer|we[nm]|warum|welche[rsnm]?|(?:ab|bis|seit) wann)(?!\p{L})|(?!mit |seit |nicht |nach |für |auf |bei |von |aus |zu |über |vor |auch |in |an |um |wenn |dass |ob )\p{L}+ (?:ich|du|ihr|sie|wir|man|es|das|die|der|dort|da|dann|mein\p{L}*|eine?)(?!\p{L}))/iu,
  bg: /^(?:(?:от|на|до|за|с|след|в|при|ot|na|do|za|s|v) )?(?:кога|къде|как|колко|защо|кой|коя|кое|кои|какв\p{L}*|дали|koga|kude|kade|kak|kolko|zashto|koi|\p{L}+(?: \p{L}+)? (?:ли|li))(?!\p{L})/iu,
};

function readQuestion({ text, isQuestion }: Clause, language: OurLanguage): Question | null {
  const asked = text.replace(GREETING, '');
  if (!isQuestion && !isAsked(asked, language)) return null;
  const bare = asked.replace(/[^\p{L}\p{N} ]+/gu, '').trim();
  if (language !== 'zh-CN' && bare.length < SHORTEST) return null;
  if (isRhetorical(bare, language)) return null;
  const kinds: QuestionKind[] = BY_WORD.filter((kind) => hasWords(language, `${kind}Q`, asked));
  // "How much" is no how, and "at which time" is no which.
  const [first] = kinds;
  if (kinds.length > 1 && (first === 'when' || first === 'much')) kinds.length = 1;
  if (kinds.length === 0) kinds.push('yesno');
  return { text, kinds };
}

/** Without a question mark: it begins as questions do, or says that it asks. */
function isAsked(text: string, language: OurLanguage): boolean {
  if (hasWords(language, 'askedQuietly', text)) return true;
  // "What a company", "how lovely": those exclaim.
  const names = [...BY_WORD, 'yesno'].filter((kind) => kind !== 'which').map((kind) => `${kind}Q`);
  if (language === 'zh-CN' || language === 'bg') return names.some((name) => hasWords(language, name, text));
  return names.some((name) => {
    const [first] = findWords(language, name, text);
    if (!first || first.start >= OPENING) return false;
    // "Ben mijn sleutel kwijt" drops its "I" and asks nothing.
    return name !== 'yesnoQ' || SUBJECT.test(text.slice(first.end));
  });
}

/** Nothing but such words: "are you serious?", "what now?". */
function isRhetorical(text: string, language: OurLanguage): boolean {
  const said = findWords(language, 'rhetorical', text).reduce((sum, match) => sum + match.text.length, 0);
  return said > 0 && said * 2 >= text.length;
}
