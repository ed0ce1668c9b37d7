import type { OurLanguage } from '../../model/language';

/** Letters of a word that must be the same: endings differ. */
const STEM = 5;
const SHORTEST = 4;
/** Words of questions that are about nothing. */
const EMPTY =
  /^(?:what|when|where|which|while|whether|would|could|should|does|have|has|your|yours|you|with|from|this|that|these|those|there|their|they|about|also|again|still|please|know|like|want|need|just|much|many|long|time|into|over|been|will|wat|waar|wanneer|welke?|hoeveel|jullie|jouw|mijn|kunnen|hebben|heeft|wordt|worden|deze|naar|voor|door|niet|maar|graag|weten|nog|ook|zijn|waarom|eigenlijk|wann|warum|wieso|welche[rsnm]?|eure?|euch|ihre?[nmrs]?|haben|habt|hat|kann|könnt|können|wird|werden|sich|nicht|noch|auch|eine?[rsnm]?|dies\p{L}*|denn|eigentlich|bitte|oder|aber|mein\p{L}*|dein\p{L}*|kommt|gibt|мога|може|можете|имате|имам|кога|къде|колко|защо|какво|какъв|какви|кой|коя|моля|вашия|вашата|вашите|този|тази|това|тези|също|или|дали|като|през|след|преди)$/u;

/** Whether a text holds as many words of a question, or all of them. */
export function sharesFocus(question: string, said: string, language: OurLanguage, least: number): boolean {
  const asked = new Set(listStems(question, language));
  return asked.size > 0 && countShared(question, said, language) >= Math.min(least, asked.size);
}

/** How many words of one text come back in another. */
export function countShared(text: string, said: string, language: OurLanguage): number {
  const told = new Set(listStems(said, language));
  return [...new Set(listStems(text, language))].filter((stem) => told.has(stem)).length;
}

/**
 * Whether a text takes up what a yes-or-no question turns on: its verb, or the words it ends with. Its first things are
 * mostly known: "does the latte have sugar" is not answered by speaking of the latte.
 */
export function echoes(question: string, said: string, language: OurLanguage): boolean {
  const told = new Set(listStems(said, language));
  const asked = listStems(question, language);
  if (language === 'zh-CN') return told.has(asked.at(-1) ?? '');
  const verb = findVerb(question, language);
  if (verb && told.has(verb)) return true;
  const [before, last] = asked.slice(-2);
  return asked.length > 1 && told.has(before ?? '') && told.has(last ?? '');
}

/** The verb of a question, where it stands in one place and says something: not "can" and "is". */
function findVerb(question: string, language: OurLanguage): string | null {
  const before = language === 'bg' ? /(\p{L}{4,}) ли(?!\p{L})/iu.exec(question)?.[1] : undefined;
  const first =
    language === 'de' || language === 'nl' ? /^\P{L}*(\p{L}{4,})/u.exec(question)?.[1] : undefined;
  const verb = (before ?? first)?.toLowerCase();
  return verb && !EMPTY.test(verb) ? verb.slice(0, STEM) : null;
}

export function listStems(text: string, language: OurLanguage): string[] {
  if (language === 'zh-CN') return listPairs(text);
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= SHORTEST && !EMPTY.test(word))
    .map((word) => word.slice(0, STEM));
}

/** Neighbouring characters, without those that only ask or link. */
function listPairs(text: string): string[] {
  const plain = text.replace(
    /[吗呢吧啊呀嘛的了么么是在我你您们请问有没能可以不会要到多少几什怎哪个这那款和都就也]|[^\p{L}\p{N}]/gu,
    ' ',
  );
  const pairs: string[] = [];
  for (let at = 0; at + 1 < plain.length; at++) {
    const pair = plain.slice(at, at + 2);
    if (!pair.includes(' ')) pairs.push(pair);
  }
  return pairs;
}
