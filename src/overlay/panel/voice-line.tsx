import { PROFILES } from '../../model/profile';
import { useStage } from '../stage';

/** In which context we speak here: chosen from the message, changed by the agent for this message. */
export function VoiceLine() {
  const { desk, voice } = useStage();
  const { text } = desk.texts.value;
  const reading = voice.reading.value;
  if (!reading) return null;
  return (
    <label class="voice-line">
      <span class="muted">{text('voice_context')}</span>
      <select
        class="voice-choice"
        value={reading.profile}
        onChange={(event) => {
          const chosen = PROFILES.find((profile) => profile === event.currentTarget.value);
          voice.choose(chosen ?? null);
        }}
      >
        {PROFILES.map((profile) => (
          <option key={profile} value={profile}>
            {text(`profile_${profile}`)}
          </option>
        ))}
      </select>
      {reading.isChosen && (
        <button type="button" class="button" data-kind="link" onClick={() => voice.choose(null)}>
          {text('voice_context_reset')}
        </button>
      )}
    </label>
  );
}

/** Public or private: both sides with their reasons; the one it leans to is told first. Advice only, nothing waits for it. */
export function AdviceLines() {
  const { desk, voice } = useStage();
  const { text } = desk.texts.value;
  const advice = voice.reading.value?.advice;
  if (!advice) return null;
  const sides =
    advice.lean === 'private' ? (['private', 'public'] as const) : (['public', 'private'] as const);
  return (
    <dl class="advice" aria-label={text('advice')}>
      {sides
        .filter((side) => advice[side].length > 0)
        .map((side) => (
          <div key={side} data-side={side}>
            <dt>
              {text(`advice_${side}`)}
              {advice.lean === side && <span class="unseen"> ({text('advice_lean')})</span>}
            </dt>
            <dd class={advice.lean === side || advice.lean === 'either' ? '' : 'muted'}>
              {advice[side].join(' ')}
            </dd>
          </div>
        ))}
    </dl>
  );
}
