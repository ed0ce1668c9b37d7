import type { Figure } from '../model/views';
import type { Texts } from '../ui/texts';
import { findChange, formatWithin } from './reckoning';
import type { Snapshot } from './state';
import { TrendLine } from './trend-line';

interface FiguresProps {
  snapshot: Snapshot | null;
  texts: Texts | null;
}

const TONES = ['warn', 'accent', 'good', 'good'] as const;

interface Card {
  value: string;
  words: string;
  /** The same in full, as a tooltip; null where the words say it all. */
  full: string | null;
  figure: Figure;
  /** The whole the values are shares of; null where the highest day is the top of the line. */
  top: number | null;
  say(value: number): string;
}

/** Four figures, each with its last seven days. */
export function Figures({ snapshot, texts }: FiguresProps) {
  const cards = snapshot && texts ? makeCards(snapshot, texts) : [];
  return (
    <ul class="figures">
      {TONES.map((tone, index) => {
        const card = cards[index];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the four places never change.
          <li key={index} class="figure" data-tone={tone}>
            <strong>{card?.value}</strong>
            <span class="muted" title={card?.full ?? undefined}>
              {card?.words}
            </span>
            {card && texts ? <TrendLine {...card} texts={texts} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function makeCards({ desk, numbers, at }: Snapshot, texts: Texts): Card[] {
  const { waiting, medianFirstResponseMs: median, shareWithinTarget: within, solved } = numbers;
  const oldest = numbers.longestWaiting[0]?.postedAt ?? null;
  const none = texts.text('popup_noValue');
  const number = (value: number | null) => (value === null ? none : texts.number(value));
  const duration = (value: number) => texts.duration(value);
  const percent = new Intl.NumberFormat(texts.language, { style: 'percent' });
  const share = (value: number) => percent.format(value);
  const medianChange = findChange(median);
  const withinChange = findChange(within);
  const minutes = medianChange === null ? 0 : Math.round(medianChange / 60_000);
  const points = withinChange === null ? 0 : Math.round(withinChange * 100);
  const solvedShare = numbers.inboundCount > 0 ? numbers.solvedCount / numbers.inboundCount : null;
  return [
    {
      value: number(waiting.value),
      words:
        oldest === null
          ? texts.text('popup_waiting')
          : texts.text('popup_waitingOldest', { age: texts.duration(at - oldest) }),
      full: null,
      figure: waiting,
      top: null,
      say: texts.number,
    },
    {
      value: median.value === null ? none : texts.duration(median.value),
      words: joinChange(texts.text('popup_median'), minutes, texts),
      full: joinFull(texts.text('popup_medianFull'), minutes, texts),
      figure: median,
      top: null,
      say: duration,
    },
    {
      value: within.value === null ? none : share(within.value),
      words: joinChange(
        texts.text('popup_within', { time: formatWithin(desk.settings.targetMs, texts) }),
        points,
        texts,
      ),
      full: joinFull(texts.text('popup_withinFull'), points, texts),
      figure: within,
      top: 1,
      say: share,
    },
    {
      value: solvedShare === null ? none : share(solvedShare),
      words: texts.text('popup_solved', { n: numbers.solvedCount, m: numbers.inboundCount }),
      full: null,
      figure: solved,
      top: 1,
      say: share,
    },
  ];
}

/** "median response · −6": what is different from yesterday; nothing when it is the same. */
function joinChange(words: string, change: number, texts: Texts): string {
  return change === 0 ? words : `${words} · ${formatChange(change, texts)}`;
}

function joinFull(words: string, change: number, texts: Texts): string {
  return change === 0
    ? words
    : `${words}, ${texts.text('popup_change', { change: formatChange(change, texts) })}`;
}

function formatChange(change: number, texts: Texts): string {
  return `${change > 0 ? '+' : '−'}${texts.number(Math.abs(change))}`;
}
