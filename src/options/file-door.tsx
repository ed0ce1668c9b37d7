import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ImportResult } from '../bridge/contract';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { readFileText } from './files';
import { usePage } from './page';
import { wordOf } from './saving';

/** Above this the worker would refuse the file anyway (bridge/parse.ts). */
const LARGEST_FILE = 64 * 1024 * 1024;

type Outcome =
  | { kind: 'reading' }
  | { kind: 'done'; result: ImportResult }
  | { kind: 'failed'; word: string };

interface FileDoorProps {
  /** Carries the file's text to the worker, which stores all of it or nothing. */
  read(text: string): Promise<ImportResult>;
  label: string;
  hint?: string;
  /** Drawn beside the import button, e.g. export. */
  beside?: ComponentChildren;
  /** What a file can be dropped on; the outcome is shown above it. */
  children?: ComponentChildren;
}

/** Takes a file by picker or drop, and says what became of it: counts, or why nothing was changed. */
export function FileDoor({ read, label, hint, beside, children }: FileDoorProps) {
  const { texts } = usePage();
  const outcome = useSignal<Outcome | null>(null);
  const isOver = useSignal(false);
  const picker = useRef<HTMLInputElement>(null);

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    outcome.value = { kind: 'reading' };
    try {
      if (file.size > LARGEST_FILE) throw new Error(texts.text('files_large'));
      outcome.value = { kind: 'done', result: await read(await readFileText(file)) };
    } catch (error) {
      outcome.value = { kind: 'failed', word: wordOf(error) };
    }
  }

  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the one for everybody.
    <div
      class="file-door"
      data-over={isOver.value ? '' : undefined}
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={(event) => {
        const { relatedTarget, currentTarget } = event;
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) isOver.value = false;
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        isOver.value = false;
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <div class="line">
        <Button onClick={() => picker.current?.click()}>{label}</Button>
        <input
          ref={picker}
          class="unseen"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={label}
          onChange={(event) => {
            const { currentTarget } = event;
            // Emptied afterwards: the same file, corrected, can be picked again.
            void take(currentTarget.files?.[0]).then(() => {
              currentTarget.value = '';
            });
          }}
        />
        {beside}
        {hint ? <span class="hint">{hint}</span> : null}
      </div>
      <OutcomeWord outcome={outcome.value} />
      {children}
      {isOver.value ? <div class="drop-here">{texts.text('files_drop')}</div> : null}
    </div>
  );
}

function OutcomeWord({ outcome }: { outcome: Outcome | null }) {
  const { texts } = usePage();
  if (!outcome) return null;
  if (outcome.kind === 'reading') return <Notice>{texts.text('files_reading')}</Notice>;
  if (outcome.kind === 'failed')
    return <Notice tone="bad">{texts.text('files_failed', { reason: outcome.word })}</Notice>;
  const { added, changed, unchanged } = outcome.result;
  return <Notice tone="good">{texts.text('files_done', { added, changed, unchanged })}</Notice>;
}
