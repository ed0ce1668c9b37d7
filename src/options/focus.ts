import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Puts the focus on an element when its part of the page opens; `autofocus` works only once per document. */
export function useFirstFocus<Kind extends HTMLElement>(): RefObject<Kind | null> {
  const place = useRef<Kind | null>(null);
  useLayoutEffect(() => place.current?.focus(), []);
  return place;
}

/** Id of the element that opens a form; the focus returns to the button there when the form closes. */
export function makeOpenerId(formId: string): string {
  return `opener-${formId}`;
}

/** @param openId id of the form that is open, null when none is. */
export function useReturnedFocus(openId: string | null): void {
  const before = useRef<string | null>(null);
  useLayoutEffect(() => {
    const closed = before.current;
    before.current = openId;
    if (closed === null || openId !== null) return;
    document.getElementById(makeOpenerId(closed))?.querySelector('button')?.focus();
  }, [openId]);
}
