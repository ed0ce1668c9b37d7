import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReplyImport } from '../model/reply-import';
import type { SavedReply } from '../model/saved-reply';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { FilePlace } from './file-place';
import { offerFile } from './files';
import { makeOpenerId, useReturnedFocus } from './focus';
import { ImportPreview } from './import-preview';
import { loadFormats, useImportSession } from './import-session';
import { nameSource } from './import-words';
import { usePage } from './page';

type Outcome = { kind: 'imported'; result: ReplyImport } | { kind: 'undone'; text: string };

/** Replies in, by way of a preview and with a way back; replies out, as JSON or CSV. */
export function ReplyDoor({ reload, children }: { reload(): Promise<void>; children: ComponentChildren }) {
  const { bridge, state, texts } = usePage();
  const door = useImportSession();
  const outcome = useSignal<Outcome | null>(null);
  const last = useSignal<ReplyImport | null>(null);
  const session = door.session.value;
  useReturnedFocus(session ? 'import' : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the desk moves, not when a component is drawn.
  useEffect(() => {
    // Only a way back more: without an answer there is none to be offered.
    bridge.send('findImport').then(
      (found) => {
        last.value = found;
      },
      () => undefined,
    );
  }, [state.changes.value]);

  async function take(replies: SavedReply[], source: string): Promise<boolean> {
    const id = crypto.randomUUID();
    return state.save(async () => {
      const result = await bridge.send('importReplies', { id, source }, replies);
      await reload();
      outcome.value = { kind: 'imported', result };
      if (result.added + result.changed > 0) last.value = result;
      door.session.value = null;
    });
  }

  function undo(id: string): Promise<boolean> {
    return state.save(async () => {
      const undone = await bridge.send('undoImport', id);
      await reload();
      last.value = null;
      outcome.value = {
        kind: 'undone',
        text: undone
          ? [
              texts.text('import_undone', { removed: undone.removed, restored: undone.restored }),
              undone.kept > 0 ? texts.count('import_kept', undone.kept) : '',
            ].join(' ')
          : texts.text('import_notLast'),
      };
    });
  }

  const exportAs = (format: 'beside-json' | 'beside-csv') =>
    void state.save(async () => {
      const [{ writeReplyFile }, replies] = await Promise.all([loadFormats(), bridge.send('exportReplies')]);
      offerFile(
        'beside-replies',
        writeReplyFile(replies, format),
        Date.now(),
        format === 'beside-csv' ? 'csv' : 'json',
      );
    });

  return (
    <FilePlace
      label={texts.text('replies_import')}
      accept=".json,.csv,.tsv,.txt,application/json,text/csv"
      hint={texts.text('replies_importHint')}
      openerId={makeOpenerId('import')}
      take={(file) => {
        outcome.value = null;
        return door.open(file);
      }}
      beside={
        <>
          <Button onClick={() => exportAs('beside-json')}>{texts.text('replies_export')}</Button>
          <Button onClick={() => exportAs('beside-csv')}>{texts.text('replies_exportCsv')}</Button>
        </>
      }
    >
      {door.isReading.value && !session ? <Notice>{texts.text('files_reading')}</Notice> : null}
      {door.problem.value ? (
        <Notice tone="bad">{texts.text('files_failed', { reason: door.problem.value })}</Notice>
      ) : null}
      {session ? (
        <ImportPreview
          key={session.name}
          session={session}
          isReading={door.isReading.value}
          reread={(choice) => void door.reread(choice)}
          take={(replies) => take(replies, session.read.format)}
          close={() => {
            door.session.value = null;
          }}
        />
      ) : (
        <OutcomeWord outcome={outcome.value} last={last.value} undo={undo} />
      )}
      {children}
    </FilePlace>
  );
}

function OutcomeWord({
  outcome,
  last,
  undo,
}: {
  outcome: Outcome | null;
  last: ReplyImport | null;
  undo(id: string): Promise<boolean>;
}) {
  const { texts } = usePage();
  if (outcome?.kind === 'undone') return <Notice tone="good">{outcome.text}</Notice>;
  const shown = outcome?.result ?? last;
  if (!shown) return null;
  const { added, changed } = shown;
  const source = nameSource(shown.source, texts);
  return (
    <Notice
      tone={outcome ? 'good' : 'neutral'}
      actions={
        shown.id === last?.id ? (
          <Button kind="link" onClick={() => void undo(shown.id)}>
            {texts.text('options_undo')}
          </Button>
        ) : null
      }
    >
      {outcome
        ? texts.text('import_done', { source, added, changed })
        : texts.text('import_last', { source, added, changed, when: texts.dayOf(shown.importedAt) })}
    </Notice>
  );
}
