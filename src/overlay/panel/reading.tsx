import { INTENTS, type Intent, type Reading as MessageReading } from '../../model/reading';
import { useStage } from '../stage';

type Text = ReturnType<typeof useStage>['desk']['texts']['value']['text'];

/** Anger above this has its own word. */
const ANGRY = 0.6;

const INTENT_TEXTS = {
  complaint: 'says_complaint',
  question: 'says_question',
  praise: 'says_praise',
  'feature-request': 'says_feature_request',
  advice: 'says_advice',
  spam: 'says_spam',
  'small-talk': 'says_small_talk',
} as const satisfies Record<Intent, string>;

/** What the message says, in a line: what it is, which the agent can correct, and how it sounds. Unsure words are left out. */
export function Reading({ reading }: { reading: MessageReading }) {
  const { desk, acts } = useStage();
  const { text } = desk.texts.value;
  const { value } = reading.intent;
  const words = listWords(reading, text);
  return (
    <div class="reading">
      <p class="muted">
        <select
          aria-label={text('says_label')}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = INTENTS.find((intent) => intent === currentTarget.value);
            if (chosen) void acts.correctIntent(chosen);
          }}
        >
          {value === 'unsure' && <option value="unsure">{text('says_unsure')}</option>}
          {INTENTS.map((intent) => (
            <option key={intent} value={intent}>
              {text(INTENT_TEXTS[intent])}
            </option>
          ))}
        </select>
        {words.map((word) => ` · ${word}`)}
      </p>
      {reading.manner.value === 'troll' && (
        <p class="muted">{text('says_troll', { cues: listCues(reading, text).join(', ') })}</p>
      )}
    </div>
  );
}

function listWords({ sentiment, anger, urgency, offensive }: MessageReading, text: Text): string[] {
  const words: string[] = [];
  if (sentiment.value === 'negative' && anger >= ANGRY) words.push(text('mood_angry'));
  else if (sentiment.value !== 'unsure') words.push(text(`mood_${sentiment.value}`));
  if (urgency.value === 'high') words.push(text('says_urgent'));
  if (offensive.value === true) words.push(text('says_offensive'));
  return words;
}

function listCues({ manner }: MessageReading, text: Text): string[] {
  const seen = manner.cues.filter((cue) => cue === 'insults' || cue === 'extreme' || cue === 'vague');
  return seen.length > 0 ? seen.map((cue) => text(`cue_${cue}`)) : [text('cue_general')];
}
