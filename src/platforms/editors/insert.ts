import type { WriteResult } from '../contract';
import { readDraft } from './draft';

/** Longest wait for the editor to show what was inserted. */
const READ_BACK_MS = 1000;
/**
 * Between selection and paste, measured (Draft.js 0.11.7 in Chromium 156): the editor takes a selection over from an
 * event that the browser sends later, and there is none to wait for when the selection stays as it was.
 */
const SELECTION_MS = 50;

/** Resolves once the editor has taken the selection over. */
export function settleSelection(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SELECTION_MS));
}

/**
 * Dispatches one paste of plain text. Never repeated: a blind retry is how drafts end up doubled. A paste of nothing
 * does nothing in Draft.js, so emptying the composer is a cut, which reads the editor's own state and, being
 * synthetic, leaves the clipboard alone (tried: state exact, undo kept).
 */
export function paste(composer: HTMLElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const kind = text === '' ? 'cut' : 'paste';
  composer.dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }));
}

/** Waits until the composer shows the wanted text and has stayed so for a frame; at most a second. */
export async function readBack(composer: HTMLElement, wanted: string): Promise<WriteResult> {
  const isThere = () => isSameDraft(readDraft(composer), wanted);
  await waitFor(composer, isThere);
  if (isThere()) await nextFrame();
  const text = readDraft(composer);
  return isSameDraft(text, wanted) ? { outcome: 'written', text } : { outcome: 'differs', text };
}

/** Editors may show a space as a no-break one. */
function isSameDraft(one: string, other: string): boolean {
  return one.replaceAll('\u00a0', ' ') === other.replaceAll('\u00a0', ' ');
}

function waitFor(composer: HTMLElement, isDone: () => boolean): Promise<void> {
  if (isDone()) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      observer.disconnect();
      clearTimeout(deadline);
      composer.removeEventListener('input', look);
      resolve();
    };
    const look = () => {
      if (isDone()) finish();
    };
    const observer = new MutationObserver(look);
    const deadline = setTimeout(finish, READ_BACK_MS);
    observer.observe(composer, { subtree: true, childList: true, characterData: true });
    composer.addEventListener('input', look);
  });
}

/** A page in the background draws no frames: there a timer stands in. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, SELECTION_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
