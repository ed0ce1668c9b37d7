import type { ComponentChildren } from 'preact';
import type { Message } from '../../model/message';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
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
    <div class="loading" role="status" aria-busy={true} aria-label={desk.texts.value.text('loading')}>
      <i />
      <i />
      <i />
    </div>
  );
}

/** What we wrote ourselves has no customer to show. */
export function OwnMessage() {
  const { text } = useStage().desk.texts.value;
  return (
    <Empty title={text('own_message')}>
      <p class="muted">{text('own_message_why')}</p>
    </Empty>
  );
}

/** What of a message could not be read; better silent than wrong. */
export function Unreadable({ message }: { message: Message }) {
  const { desk } = useStage();
  const { text } = desk.texts.value;
  const part = listUnread(message).map((name) => text(`part_${name}`));
  return (
    <div class="part">
      <Notice tone="warn">{text('unreadable', { part: part.join(', ') })}</Notice>
      <p class="muted">{text('unreadable_why')}</p>
    </div>
  );
}

/** Two readers of the page name two authors: no customer is shown, and none is kept. */
export function Disputed() {
  const { text } = useStage().desk.texts.value;
  return (
    <div class="part">
      <Notice tone="warn">{text('author_disputed')}</Notice>
      <p class="muted">{text('unreadable_why')}</p>
    </div>
  );
}

/** The site has changed, and the page was read by its structure alone. */
export function Uncertain() {
  const { text } = useStage().desk.texts.value;
  return (
    <div class="part">
      <Notice tone="warn">{text('reading_uncertain')}</Notice>
    </div>
  );
}

/**
 * Why no customer can be shown. The author leads always: it is missing, or the page contradicts what is kept. A missing
 * time hides no customer and is not named.
 */
export function listUnread({ id }: Message): ('author' | 'id')[] {
  return id ? ['author'] : ['author', 'id'];
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

/** The next part of a thread, once the one before was seen to be sent. */
export function NextPart() {
  const { rest, desk, acts } = useStage();
  const { text } = desk.texts.value;
  const { parts, isReady } = rest.value;
  const [part] = parts;
  if (!part || !isReady) return null;
  const actions = (
    <>
      <Button kind="primary" onClick={() => void acts.insertPart()}>
        {text('length_insertNext')}
      </Button>
      <Button
        kind="link"
        onClick={() => {
          rest.value = { parts: [], isReady: false };
        }}
      >
        {text('dismiss')}
      </Button>
    </>
  );
  return (
    <div class="word">
      <Notice actions={actions}>{text('length_next', { part })}</Notice>
    </div>
  );
}
