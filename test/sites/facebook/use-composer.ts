import { type RefObject, useEffect, useRef, useState } from 'react';
import { type EditorKind, emptyEditor, startEditor } from '../lexical-editor';
import { type EditorReport, listEditor } from './editors';

type Composer = {
  root: RefObject<HTMLDivElement>;
  /** What the editor's own state holds now. */
  text: string;
  isEnabled: boolean;
  send: () => void;
};

/** A Lexical editor in a React element; what is sent is what the editor's state says, never what the DOM shows. */
export function useComposer(options: {
  editor: EditorKind;
  kind: EditorReport['kind'];
  answersId: string;
  isFocused?: boolean;
  deliver: (text: string) => Promise<void>;
}): Composer {
  const { editor: editorKind, kind, answersId, isFocused = false, deliver } = options;
  const root = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);
  const clear = useRef(() => {});
  const isEnabled = text.trim() !== '' && !isSending;

  const send = async () => {
    if (!latest.current.isEnabled) return;
    setSending(true);
    try {
      await deliver(latest.current.text.trim());
      clear.current();
    } finally {
      setSending(false);
    }
  };
  const latest = useRef({ text, isEnabled, send });
  latest.current = { text, isEnabled, send };

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const { editor, stop } = startEditor(element, editorKind, {
      change(now) {
        latest.current.text = now;
        setText(now);
      },
      send: () => void latest.current.send(),
    });
    clear.current = () => emptyEditor(editor);
    const unlist = listEditor(() => ({
      text: latest.current.text,
      kind,
      answersId,
      enabled: latest.current.isEnabled,
    }));
    if (isFocused) editor.focus();
    return () => {
      unlist();
      stop();
    };
  }, [editorKind, kind, answersId, isFocused]);

  return { root, text, isEnabled, send: () => void latest.current.send() };
}
