import type { ComponentChildren } from 'preact';
import type { Message } from '../../model/message';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { Texts } from '../../ui/texts';
import { useStage } from '../stage';

/** A calm sentence in the middle of an otherwise empty panel. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  );
}

/** Shapes of what comes, for the moment until it is there. */
export function Loading() {
  const { desk } = useStage();
  return (
    <div class="loading" role="status" aria-label={desk.texts.value.text('loading')}>
      <i />
      <i />
      <i />
    </div>
  );
}

/** What of a message could not be read; better silent than wrong. */
export function Unreadable({ message }: { message: Message }) {
  const { desk } = useStage();
  const { text } = desk.texts.value;
  return (
    <div class="part">
      <Notice tone="warn">{text('unreadable', { part: listUnread(message, desk.texts.value) })}</Notice>
      <p class="muted">{text('unreadable_why')}</p>
    </div>
  );
}

function listUnread(message: Message, { text }: Texts): string {
  const parts = [
    message.author.handle === null && message.author.userId === null && text('part_author'),
    message.id === null && text('part_id'),
    message.postedAt === null && text('part_time'),
  ].filter((part) => part !== false);
  return (parts.length > 0 ? parts : [text('part_author')]).join(', ');
}

/** The word of the moment, with what can be done about it. */
export function WordLine() {
  const { word, desk, acts } = useStage();
  const { text } = desk.texts.value;
  const shown = word.value;
  if (!shown) return null;
  const { copy, unproved, next } = shown;
  const actions = (
    <>
      {copy !== undefined && (
        <Button kind="link" onClick={() => void acts.copy(copy)}>
          {text('copy')}
        </Button>
      )}
      {unproved && (
        <Button kind="link" onClick={() => void acts.markAnswered(unproved)}>
          {text('mark_as_answered')}
        </Button>
      )}
      {next?.permalink?.startsWith('https://') && (
        <a href={next.permalink} data-next>
          {text('open')}
        </a>
      )}
      <Button
        kind="link"
        onClick={() => {
          word.value = null;
        }}
      >
        {text('dismiss')}
      </Button>
    </>
  );
  return (
    <div class="word">
      <Notice tone={shown.tone} actions={actions}>
        {shown.text}
      </Notice>
      {shown.tone === 'bad' && copy !== undefined && (
        <textarea class="field" readOnly rows={4} aria-label={text('copy')} value={copy} />
      )}
    </div>
  );
}
