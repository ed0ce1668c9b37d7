import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ReadChoice, ReplyFile } from '../exchange/registry';
import type { ReplyPreview } from '../model/reply-import';
import { wordOfFile } from './import-words';
import { usePage } from './page';
import { adoptTags } from './reply-choice';

/** Formats are read by code that is loaded when it is first needed. */
export const loadFormats = () => import('../exchange/registry');

/** Above this no file is even opened. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** A chosen file, read and shown, not yet imported. */
export interface ImportSession {
  name: string;
  bytes: Uint8Array;
  choice: ReadChoice;
  read: ReplyFile;
  preview: ReplyPreview;
  /** Why it cannot be read the way that was chosen last; `read` is then the way before. */
  problem: string | null;
}

export interface ImportDoor {
  session: Signal<ImportSession | null>;
  isReading: Signal<boolean>;
  /** Why a file could not be opened at all. */
  problem: Signal<string | null>;
  open(file: File): Promise<void>;
  /** Reads the same file another way. */
  reread(choice: ReadChoice): Promise<void>;
}

/** Opens files of replies; a late answer never hides a newer one. */
export function useImportSession(): ImportDoor {
  const { bridge, desk, texts } = usePage();
  const session = useSignal<ImportSession | null>(null);
  const isReading = useSignal(false);
  const problem = useSignal<string | null>(null);
  const turn = useRef(0);

  async function read(name: string, bytes: Uint8Array, choice: ReadChoice): Promise<ImportSession> {
    const { readReplyFile } = await loadFormats();
    const found = readReplyFile({ name, bytes }, choice);
    const replies = adoptTags(found.replies, desk.tags);
    const preview = await bridge.send('previewReplies', replies);
    return { name, bytes, choice, read: { ...found, replies }, preview, problem: null };
  }

  /** Runs one reading; what comes of it counts only while no other was begun. */
  async function run(work: () => Promise<ImportSession>, fail: (word: string) => void): Promise<void> {
    turn.current++;
    const own = turn.current;
    isReading.value = true;
    try {
      const next = await work();
      if (own === turn.current) session.value = next;
    } catch (error) {
      if (own === turn.current) fail(wordOfFile(error, texts));
    }
    if (own === turn.current) isReading.value = false;
  }

  return {
    session,
    isReading,
    problem,
    open(file) {
      session.value = null;
      problem.value = null;
      return run(
        async () => {
          if (file.size > LARGEST_FILE) throw new Error(texts.text('files_large'));
          return read(file.name, new Uint8Array(await file.arrayBuffer()), {});
        },
        (word) => {
          problem.value = word;
        },
      );
    },
    reread(choice) {
      const current = session.value;
      if (!current) return Promise.resolve();
      // Shown at once: the next change builds on this one.
      session.value = { ...current, choice };
      return run(
        () => read(current.name, current.bytes, choice),
        (word) => {
          session.value = { ...current, choice, problem: word };
        },
      );
    },
  };
}
