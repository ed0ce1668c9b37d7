import type { PlatformId } from '../model/message';
import type { WaitingItem } from '../model/views';
import type { Texts } from '../ui/texts';
import { type Age, ageOf } from './reckoning';
import type { Snapshot } from './state';

const NETWORKS: Record<PlatformId, { short: string; name: string }> = {
  x: { short: 'X', name: 'X' },
  facebook: { short: 'FB', name: 'Facebook' },
  instagram: { short: 'IG', name: 'Instagram' },
};

interface WaitingListProps {
  snapshot: Snapshot | null;
  texts: Texts | null;
}

/** The three who wait longest; each line opens the message on its network. */
export function WaitingList({ snapshot, texts }: WaitingListProps) {
  const items = snapshot?.numbers.longestWaiting.slice(0, 3) ?? [];
  return (
    <section class="waiting" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">{texts?.text('popup_longest')}</h2>
      {snapshot && texts && items.length === 0 ? (
        <p class="nobody">
          {texts.text('popup_nobody')}
          <span class="muted">{texts.text('popup_nobodyHint')}</span>
        </p>
      ) : null}
      <ul>
        {snapshot && texts
          ? items.map((item) => (
              <li key={item.messageKey}>
                <Waiting item={item} snapshot={snapshot} texts={texts} />
              </li>
            ))
          : null}
      </ul>
    </section>
  );
}

function Waiting({ item, snapshot, texts }: { item: WaitingItem; snapshot: Snapshot; texts: Texts }) {
  const waited = item.postedAt === null ? null : snapshot.at - item.postedAt;
  return (
    <Line
      item={item}
      age={waited === null ? 'fresh' : ageOf(waited, snapshot.desk.settings)}
      time={waited === null ? texts.text('popup_noValue') : texts.duration(waited)}
    />
  );
}

/** One message in a line: a time, who wrote it, what, where. */
export function Line({ item, age, time }: { item: WaitingItem; age: Age; time: string }) {
  const network = NETWORKS[item.platform];
  const inside = (
    <>
      <span class="age" data-age={age}>
        {time}
      </span>
      <span class="said">
        <bdi>{item.name}</bdi>
        <span class="separator"> · </span>
        {/* Its own line: words that run from right to left lose their end, not their beginning. */}
        <span class="text" dir="auto">
          {item.text}
        </span>
      </span>
      <abbr class="muted" title={network.name}>
        {network.short}
      </abbr>
    </>
  );
  if (item.permalink === null) return <span class="line">{inside}</span>;
  return (
    <a class="line" href={item.permalink} target="_blank" rel="noreferrer" title={item.text}>
      {inside}
    </a>
  );
}
