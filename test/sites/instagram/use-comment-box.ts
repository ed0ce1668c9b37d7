import {
  type ChangeEvent,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { listEditor } from './editors';
import type { Comment } from './records';
import { sendComment } from './store';

export type CommentBox = {
  field: RefObject<HTMLTextAreaElement>;
  text: string;
  isEnabled: boolean;
  change: (event: ChangeEvent<HTMLTextAreaElement>) => void;
  press: (event: KeyboardEvent) => void;
  submit: (event?: FormEvent) => void;
  /** A click on "Reply": the box begins with the handle, and the site itself remembers the comment. */
  answer: (comment: Comment) => void;
};

type Answered = { id: string; handle: string };

/** The controlled text area below a post: what is posted is what React's state says, never what the DOM shows. */
export function useCommentBox(code: string): CommentBox {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [isSending, setSending] = useState(false);
  // Without the handle in front it is a comment like any other.
  const target = answered && text.startsWith(`@${answered.handle}`) ? answered : null;
  const isEnabled = text.trim() !== '' && !isSending;
  const latest = useRef({ text, target, isEnabled });
  latest.current = { text, target, isEnabled };

  useEffect(
    () =>
      listEditor(() => ({
        text: latest.current.text,
        kind: 'comment',
        answersId: latest.current.target?.id ?? code,
        enabled: latest.current.isEnabled,
      })),
    [code],
  );

  async function post() {
    if (!latest.current.isEnabled) return;
    setSending(true);
    try {
      await sendComment(latest.current.text, code, latest.current.target?.id ?? null);
      setText('');
      setAnswered(null);
    } finally {
      setSending(false);
    }
  }

  // The same function for good: the comments above are not drawn anew with every letter.
  const answer = useCallback(({ id, author }: Comment) => {
    setAnswered({ id, handle: author });
    setText(`@${author} `);
    field.current?.focus();
  }, []);

  return {
    field,
    text,
    isEnabled,
    change: (event) => setText(event.target.value),
    press(event) {
      if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
      event.preventDefault();
      void post();
    },
    submit(event) {
      event?.preventDefault();
      void post();
    },
    answer,
  };
}
