import type { LinearModel } from '../../understanding/linear/model';
import type { Authored } from './authored-sets';
import type { Line } from './scores';

const percent = (share: number | null) => (share === null ? '' : (100 * share).toFixed(1));

/** What a reader of the weights must know: what they are, what they learned from, how well they do. */
export function writeModelCard(
  models: readonly LinearModel[],
  authored: readonly Authored[],
  lines: readonly Line[],
  bytes: number,
): string {
  const seen = authored.filter((post) => !post.isHeldOut).length;
  return `# Model card: understanding

Written by \`npm run train\`; do not edit by hand.

**What they are.** ${models.length} linear models (multinomial logistic regression) over hashed words, pairs of words and
letter groups, and over what the lexicons of five languages say; whole-number weights, ${bytes} bytes together. They name
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
