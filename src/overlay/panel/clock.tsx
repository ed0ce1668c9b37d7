import type { ConversationView } from '../../model/views';
import { Ring, type RingTone } from '../../ui/ring';
import type { Texts } from '../../ui/texts';
import { findTone, wordPromise } from '../marks/wording';
import { useStage } from '../stage';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long this customer has waited, against the desk's own target. */
export function Clock({ view }: { view: ConversationView }) {
  const { desk } = useStage();
  const texts = desk.texts.value;
  const now = desk.now.value;
  const { targetMs } = desk.settings.value;
  const { postedAt } = view.message;
  if (postedAt === null) return null;
  const endAt = view.state === 'waiting' || view.state === 'promised' ? now : (view.answeredAt ?? now);
  const spentMs = Math.max(0, endAt - postedAt);
  const { title, tone } = wordClock(view, texts, now, spentMs);
  return (
    <div class="clock">
      <Ring
        share={spentMs / targetMs}
        tone={tone ?? findTone(spentMs, desk.settings.value)}
        middle={shorten(spentMs, texts)}
        label={texts.text('clock_label', { span: texts.duration(spentMs), target: texts.duration(targetMs) })}
      />
      <p>
        <b>{title}</b>
        <br />
        <span class="muted">
          {texts.text('clock_target', { target: texts.duration(targetMs) })}
          {view.language !== 'unknown' && ` · ${texts.languageName(view.language)}`}
        </span>
      </p>
    </div>
  );

  function wordClock(
    { state, isAwaited, promisedAt, answeredAt, noReplyReason }: ConversationView,
    { text, duration }: Texts,
    at: number,
    spent: number,
  ): { title: string; tone: RingTone | null } {
    if (state === 'promised') {
      const isLate = promisedAt !== null && promisedAt < at;
      return { title: wordPromise(promisedAt, texts, at), tone: isLate ? 'late' : 'quiet' };
    }
    if (state === 'waiting' && !isAwaited) return { title: text('clock_before'), tone: 'quiet' };
    if (state === 'waiting') {
      const leftMs = targetMs - spent;
      const key = leftMs >= 0 ? 'clock_left' : 'clock_over';
      // What is left is rounded up, what is over is rounded down: with the waiting time it makes the target.
      const span = duration(leftMs >= 0 ? leftMs + MINUTE_MS - 1 : -leftMs);
      return { title: text(key, { span }), tone: null };
    }
    if (state === 'no-reply')
      return { title: [text('was_no_reply'), noReplyReason].filter(Boolean).join(': '), tone: 'quiet' };
    const span = duration(spent);
    const key = state === 'solved' ? 'mark_solved_in' : 'mark_answered_in';
    const plain = state === 'solved' ? 'was_solved' : 'was_answered';
    return { title: answeredAt === null ? text(plain) : text(key, { span }), tone: 'good' };
  }
}

/** What fits into the ring: minutes, else hours, else days. */
function shorten(ms: number, { text }: Texts): string {
  if (ms < 100 * MINUTE_MS) return String(Math.floor(ms / MINUTE_MS));
  if (ms < 48 * HOUR_MS) return text('ring_hours', { n: Math.floor(ms / HOUR_MS) });
  return text('ring_days', { n: Math.floor(ms / (24 * HOUR_MS)) });
}
