/** @jsxImportSource react */
import { Icon } from './icons';
import { looks } from './look';
import { Button } from './parts';
import { Portrait } from './portrait';
import { getPerson, useKnown } from './store';
import type { CommentBox } from './use-comment-box';
import { words } from './words';

const look = looks({
  row: { display: 'flex', alignItems: 'center', gap: 12, padding: '10px 0' },
  form: { flex: '1 1 0', minWidth: 0 },
  field: { display: 'flex', alignItems: 'center', gap: 10 },
  text: {
    flex: '1 1 0',
    minWidth: 0,
    maxHeight: 80,
    height: 18,
    fieldSizing: 'content',
    padding: 0,
  } as object,
  post: { color: 'var(--accent)', fontWeight: 600 },
  smile: { color: 'var(--quiet)', display: 'flex' },
});

/** The box below a post; "Post" appears with the first letter that the state knows of. */
export function CommentForm({ box, hasFace = true }: { box: CommentBox; hasFace?: boolean }) {
  const known = useKnown();
  return (
    <section>
      <div className={look.row}>
        {hasFace && <Portrait isMute person={getPerson(known, known.own)} size={32} />}
        <form className={look.form} method="POST" onSubmit={box.submit}>
          <div className={look.field}>
            <textarea
              aria-label={words.addComment}
              autoComplete="off"
              autoCorrect="off"
              className={look.text}
              dir=""
              onChange={box.change}
              onKeyDown={box.press}
              placeholder={words.addComment}
              ref={box.field}
              value={box.text}
            />
            {box.isEnabled && (
              <Button className={look.post} onClick={() => box.submit()}>
                {words.post}
              </Button>
            )}
            <div>
              <Button className={look.smile}>
                <Icon label={words.emoji} name="smile" size={16} />
              </Button>
            </div>
          </div>
        </form>
      </div>
    </section>
  );
}
