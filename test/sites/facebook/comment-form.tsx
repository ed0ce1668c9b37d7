/** @jsxImportSource react */
import { Icon } from './icons';
import { looks } from './look';
import { Button, TextBox } from './parts';
import { Portrait } from './portrait';
import { isOldLayout } from './settings';
import { getPerson, sendComment, useKnown } from './store';
import { useComposer } from './use-composer';
import { fill, words } from './words';

const look = looks({
  row: { display: 'flex', alignItems: 'flex-start', gap: 6, padding: '4px 0' },
  face: { paddingTop: 2 },
  form: {
    flex: '1 1 0',
    minWidth: 0,
    backgroundColor: 'var(--bubble)',
    borderRadius: 18,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
  },
  field: { position: 'relative', flex: '1 1 200px', minWidth: 0 },
  box: {
    padding: '8px 12px',
    minHeight: 20,
    maxHeight: 240,
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'text',
    color: 'var(--ink)',
  },
  placeholder: {
    position: 'absolute',
    top: 8,
    insetInlineStart: 12,
    color: 'var(--quiet)',
    pointerEvents: 'none',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  tools: { display: 'flex', gap: 8, padding: '8px 10px', color: 'var(--quiet)', marginInlineStart: 'auto' },
  ready: { color: 'var(--accent)' },
  off: { opacity: 0.4, cursor: 'default' },
});

export type CommentFormProps = {
  post: string;
  /** The comment that is answered; left out where the post itself is. */
  replyTo?: { id: string; name: string };
  isFocused?: boolean;
  onSent?: () => void;
};

/** Facebook's comment box: a Lexical editor in a form that is never submitted. */
export function CommentForm({ post, replyTo, isFocused = false, onSent }: CommentFormProps) {
  const known = useKnown();
  const own = getPerson(known, known.own);
  const { root, text, isEnabled, send } = useComposer({
    editor: 'plain',
    kind: replyTo ? 'reply' : 'comment',
    answersId: replyTo?.id ?? post,
    isFocused,
    async deliver(written) {
      await sendComment(written, post, replyTo?.id);
      onSent?.();
    },
  });
  const label = replyTo
    ? fill(words.replyTo, { name: replyTo.name })
    : isOldLayout
      ? words.writeComment
      : fill(words.commentAs, { name: own.name });
  return (
    <div className={look.row}>
      <div className={look.face}>
        <Portrait person={own} size={replyTo ? 24 : 32} />
      </div>
      <form className={look.form} onSubmit={(event) => event.preventDefault()} role="presentation">
        <div className={look.field} data-visualcompletion="ignore">
          <TextBox
            aria-label={label}
            aria-placeholder={isOldLayout ? undefined : `${label}…`}
            className={`${look.box} notranslate`}
            innerRef={root}
          />
          {text === '' && (
            <div aria-hidden="true" className={look.placeholder}>
              {label}…
            </div>
          )}
        </div>
        <div className={look.tools}>
          <Icon name="smile" size={18} />
          <Icon name="camera" size={18} />
          <Button
            aria-label={replyTo ? words.reply : words.comment}
            className={isEnabled ? look.ready : look.off}
            isDisabled={!isEnabled}
            onClick={send}
          >
            <Icon isFilled name="send" size={18} />
          </Button>
        </div>
      </form>
    </div>
  );
}
