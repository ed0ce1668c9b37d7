import type { Texts } from '../ui/texts';
import type { Snapshot } from './state';
import { Line } from './waiting-list';

interface PartProps {
  snapshot: Snapshot | null;
  texts: Texts | null;
}

/** What is still promised, with its time; nothing where nothing is. */
export function Promises({ snapshot, texts }: PartProps) {
  const promises = snapshot?.numbers.promises ?? [];
  if (!snapshot || !texts || promises.length === 0) return null;
  const { at } = snapshot;
  return (
    <section class="promises" aria-labelledby="promises-heading">
      <h2 id="promises-heading">{texts.text('popup_promises')}</h2>
      <ul>
        {promises.map((item) => (
          <li key={item.messageKey}>
            <Line
              item={item}
              age={item.promisedAt <= at ? 'overdue' : 'fresh'}
              time={wordTime(item.promisedAt, at, texts)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The time of today, the day of any other. */
function wordTime(promisedAt: number, at: number, texts: Texts): string {
  const isToday = new Date(promisedAt).toDateString() === new Date(at).toDateString();
  return isToday ? texts.clockTime(promisedAt) : texts.dayOf(promisedAt, at);
}

/** The mean of the last scores, once there is one. */
export function Satisfaction({ snapshot, texts }: PartProps) {
  const satisfaction = snapshot?.numbers.satisfaction;
  if (!texts || !satisfaction || satisfaction.average === null) return null;
  const average = texts.number(Math.round(satisfaction.average * 10) / 10);
  return (
    <p class="satisfaction muted">{texts.count('popup_satisfaction', satisfaction.count, { average })}</p>
  );
}
