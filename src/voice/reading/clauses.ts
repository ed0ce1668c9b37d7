/** A sentence of a text, or what stands for one in a hurry. */
export interface Clause {
  start: number;
  end: number;
  text: string;
  /** A question mark ends it. */
  isQuestion: boolean;
}

/** Texts are read this far, in UTF-16 units. */
const LONGEST_READ = 2000;
/** A point inside a number, an abbreviation or an address ends nothing. */
const SENTENCE =
  /(?:[^.!?。！？…\n]|\.(?=[\p{L}\p{N}])|(?<=(?<!\p{L})(?:\d{1,2}|nr|no|str|st|tel|bzw|ca|evtl|inkl|zzgl|incl|bijv|ul|ул|бр|бл|вх|ап|лв|ч|mr|mrs|dr))\.(?= ?\p{L}))+[.!?。！？…]*/giu;

let last = { text: '', clauses: [] as Clause[] };

/** The sentences of a text; the same list while the text is the same: several readings ask for them. */
export function listClauses(text: string): readonly Clause[] {
  if (last.text === text) return last.clauses;
  const clauses = [...text.slice(0, LONGEST_READ).matchAll(SENTENCE)].flatMap(({ 0: match, index }) => {
    const trimmed = match.trim();
    if (!/[\p{L}\p{N}]/u.test(trimmed)) return [];
    const start = index + match.indexOf(trimmed);
    return [{ start, end: start + trimmed.length, text: trimmed, isQuestion: /[?？]/.test(trimmed) }];
  });
  last = { text, clauses };
  return clauses;
}
