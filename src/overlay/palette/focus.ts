import { findFocused } from '../trees';

/**
 * Remembers where the agent was typing.
 * @returns a function that gives the focus and the selection back, as far as they still exist.
 */
export function keepPlace(): () => void {
  const focused = findFocused();
  const selection = getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return () => {
    if (focused instanceof HTMLElement && focused.isConnected && focused !== document.body)
      focused.focus({ preventScroll: true });
    // A text field keeps its own caret; a selection of the document would take it away again.
    if (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) return;
    if (!anchorNode?.isConnected || !focusNode?.isConnected) return;
    try {
      getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    } catch {
      // The editor changed meanwhile and is shorter now: the focus alone is right.
    }
  };
}
