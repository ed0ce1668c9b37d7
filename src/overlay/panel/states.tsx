import { useSignal } from '@preact/signals';
import { MESSAGE_STATES, type MessageState } from '../../model/tag';
import type { ConversationView } from '../../model/views';
import { Button } from '../../ui/button';
import { Segments } from '../../ui/segments';
import { useStage } from '../stage';
import { closeOnEscape, focusOnce } from './form';

const HOUR_MS = 3_600_000;
const QUARTER_MS = 900_000;
const LONGEST_REASON = 200;

/** Where the message stands. A promise needs its time, and silence its reason. */
export function States({ view }: { view: ConversationView }) {
  const { desk, acts } = useStage();
  const { text } = desk.texts.value;
  const asking = useSignal<'promised' | 'no-reply' | null>(null);

  function choose(state: MessageState): void {
    asking.value = state === 'promised' || state === 'no-reply' ? state : null;
    if (asking.value === null && state !== view.state) void acts.setState({ state });
  }
  const close = () => {
    asking.value = null;
  };

  return (
    <>
      <Segments
        label={text('state')}
        value={asking.value ?? view.state}
        onChange={choose}
        options={MESSAGE_STATES.map((state) => ({
          value: state,
          label: text(`state_${state === 'no-reply' ? 'no_reply' : state}`),
        }))}
      />
      {asking.value === 'promised' && <PromiseForm view={view} onDone={close} />}
      {asking.value === 'no-reply' && <ReasonForm view={view} onDone={close} />}
    </>
  );
}

interface FormProps {
  view: ConversationView;
  onDone: () => void;
}

function PromiseForm({ view, onDone }: FormProps) {
  const { desk, acts } = useStage();
  const { text } = desk.texts.value;
  const start = view.promisedAt ?? Math.ceil((Date.now() + HOUR_MS) / QUARTER_MS) * QUARTER_MS;
  const value = useSignal(formatLocal(start));
  return (
    <form
      class="form form-row"
      onKeyDown={(event) => closeOnEscape(event, onDone)}
      onSubmit={(event) => {
        event.preventDefault();
        const promisedAt = new Date(value.value).getTime();
        if (!Number.isFinite(promisedAt)) return;
        void acts.setState({ state: 'promised', promisedAt });
        onDone();
      }}
    >
      <input
        class="field"
        type="datetime-local"
        aria-label={text('promise_until')}
        value={value.value}
        ref={focusOnce}
        onInput={(event) => {
          value.value = event.currentTarget.value;
        }}
      />
      <Button kind="primary" isSubmit>
        {text('save')}
      </Button>
    </form>
  );
}

function ReasonForm({ view, onDone }: FormProps) {
  const { desk, acts } = useStage();
  const { text } = desk.texts.value;
  const value = useSignal(view.noReplyReason ?? '');
  const save = (reason: string) => {
    if (reason.trim() === '') return;
    void acts.setState({ state: 'no-reply', reason: reason.trim() });
    onDone();
  };
  return (
    <form
      class="form"
      onKeyDown={(event) => closeOnEscape(event, onDone)}
      onSubmit={(event) => {
        event.preventDefault();
        save(value.value);
      }}
    >
      <div class="form-row">
        {(['reason_thanks', 'reason_spam', 'reason_elsewhere'] as const).map((key) => (
          <Button key={key} onClick={() => save(text(key))}>
            {text(key)}
          </Button>
        ))}
      </div>
      <div class="form-row">
        <input
          class="field"
          aria-label={text('no_reply_reason')}
          placeholder={text('no_reply_reason')}
          maxLength={LONGEST_REASON}
          value={value.value}
          ref={focusOnce}
          onInput={(event) => {
            value.value = event.currentTarget.value;
          }}
        />
        <Button kind="primary" isSubmit>
          {text('save')}
        </Button>
      </div>
    </form>
  );
}

/** What a datetime-local field reads: local time without a zone. */
function formatLocal(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
