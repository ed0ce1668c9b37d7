import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { DraftRequest } from '../../bridge/contract';
import type { Bridge } from '../../bridge/send';
import { TEXT_LIMITS } from '../../model/customer';
import type { Finding } from '../../model/finding';
import type { Platform } from '../../platforms/contract';
import { clampMessage, cut } from '../clamp';
import type { ActiveComposer } from './active';
import { clearPaint, paintFindings } from './paint';

export interface DraftState {
  composer: HTMLElement;
  text: string;
  /** null until the first check of this draft is back. */
  findings: readonly Finding[] | null;
}

export interface DraftCheck {
  draft: ReadonlySignal<DraftState | null>;
  /** Reads and checks the draft now, as after an insertion. */
  look(): void;
}

/**
 * Checks the draft while it is typed. One check travels at a time; an answer for a text that is not in the
 * composer any more is dropped, and the newest text is asked next. A composition of an input method is left alone.
 * @param onDraft told of every reading, so that a sent draft can be recognised afterwards.
 */
export function checkDrafts(
  platform: Platform,
  bridge: Pick<Bridge, 'send'>,
  active: ReadonlySignal<ActiveComposer | null>,
  onDraft: (active: ActiveComposer, text: string) => void,
  abort: AbortSignal,
): DraftCheck {
  const draft = signal<DraftState | null>(null);
  let isComposing = false;
  let isScheduled = false;
  let isTravelling = false;
  let checked = '';

  /**
   * Within the same task, after whatever changed the draft: Chromium holds a task of its own back after a key until the
   * next frame (measured: 15 ms).
   */
  function lookSoon(): void {
    if (isScheduled || isComposing || abort.aborted) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      if (!isComposing && !abort.aborted) look();
    });
  }

  function look(): void {
    const current = active.peek();
    if (!current?.composer.element.isConnected) return;
    const { element } = current.composer;
    const text = platform.readDraft(element);
    onDraft(current, text);
    const before = draft.peek();
    const isSame = before?.composer === element && before.text === text;
    if (isSame && before.findings !== null) {
      // The editor drew itself anew around the same words.
      paintFindings(platform, element, before.findings);
      return;
    }
    // Findings of the text before stand until the new ones are there, so that the list does not blink.
    const hadText = before?.composer === element && before.text.trim() !== '';
    draft.value = { composer: element, text, findings: hadText ? before.findings : null };
    if (text.trim() === '') {
      draft.value = { composer: element, text, findings: [] };
      clearPaint();
    } else void travel();
  }

  async function travel(): Promise<void> {
    if (isTravelling) return;
    isTravelling = true;
    try {
      for (let request = nextRequest(); request; request = nextRequest()) {
        checked = keyOf(request);
        const { findings } = await bridge.send('checkDraft', request);
        take(request, findings);
      }
    } catch {
      // Without the worker nothing is marked; the panel says so.
    } finally {
      isTravelling = false;
    }
  }

  /** Has the worker awake and its rules compiled before the first word is typed; its answer says nothing. */
  function warm(current: ActiveComposer): void {
    bridge.send('checkDraft', makeRequest(current, '')).catch(() => undefined);
  }

  function makeRequest({ composer, inbound }: ActiveComposer, text: string): DraftRequest {
    return {
      draft: cut(text, TEXT_LIMITS.draft),
      platform: platform.id,
      visibility: composer.kind === 'dm' ? 'private' : 'public',
      inbound: inbound && clampMessage(inbound),
    };
  }

  /** What stands in the composer now, null when that was checked already. */
  function nextRequest(): DraftRequest | null {
    const current = active.peek();
    const now = draft.peek();
    if (!current || !now || now.composer !== current.composer.element || now.text.trim() === '') return null;
    const request = makeRequest(current, now.text);
    return keyOf(request) === checked ? null : request;
  }

  function take(request: DraftRequest, findings: readonly Finding[]): void {
    const now = draft.peek();
    if (!now || abort.aborted) return;
    const isWhole = cut(now.text, TEXT_LIMITS.draft) === request.draft;
    // The agent typed on: what stands where it stood is still found, and the next check brings the rest.
    const standing = isWhole ? findings : findings.filter((finding) => isStanding(finding, now.text));
    // Nothing left of it is no word on the new text.
    if (!isWhole && standing.length === 0) return;
    draft.value = { ...now, findings: standing };
    if (now.composer.isConnected) paintFindings(platform, now.composer, standing);
  }

  const observer = new MutationObserver(lookSoon);
  const stopFollowing = effect(() => {
    observer.disconnect();
    const current = active.value;
    checked = '';
    if (current) {
      observer.observe(current.composer.element, { childList: true, characterData: true, subtree: true });
      warm(current);
      lookSoon();
    } else {
      draft.value = null;
      clearPaint();
    }
  });

  const isInside = (event: Event) =>
    event.target instanceof Node && active.peek()?.composer.element.contains(event.target) === true;
  const options = { capture: true, signal: abort };
  document.addEventListener('input', (event) => isInside(event) && lookSoon(), options);
  document.addEventListener(
    'compositionstart',
    (event) => {
      if (isInside(event)) isComposing = true;
    },
    options,
  );
  document.addEventListener(
    'compositionend',
    () => {
      isComposing = false;
      lookSoon();
    },
    options,
  );
  abort.addEventListener('abort', () => {
    stopFollowing();
    observer.disconnect();
    clearPaint();
  });

  return { draft, look };
}

function isStanding({ start, end, match }: Finding, text: string): boolean {
  return start !== null && end !== null && text.slice(start, end) === match;
}

function keyOf({ draft, inbound, visibility }: DraftRequest): string {
  return `${inbound?.id ?? ''}\n${visibility}\n${draft}`;
}
