import { useSyncExternalStore } from 'react';

/**
 * Where the page is. A dialog changes the address (to /compose/post) but not the page beneath:
 * history.state remembers which page that is, as X does.
 */
export type Place = { path: string; search: string; beneath: string; replyTo: string | undefined };

const DIALOG = '/compose/post';
const listeners = new Set<() => void>();
const scrolls = new Map<string, number>();

function readState(): { beneath?: string; replyTo?: string } {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return {};
  const beneath = 'beneath' in state && typeof state.beneath === 'string' ? state.beneath : undefined;
  const replyTo = 'replyTo' in state && typeof state.replyTo === 'string' ? state.replyTo : undefined;
  return { ...(beneath === undefined ? {} : { beneath }), ...(replyTo === undefined ? {} : { replyTo }) };
}

function readPlace(): Place {
  const { pathname, search } = location;
  const asked = new URLSearchParams(search).get('in_reply_to') ?? undefined;
  const { beneath, replyTo } = readState();
  if (pathname === DIALOG)
    return { path: pathname, search, beneath: beneath ?? '/home', replyTo: replyTo ?? asked };
  return { path: pathname, search, beneath: pathname, replyTo: undefined };
}

let place = readPlace();

function announce() {
  place = readPlace();
  for (const listener of listeners) listener();
}

history.scrollRestoration = 'manual';
addEventListener('popstate', announce);
// Scrolling to the top on the way out must not overwrite what is remembered, so this follows the scroll itself.
addEventListener('scroll', () => scrolls.set(place.beneath, scrollY), { passive: true });

export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => place,
  );
}

export function findScroll(path: string): number {
  return scrolls.get(path) ?? 0;
}

export function go(path: string) {
  if (path === location.pathname + location.search) return scrollTo(0, 0);
  scrolls.delete(path.replace(/\?.*/, ''));
  history.pushState({}, '', path);
  announce();
}

export function openDialog(replyTo?: string) {
  history.pushState({ beneath: place.beneath, ...(replyTo ? { replyTo } : {}) }, '', DIALOG);
  announce();
}

export function closeDialog() {
  if (location.pathname !== DIALOG) return;
  // Opened by its own address there is nothing to go back to.
  if (readState().beneath) return history.back();
  history.replaceState({}, '', '/home');
  announce();
}
