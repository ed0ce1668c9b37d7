import type { Settings } from '../../model/settings';
import type { MarkView } from '../../model/views';
import type { Texts } from '../../ui/texts';

export type Tone = 'quiet' | 'warn' | 'late' | 'good';

export interface MarkWords {
  tone: Tone;
  /** Sign before the words. */
  sign: '●' | '✓';
  /** What stands on the mark when there is room: age or state, contact, tag. */
  parts: string[];
  /** The whole in words, for screen readers and the tooltip. */
  label: string;
}

/** How a waiting time looks against the two targets. */
export function findTone(
  waitedMs: number,
  targets: Pick<Settings, 'acknowledgeTargetMs' | 'targetMs'>,
): Tone {
  if (waitedMs >= targets.targetMs) return 'late';
  return waitedMs >= targets.acknowledgeTargetMs ? 'warn' : 'quiet';
}

/** What a mark says at a given moment. */
export function wordMark(mark: MarkView, settings: Settings, texts: Texts, now: number): MarkWords {
  const { tone, sign, first } = wordState(mark, settings, texts, now);
  const contact = mark.contactCount > 0 ? texts.ordinal('contact_nth', mark.contactCount) : '';
  const shortContact = mark.state === 'promised' ? texts.ordinal('nth', mark.contactCount) : contact;
  const isDone = mark.state === 'solved' || mark.state === 'answered' || mark.state === 'no-reply';
  const parts = [first, isDone ? '' : shortContact, isDone ? '' : (mark.tag?.name ?? '')];
  const label = [first, contact, mark.tag?.name ?? ''].filter(Boolean).join(', ');
  return { tone, sign, parts: parts.filter(Boolean), label: texts.text('mark_label', { what: label }) };
}

function wordState(
  mark: MarkView,
  settings: Settings,
  texts: Texts,
  now: number,
): { tone: Tone; sign: MarkWords['sign']; first: string } {
  const tookMs =
    mark.answeredAt !== null && mark.postedAt !== null && mark.answeredAt >= mark.postedAt
      ? mark.answeredAt - mark.postedAt
      : null;
  switch (mark.state) {
    case 'solved':
      return {
        tone: 'good',
        sign: '✓',
        first:
          tookMs === null
            ? texts.text('was_solved')
            : texts.text('mark_solved_in', { span: texts.duration(tookMs) }),
      };
    case 'answered':
      return {
        tone: 'quiet',
        sign: '✓',
        first:
          tookMs === null
            ? texts.text('was_answered')
            : texts.text('mark_answered_in', { span: texts.duration(tookMs) }),
      };
    case 'no-reply':
      return { tone: 'quiet', sign: '✓', first: texts.text('was_no_reply') };
    case 'promised': {
      const isLate = mark.promisedAt !== null && mark.promisedAt < now;
      return { tone: isLate ? 'late' : 'quiet', sign: '●', first: wordPromise(mark.promisedAt, texts, now) };
    }
    case 'waiting': {
      const waitedMs = mark.postedAt === null ? null : now - mark.postedAt;
      return {
        tone: waitedMs === null || !mark.isAwaited ? 'quiet' : findTone(waitedMs, settings),
        sign: '●',
        first: waitedMs === null ? texts.text('was_waiting') : texts.duration(waitedMs),
      };
    }
  }
}

/** For so long after its time a promise is due, afterwards overdue. */
const DUE_MS = 5 * 60_000;

/** "promised 16:00", or with the day when it is another one; afterwards that it is due, or since when it is overdue. */
export function wordPromise(promisedAt: number | null, texts: Texts, now: number): string {
  if (promisedAt === null) return texts.text('was_promised');
  const isToday = new Date(promisedAt).toDateString() === new Date(now).toDateString();
  const time = texts.clockTime(promisedAt);
  if (promisedAt <= now && now - promisedAt < DUE_MS) return texts.text('mark_promiseDue');
  return texts.text(promisedAt < now ? 'mark_promiseOver' : 'mark_promised', {
    time: isToday ? time : `${texts.dayOf(promisedAt, now)} ${time}`,
  });
}
