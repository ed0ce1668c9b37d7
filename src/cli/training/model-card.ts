import type { LinearModel } from '../../understanding/linear/model';
import type { Authored } from './authored-sets';
import type { EarScore } from './ears';
import type { Line } from './scores';
import { scoreUnseen, shareOf } from './unseen-drafts';

const percent = (share: number | null) => (share === null ? '' : (100 * share).toFixed(1));

function listUnseen(): (string | number)[][] {
  const rules = scoreUnseen(false);
  return scoreUnseen(true).map((both, at) => {
    const shares = [rules.slice(at, at + 1), [both]].map(shareOf);
    const cells = shares.flatMap(({ precision, recall }) => [percent(precision), percent(recall)]);
    return [both.language, both.family, both.faulty, ...cells];
  });
}

/** What a reader of the weights must know: what they are, what they learned from, how well they do. */
export function writeModelCard(
  models: readonly LinearModel[],
  authored: readonly Authored[],
  lines: readonly Line[],
  bytes: number,
  ears: readonly EarScore[],
): string {
  const seen = authored.filter((post) => !post.isHeldOut).length;
  return `# Model card: understanding

Written by \`npm run train\`; do not edit by hand.

**What they are.** ${models.length} linear models (multinomial logistic regression) over hashed words, pairs of words and
letter groups, and over what the lexicons of five languages say; whole-number weights, ${bytes} bytes deflated. They name
the language of a message, what it is for, its mood, anger, urgency, offence, and whether a troll wrote it. Everything
is computed on the agent's machine.

**What they are for.** A hint to a customer-care agent, who sees the message itself and can correct each reading. They
are not for judging people, for blocking anybody, or for answering by themselves. What is below its threshold is given
as "unsure".

**What they learned from.** ${seen} posts written for Beside (\`src/understanding/authored\`; one in four is held out by a
hash of its text) and the public sets of the list below, of which one text in eight is held out where the set has no
part of its own for that. Attributions stand in \`NOTICE\`.

| set | for | licence |
| --- | --- | --- |
| SemEval 2013–16 task 4, English tweets | mood | tweets under their network's terms |
| TweetEval: offensive, emotion | offence, anger | tweets under their network's terms |
| XLM-T: German, French, Spanish | mood, language | Apache-2.0 |
| GermEval 2018 | offence, language | CC BY 4.0 |
| COLD | offence | Apache-2.0 |
| Multilingual HateCheck, Dutch | offence | CC BY 4.0 |
| XED film subtitles | mood, anger, language | CC BY 4.0 |
| BANKING77 | language | CC BY 4.0 |
| ELD tweets | language | Apache-2.0 |

The airline tweets and the film comments named in the scores are for non-commercial or unstated use: they are measured
against and never trained on.

**Known weaknesses.** Irony and sarcasm are often taken by their words. A message in the middle of a conversation, read
without what came before, is often unclear. Dutch, Bulgarian and Chinese moods are learned from few posts. The lists of
slurs are incomplete, and the public sets on offence carry the views of those who labelled them.

## Drafts

What is heard in a draft (\`drafts-<language>.bin\`, ${ears.reduce((sum, ear) => sum + ear.bytes, 0)} bytes deflated together)
is learned from drafts written for Beside alone (\`src/understanding/authored/drafts\`, and the examples beside the voice
rules): for each language one logistic regression a mark over groups of letters and words. A family is told where at
least 92 in 100 should be right. Judged in five folds of neighbouring lines, each by a model that has not seen it;
families on drafts as agents write them, acts on drafts rich in twins.

Irony, blame put as a question and answers that are empty in many words are the hardest to hear. A draft on a matter that
no authored draft speaks of is heard by its small words alone.

| language | drafts | mark | drafts that bear it | precision | recall | average precision |
| --- | --- | --- | --- | --- | --- | --- |
${ears
  .flatMap(({ language, drafts, scores }) =>
    scores.map(({ name, count, precision, recall, order }) =>
      [language, drafts, name, count, percent(precision), percent(recall), percent(order)].join(' | '),
    ),
  )
  .map((row) => `| ${row} |`)
  .join('\n')}

On drafts of other hands that no rule was written for and no model learned from (\`src/voice/drafts/*-unseen.jsonl\`),
the rules alone, and rules and ear together:

| language | family | drafts that bear it | precision, rules | recall, rules | precision | recall |
| --- | --- | --- | --- | --- | --- | --- |
${listUnseen()
  .map((row) => `| ${row.join(' | ')} |`)
  .join('\n')}

## Models

| model | classes | rows |
| --- | --- | --- |
${models.map(({ name, classes, bits }) => `| ${name} | ${classes.join(', ')} | ${2 ** bits} |`).join('\n')}

## Scores, on texts that no model has learned from

| task | set | measure | score | goal | calibration error | unsure | texts |
| --- | --- | --- | --- | --- | --- | --- | --- |
${lines
  .map(({ task, set, measure, value, goal, calibration, unsure, count }) =>
    [
      task,
      set,
      measure,
      percent(value),
      percent(goal),
      calibration?.toFixed(3) ?? '',
      percent(unsure),
      count,
    ].join(' | '),
  )
  .map((row) => `| ${row} |`)
  .join('\n')}
`;
}
