import { type ReadonlySignal, signal } from '@preact/signals';
import type { Message } from '../../model/message';
import type { Platform, ReadComposer } from '../../platforms/contract';
import { afterFrame } from '../soon';
import { findFocused, findOrigin } from '../trees';

export interface ActiveComposer {
  composer: ReadComposer;
  /** The message it answers, as it stands on the page; null for a post of our own, or when that is unsure. */
  inbound: Message | null;
}

export interface Composers {
  /** The composer the agent is in, or was in last; null when there is none on the page. */
  active: ReadonlySignal<ActiveComposer | null>;
  /** Reads again which composer is active and what it answers. */
  look(): void;
  /** Whether the active composer left the page; cheap enough for every frame. */
  check(): void;
  /** New messages were read: what the active composer answers may be among them. */
  refresh(): void;
  /** The visible composer that answers this message, the one with the focus first; null when none is open. */
  find(messageId: string): HTMLElement | null;
}

const EDITABLE = 'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

/** Which composer is which: always asked of the page anew, since sites re-use them for other messages. */
export function watchComposers(
  platform: Platform,
  findMessage: (id: string) => Message | null,
  abort: AbortSignal,
): Composers {
  const active = signal<ActiveComposer | null>(null);

  function read(): ReadComposer[] {
    return platform.readComposers(document, new URL(location.href));
  }

  function take(composer: ReadComposer | null): void {
    const inbound = composer?.answersId ? findMessage(composer.answersId) : null;
    const before = active.value;
    const isSame =
      before?.composer.element === composer?.element &&
      before?.composer.answersId === composer?.answersId &&
      before?.inbound?.id === inbound?.id;
    if (!isSame) active.value = composer ? { composer, inbound } : null;
  }

  function look(): void {
    const focused = findFocused();
    const composers = read();
    const current =
      composers.find(({ element }) => focused && element.contains(focused)) ??
      composers.find(({ element, isVisible }) => isVisible && element === active.value?.composer.element);
    take(current ?? null);
  }

  document.addEventListener(
    'focusin',
    (event) => {
      const origin = findOrigin(event);
      if (!(origin instanceof Element) || !origin.closest(EDITABLE)) return;
      look();
      // A site that answers a comment from its one textarea puts the "@handle" into it right after the focus, and a
      // textarea's value changes without a sign in the tree.
      if (active.value?.composer.editor === 'textarea') afterFrame(() => !abort.aborted && look());
    },
    { capture: true, signal: abort },
  );

  return {
    active,
    look,
    check() {
      if (active.value && !active.value.composer.element.isConnected) look();
    },
    refresh() {
      const current = active.value;
      // In a talk a composer answers whatever came last.
      if (current?.composer.kind === 'dm') look();
      else if (current && current.composer.answersId !== (current.inbound?.id ?? null))
        take(current.composer);
    },
    find(messageId) {
      const answering = read().filter(({ answersId, isVisible }) => isVisible && answersId === messageId);
      const own = answering.find(({ element }) => element === active.value?.composer.element);
      return (own ?? answering.at(-1))?.element ?? null;
    },
  };
}
