import type { Span } from '../../model/finding';
import { addSignature } from '../../model/signature';
import type { Platform } from '../../platforms/contract';

/** What became of an insertion; everything but `written` offers the text for copying. */
export type InsertOutcome = 'written' | 'busy' | 'already-there' | 'no-composer' | 'differs' | 'refused';

export interface Inserter {
  /**
   * Puts a text into the composer that answers one message, and into no other.
   * @param messageId the open message.
   */
  insert(messageId: string, text: string, signature: string): Promise<InsertResult>;
  /** Replaces one span of a composer's draft. */
  fix(composer: HTMLElement, span: Span, text: string): Promise<InsertResult>;
}

export interface InsertResult {
  outcome: InsertOutcome;
  composer: HTMLElement | null;
  /** What was to be inserted, signature included: for the clipboard. */
  text: string;
}

/** Inserts once: while one insertion is under way, and when its text already stands there, a second does nothing. */
export function createInserter(
  platform: Platform,
  findComposer: (messageId: string) => HTMLElement | null,
): Inserter {
  let isBusy = false;

  async function guard(run: () => Promise<InsertResult>, text: string): Promise<InsertResult> {
    if (isBusy) return { outcome: 'busy', composer: null, text };
    isBusy = true;
    try {
      return await run();
    } finally {
      isBusy = false;
    }
  }

  return {
    insert: (messageId, text, signature) =>
      guard(async () => {
        const composer = findComposer(messageId);
        if (!composer) return { outcome: 'no-composer', composer, text: addSignature('', text, signature) };
        const draft = platform.readDraft(composer);
        const signed = addSignature(draft, text, signature);
        if (draft.includes(text.trim())) return { outcome: 'already-there', composer, text: signed };
        const gap = draft === '' || /\s$/.test(draft) ? '' : ' ';
        const result = await platform.write(composer, gap + signed, 'append');
        return { outcome: result.outcome, composer, text: signed };
      }, text),
    fix: (composer, span, text) =>
      guard(async () => {
        if (!composer.isConnected) return { outcome: 'no-composer', composer: null, text };
        const result = await platform.writeSpan(composer, span, text);
        return { outcome: result.outcome, composer, text };
      }, text),
  };
}
