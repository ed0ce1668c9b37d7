import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { DraftRequest } from '../../bridge/contract';
import type { Bridge } from '../../bridge/send';
import { TEXT_LIMITS } from '../../model/customer';
import type { Finding } from '../../model/finding';
import type { Platform } from '../../platforms/contract';
import { clampMessage, cut } from '../clamp';
import { findOrigin } from '../trees';
import type { VoiceContext } from '../voice-context';
import type { ActiveComposer } from './active';
import { findEdit, moveFindings } from './edit';
import type { Painter } from './paint';
import { createRecall } from './recall';

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
  /** This word of this rule is not shown again in this draft. */
  ignore(finding: Finding): void;
  /** Nothing of this rule is shown any more, until the desk itself says otherwise. */
  dropRule(rule: string): void;
}

/**
 * Checks the draft while it is typed. One check travels at a time, the newest text is asked next. What is known from
 * before moves with the text and is shown at once; an answer replaces it. A composition of an input method is left
 * alone.
 * @param onDraft told of every reading, so that a sent draft can be recognised afterwards.
 */
export function checkDrafts(
  platform: Platform,
  bridge: Pick<Bridge, 'send' | 'on'>,
  active: ReadonlySignal<ActiveComposer | null>,
  painter: Painter,
  onDraft: (active: ActiveComposer, text: string) => void,
  abort: AbortSignal,
  voice?: Pick<VoiceContext, 'find' | 'tell' | 'choices'>,
): DraftCheck {
  const draft = signal<DraftState | null>(null);
  let isComposing = false;
  let isScheduled = false;
  let isTravelling = false;
  let checked = '';
  const recall = createRecall();
  /** Of this draft, as `rule\nmatch`. */
  const ignored = new Set<string>();
  const dropped = new Set<string>();
  const isWanted = ({ rule, match }: Finding) => !dropped.has(rule) && !ignored.has(`${rule}\n${match}`);

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
    const known = draft.peek();
    const before = known?.composer === element ? known : null;
    if (before?.text === text && before.findings !== null) {
      // The editor drew itself anew around the same words.
      painter.paint(element, text, before.findings);
    } else if (text.trim() === '') {
      ignored.clear();
      show(element, text, []);
    } else {
      const standing =
        before?.findings && before.text.trim() !== ''
          ? { text: before.text, findings: before.findings }
          : null;
      const foreseen = recall.foresee(text, standing).filter(isWanted);
      // Before the first answer nobody knows that there is nothing.
      show(element, text, standing || foreseen.length > 0 ? foreseen : null);
      void travel();
    }
  }

  function show(composer: HTMLElement, text: string, findings: readonly Finding[] | null): void {
    draft.value = { composer, text, findings };
    if (composer.isConnected) painter.paint(composer, text, findings ?? []);
  }

  /** Shows again what is wanted of it. */
  function sift(): void {
    const now = draft.peek();
    if (now?.findings) show(now.composer, now.text, now.findings.filter(isWanted));
  }

  /** The text of a mirrored textarea moves under its words while an input method composes; nothing else changes. */
  function follow(): void {
    const now = draft.peek();
    if (!now?.findings || !(now.composer instanceof HTMLTextAreaElement)) return;
    const { value } = now.composer;
    painter.paint(now.composer, value, moveFindings(now.findings, findEdit(now.text, value), value));
  }

  async function travel(): Promise<void> {
    if (isTravelling) return;
    isTravelling = true;
    try {
      for (let request = nextRequest(); request; request = nextRequest()) {
        checked = keyOf(request);
        const answer = await bridge.send('checkDraft', request);
        voice?.tell(request, answer);
        take(request, answer.findings);
      }
    } catch {
      // Without the worker nothing is marked; the panel says so.
    } finally {
      isTravelling = false;
    }
  }

  /** Has the worker awake and its rules compiled before the first word is typed; it says only where to answer. */
  function warm(current: ActiveComposer): void {
    const request = makeRequest(current, '');
    bridge.send('checkDraft', request).then(
      (answer) => voice?.tell(request, answer),
      () => undefined,
    );
  }

  function makeRequest({ composer, inbound }: ActiveComposer, text: string): DraftRequest {
    const profile = voice?.find(inbound);
    return {
      draft: cut(text, TEXT_LIMITS.draft),
      platform: platform.id,
      visibility: composer.kind === 'dm' ? 'private' : 'public',
      inbound: inbound && clampMessage(inbound),
      ...(profile ? { profile } : {}),
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
    const current = active.peek();
    const isOurs = current && now?.composer === current.composer.element && now.text.trim() !== '';
    if (!isOurs || abort.aborted || contextOf(request) !== contextOf(makeRequest(current, ''))) return;
    recall.learn(request.draft, findings);
    if (isComposing) {
      // It is asked again when the composition has ended.
      checked = '';
      return;
    }
    const isWhole = cut(now.text, TEXT_LIMITS.draft) === request.draft;
    // The agent typed on: what was found moves with the text, and the next check brings the rest.
    const moved = isWhole ? findings : recall.foresee(now.text, { text: request.draft, findings });
    const wanted = moved.filter(isWanted);
    // Nothing left of it is no word on a text that nobody has checked yet.
    if (isWhole || wanted.length > 0 || now.findings !== null) show(now.composer, now.text, wanted);
  }

  const observer = new MutationObserver(lookSoon);
  const stopFollowing = effect(() => {
    observer.disconnect();
    const current = active.value;
    checked = '';
    recall.clear();
    ignored.clear();
    if (current) {
      observer.observe(current.composer.element, { childList: true, characterData: true, subtree: true });
      warm(current);
      lookSoon();
    } else {
      draft.value = null;
      painter.clear();
    }
  });
  // Rules may be others now.
  bridge.on(
    'deskChanged',
    () => {
      checked = '';
      recall.clear();
      dropped.clear();
      void travel();
    },
    abort,
  );

  // The agent chose another context: other levels, other findings.
  const stopChoosing = effect(() => {
    if (!voice || voice.choices.value === 0) return;
    recall.clear();
    void travel();
  });

  const isInside = (event: Event) => active.peek()?.composer.element.contains(findOrigin(event)) === true;
  const options = { capture: true, signal: abort };
  document.addEventListener(
    'input',
    (event) => {
      if (!isInside(event)) return;
      if (isComposing) follow();
      else lookSoon();
    },
    options,
  );
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
    stopChoosing();
    observer.disconnect();
  });

  return {
    draft,
    look,
    ignore({ rule, match }) {
      ignored.add(`${rule}\n${match}`);
      sift();
    },
    dropRule(rule) {
      dropped.add(rule);
      sift();
    },
  };
}

function keyOf(request: DraftRequest): string {
  return `${contextOf(request)}\n${request.draft}`;
}

/** What a draft is judged against. */
function contextOf({ inbound, visibility, profile }: DraftRequest): string {
  return `${inbound?.id ?? ''}\n${visibility}\n${profile ?? ''}`;
}
