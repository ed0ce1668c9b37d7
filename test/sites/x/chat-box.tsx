/** @jsxImportSource react */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { listEditor } from './editors';
import { Icon } from './icons';
import { sendMessage } from './store';
import { words } from './words';

/** The newer view's box: a textarea whose text belongs to React; it sends on Enter. */
export function ChatBox({ talk }: { talk: string }) {
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);
  const isEnabled = text.trim() !== '' && !isSending;
  const latest = useRef({ text, isEnabled });
  latest.current = { text, isEnabled };

  useEffect(
    () =>
      listEditor(() => ({ text: latest.current.text, statusId: talk, enabled: latest.current.isEnabled })),
    [talk],
  );

  const send = async () => {
    if (!latest.current.isEnabled) return;
    setSending(true);
    try {
      await sendMessage(latest.current.text.trim(), talk);
      setText('');
    } finally {
      setSending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form className="form" data-testid="dm-composer-form" onSubmit={submit}>
      <textarea
        aria-label={words.message}
        className="field"
        data-testid="dm-composer-textarea"
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void send();
        }}
        placeholder={words.message}
        rows={Math.min(8, text.split('\n').length)}
        value={text}
      />
      <button
        aria-label={words.send}
        className="send"
        data-testid="dm-composer-send-button"
        disabled={!isEnabled}
        type="submit"
      >
        <Icon name="send" size={20} />
      </button>
    </form>
  );
}
