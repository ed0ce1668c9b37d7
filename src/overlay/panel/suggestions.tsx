import { useComputed } from '@preact/signals';
import type { Action } from '../../model/settings';
import type { ConversationView } from '../../model/views';
import { ariaChord } from '../../ui/chord';
import { Kbd } from '../../ui/kbd';
import { useStage } from '../stage';

const INSERTS: readonly Action[] = ['insert_1', 'insert_2', 'insert_3'];

/** Up to three saved replies that fit, each with its first lines and why it is offered. */
export function Suggestions({ view }: { view: ConversationView }) {
  const { desk, acts, draft } = useStage();
  const texts = desk.texts.value;
  // Drawn when writing begins and ends, not with every key.
  const isWriting = useComputed(() => (draft.value?.text ?? '').trim() !== '');
  if (view.suggestions === null)
    return (
      <div class="suggestions-coming" role="status" aria-busy={true} aria-label={texts.text('loading')}>
        <i />
        <i />
        <i />
      </div>
    );
  if (view.suggestions.length === 0) return <p class="muted">{texts.text('suggestions_none')}</p>;
  return (
    <ol
      class={isWriting.value ? 'suggestions is-brief' : 'suggestions'}
      aria-label={texts.text('suggestions')}
    >
      {view.suggestions.slice(0, INSERTS.length).map((suggestion, index) => {
        const chord = desk.settings.value.chords[INSERTS[index] ?? 'insert_1'];
        return (
          <li key={suggestion.replyId}>
            <button
              type="button"
              class="suggestion"
              aria-keyshortcuts={ariaChord(chord)}
              title={suggestion.text}
              onClick={() => void acts.insert(suggestion)}
            >
              <span class="suggestion-head">
                <b dir="auto">{suggestion.title}</b>
                <Kbd chord={chord} />
              </span>
              <span class="suggestion-text" dir="auto" lang={suggestion.language}>
                {suggestion.text}
              </span>
              <small class={suggestion.missing.length > 0 ? 'warn' : 'muted'}>{suggestion.why}</small>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
