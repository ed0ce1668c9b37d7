import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { ImportResult } from '../bridge/contract';
import { Notice } from '../ui/notice';
import { FilePlace } from './file-place';
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
}

/** Takes a JSON file by picker or drop, and says what became of it: counts, or why nothing was changed. */
export function FileDoor({ read, label, hint, beside }: FileDoorProps) {
  const { texts } = usePage();
  const outcome = useSignal<Outcome | null>(null);

  async function take(file: File): Promise<void> {
    outcome.value = { kind: 'reading' };
    try {
      if (file.size > LARGEST_FILE) throw new Error(texts.text('files_large'));
      outcome.value = { kind: 'done', result: await read(await readFileText(file)) };
    } catch (error) {
      outcome.value = { kind: 'failed', word: wordOf(error) };
    }
  }

  return (
    <FilePlace label={label} accept=".json,application/json" hint={hint} take={take} beside={beside}>
      <OutcomeWord outcome={outcome.value} />
    </FilePlace>
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
