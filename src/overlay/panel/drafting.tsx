import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { DRAFTING_WISHES, type DraftingView, type DraftingWish } from '../../model/drafting';
import type { ConversationView } from '../../model/views';
import { Button } from '../../ui/button';
import { useStage } from '../stage';

/** What is being asked, how far it has come, and what came of it. */
interface Asked {
  id: string;
  wish: DraftingWish;
  growing: string;
  view: DraftingView | null;
}

/** A text by a model, where the desk has switched that on: what leaves is shown first, what comes is marked. */
export function Drafting({ view: { message } }: { view: ConversationView }) {
  const { desk, bridge, draft, acts } = useStage();
  const { text } = desk.texts.value;
  const asked = useSignal<Asked | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  // Drawn when writing begins and ends, not with every key.
  const isWritten = useComputed(() => (draft.value?.text ?? '').trim() !== '').value;
  // In the composer it is a draft like any other, and what the check says of it stands below.
  const isUsed = useComputed(() => {
    const written = asked.value?.view?.text;
    return !!written && !!draft.value?.text.includes(written);
  }).value;

  async function ask(wish: DraftingWish, agreement = ''): Promise<void> {
    const id = crypto.randomUUID();
    const life = new AbortController();
    stop.current = () => {
      if (!life.signal.aborted) bridge.send('stopDrafting', id).catch(() => undefined);
    };
    const show = (next: Partial<Asked>) => {
      if (asked.value?.id === id) asked.value = { ...asked.value, ...next };
    };
    asked.value = { id, wish, growing: '', view: null };
    bridge.on('draftingGrew', (grown) => grown.id === id && show({ growing: grown.text }), life.signal);
    const request = {
      id,
      wish,
      message,
      visibility: message.kind === 'dm' ? 'private' : 'public',
      draft: draft.value?.text ?? '',
      agreement,
    } as const;
    const view = await bridge.send('draftReply', request).catch(() => null);
    life.abort();
    if (view) show({ view });
    else if (asked.value?.id === id) asked.value = null;
  }
  const now = asked.value;
  const view = now?.view;
  const shown = view ? view.text : now?.growing;
  const section = useRef<HTMLElement>(null);
  const phase = now && (view?.state ?? 'writing');
  // What comes of the agent's click may begin below the panel's edge.
  useEffect(() => {
    if (phase) section.current?.scrollIntoView();
  }, [phase]);
  return (
    <section class="form" ref={section}>
      <div class="form-row">
        {now && !view ? (
          <Button kind="link" onClick={() => stop.current()}>
            {text('drafting_stop')}
          </Button>
        ) : (
          DRAFTING_WISHES.filter((wish) => (wish === 'answer') !== isWritten).map((wish) => (
            <Button key={wish} kind="link" onClick={() => void ask(wish)}>
              {text(`drafting_${wish}`)}
            </Button>
          ))
        )}
      </div>
      {now && (
        <small role="status" class={view?.state === 'failed' ? 'warn' : 'muted'}>
          {view?.title ?? text('drafting_writing')}
        </small>
      )}
      {shown && !isUsed && (
        <button
          type="button"
          class="suggestion generated"
          dir="auto"
          disabled={!view}
          onClick={() => {
            if (view?.suggestion) void acts.insert(view.suggestion);
            if (view?.rewriting) void acts.takeFix(view.rewriting);
          }}
        >
          {shown}
        </button>
      )}
      {view?.notes.map(
        (note) =>
          (note.isFlag || !isUsed) && (
            <div class="finding" data-level={note.level} key={note.text}>
              <span class="dot" role="img" aria-label={text(`level_${note.level}`)} />
              <p>{note.text}</p>
            </div>
          ),
      )}
      {view?.sent && (
        <details class="small" open={view.state === 'agree'}>
          <summary class="muted">
            {text(view.state === 'agree' ? 'drafting_leaves' : 'drafting_sent')}
          </summary>
          <p class="generated">{view.sent}</p>
        </details>
      )}
      {now && view?.state === 'agree' && (
        <Button kind="primary" onClick={() => void ask(now.wish, view.agreement)}>
          {text('drafting_agreeSend')}
        </Button>
      )}
    </section>
  );
}
