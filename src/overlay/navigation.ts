/** Chrome's Navigation API, as far as it is used; older type libraries do not know it. */
interface NavigationHost {
  navigation?: EventTarget;
}

/**
 * Notices every move of the page, client-side ones included. A content script cannot see the page's calls of
 * `history.pushState`, so the Navigation API's own event is listened to, and `look` compares once more on demand.
 * @param onMove called with the new address, never for a change of the fragment alone.
 * @returns `look`, to be called when the page changed for whatever reason.
 */
export function watchNavigation(onMove: (url: URL) => void, signal: AbortSignal): () => void {
  let last = addressOf(location.href);
  const look = () => {
    const next = addressOf(location.href);
    if (next === last) return;
    last = next;
    onMove(new URL(location.href));
  };
  (globalThis as NavigationHost).navigation?.addEventListener('navigatesuccess', look, { signal });
  addEventListener('popstate', look, { signal });
  return look;
}

function addressOf(href: string): string {
  return href.split('#')[0] ?? href;
}
