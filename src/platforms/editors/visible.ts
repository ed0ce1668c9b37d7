/**
 * Whether a composer can be seen. Sites keep several at a time; a hidden one must never be written into.
 * Works without layout too (saved pages), then by what the document itself says.
 */
export function isVisible(element: HTMLElement): boolean {
  if (!element.isConnected || element.closest('[hidden], [inert], [aria-hidden="true"]')) return false;
  if (typeof element.checkVisibility === 'function') {
    return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
  }
  for (let up: HTMLElement | null = element; up; up = up.parentElement) {
    if (up.style.display === 'none' || up.style.visibility === 'hidden') return false;
  }
  return true;
}
