/** A ref for the field that is typed in first. */
export function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}

/** Escape closes the form only, not what is around it. */
export function closeOnEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  close();
}
