import { useSyncExternalStore } from 'react';

/** Where the page is; dialogs opened from a feed leave the address alone, as there. */
export type Place = { path: string; search: string };

const listeners = new Set<() => void>();
let place: Place = { path: location.pathname, search: location.search };

function announce() {
  place = { path: location.pathname, search: location.search };
  for (const listener of listeners) listener();
}

addEventListener('popstate', announce);

export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => place,
  );
}

export function go(path: string) {
  if (path === location.pathname + location.search) return scrollTo(0, 0);
  history.pushState({}, '', path);
  announce();
  scrollTo(0, 0);
}
