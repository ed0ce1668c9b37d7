import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  type EditorState,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';

/** One line per paragraph in talks (rich text), one paragraph with line breaks in comments (plain text). */
export type EditorKind = 'plain' | 'rich';

const HISTORY_DELAY_MS = 300;

/** The text of an editor's state, lines joined by "\n". */
export function readText(state: EditorState): string {
  // Lexical itself would join paragraphs by two line breaks.
  return state.read(() =>
    $getRoot()
      .getChildren()
      .map((child) => child.getTextContent())
      .join('\n'),
  );
}

/** An empty box holds one empty paragraph, there as here. */
function setEmpty(editor: LexicalEditor) {
  editor.update(
    () => {
      $getRoot().clear().append($createParagraphNode());
    },
    { discrete: true, tag: 'history-merge' },
  );
}

/** Takes the text out after sending; it cannot be undone. The caret stays where it was in use. */
export function emptyEditor(editor: LexicalEditor) {
  setEmpty(editor);
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  if (document.activeElement === editor.getRootElement()) editor.focus();
}

/**
 * Makes a Lexical editor of an element. Enter sends, Shift+Enter makes a line, as on Facebook.
 * @returns the editor and a function that takes it down
 */
export function startEditor(
  root: HTMLElement,
  kind: EditorKind,
  on: { change: (text: string) => void; send: () => void },
): { editor: LexicalEditor; stop: () => void } {
  const editor = createEditor({
    namespace: 'CommentComposer',
    theme: { paragraph: 'xdj266r x11i5rnm xat24cr x1mh8g0r' },
    onError(error) {
      throw error;
    },
  });
  const undo = [
    kind === 'plain' ? registerPlainText(editor) : registerRichText(editor),
    registerHistory(editor, createEmptyHistoryState(), HISTORY_DELAY_MS),
    editor.registerUpdateListener(({ editorState }) => on.change(readText(editorState))),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event === null || event.shiftKey || event.isComposing) return false;
        event.preventDefault();
        on.send();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  ];
  editor.setRootElement(root);
  setEmpty(editor);
  return {
    editor,
    stop() {
      for (const end of undo) end();
      editor.setRootElement(null);
    },
  };
}
