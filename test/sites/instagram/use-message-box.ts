import { type RefObject, useEffect, useRef, useState } from 'react';
import { emptyEditor, startEditor } from '../lexical-editor';
import { listEditor } from './editors';
import { sendMessage } from './store';

type MessageBox = {
  root: RefObject<HTMLDivElement>;
  /** What the editor's own state holds now. */
  text: string;
  isEnabled: boolean;
  send: () => void;
};

/** A Lexical editor in a React element; what is sent is what the editor's state says, never what the DOM shows. */
export function useMessageBox(talk: string): MessageBox {
  const root = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);
  const clear = useRef(() => {});
  const isEnabled = text.trim() !== '' && !isSending;

  const send = async () => {
    if (!latest.current.isEnabled) return;
    setSending(true);
    try {
      await sendMessage(latest.current.text.trim(), talk);
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
    const { editor, stop } = startEditor(element, 'rich', {
      change(now) {
        latest.current.text = now;
        setText(now);
      },
      send: () => void latest.current.send(),
    });
    clear.current = () => emptyEditor(editor);
    const unlist = listEditor(() => ({
      text: latest.current.text,
      kind: 'message',
      answersId: talk,
      enabled: latest.current.isEnabled,
    }));
    return () => {
      unlist();
      stop();
    };
  }, [talk]);

  return { root, text, isEnabled, send: () => void latest.current.send() };
}
