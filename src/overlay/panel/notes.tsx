import { useSignal } from '@preact/signals';
import { type Note, TEXT_LIMITS } from '../../model/customer';
import type { CustomerView } from '../../model/views';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { useStage } from '../stage';
import { closeOnEscape, focusOnce } from './form';

/** What colleagues should know: dated and signed, never seen by the customer. */
export function Notes({ customer }: { customer: CustomerView }) {
  const { desk, isNoting } = useStage();
  const { text } = desk.texts.value;
  const edited = useSignal<string | null>(null);
  return (
    <>
      {customer.notes.map((note) =>
        edited.value === note.id ? (
          <NoteForm
            key={note.id}
            note={note}
            onDone={() => {
              edited.value = null;
            }}
          />
        ) : (
          <NoteLine
            key={note.id}
            note={note}
            onEdit={() => {
              edited.value = note.id;
            }}
          />
        ),
      )}
      {isNoting.value ? (
        <NoteForm
          note={null}
          onDone={() => {
            isNoting.value = false;
          }}
        />
      ) : (
        <Button
          kind="link"
          onClick={() => {
            isNoting.value = true;
          }}
        >
          <Icon name="plus" /> {text('action_add_note')} <Kbd chord={desk.settings.value.chords.add_note} />
        </Button>
      )}
    </>
  );
}

function NoteLine({ note, onEdit }: { note: Note; onEdit: () => void }) {
  const { desk, acts } = useStage();
  const texts = desk.texts.value;
  return (
    <div class="note">
      <p dir="auto">
        {note.text}{' '}
        <span class="muted">
          {[note.by, texts.dayOf(note.writtenAt, desk.now.value)].filter(Boolean).join(', ')}
        </span>
      </p>
      <span class="note-tools">
        <Button kind="link" label={texts.text('note_edit')} onClick={onEdit}>
          <Icon name="edit" />
        </Button>
        <Button kind="link" label={texts.text('note_remove')} onClick={() => void acts.saveNote('', note.id)}>
          <Icon name="remove" />
        </Button>
      </span>
    </div>
  );
}

function NoteForm({ note, onDone }: { note: Note | null; onDone: () => void }) {
  const { desk, acts } = useStage();
  const { text } = desk.texts.value;
  const value = useSignal(note?.text ?? '');

  async function save(): Promise<void> {
    if (value.value.trim() === '') return;
    if (await acts.saveNote(value.value, note?.id ?? null)) onDone();
  }

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        closeOnEscape(event, onDone);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      <textarea
        class="field"
        rows={3}
        dir="auto"
        aria-label={text('note')}
        placeholder={text('note_hint')}
        maxLength={TEXT_LIMITS.note}
        value={value.value}
        ref={focusOnce}
        onInput={(event) => {
          value.value = event.currentTarget.value;
        }}
      />
      <div class="form-row">
        <Button kind="primary" isSubmit>
          {text('save')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}
