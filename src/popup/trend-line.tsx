import type { Figure } from '../model/views';
import type { Texts } from '../ui/texts';
import { layTrend } from './reckoning';

const BOX = { width: 160, height: 22 };
/** Half the stroke: the line must not be cut at the edges. */
const MARGIN = 2;

interface TrendLineProps {
  figure: Figure;
  top: number | null;
  /** One day's value in words. */
  say(value: number): string;
  texts: Texts;
}

/** The last seven days as a line; read aloud as their values. */
export function TrendLine({ figure, top, say, texts }: TrendLineProps) {
  const none = texts.text('popup_noValue');
  const words = texts.text('popup_trend', {
    days: figure.trend.map((value) => (value === null ? none : say(value))).join(', '),
  });
  return (
    <svg
      class="trend"
      viewBox={`${-MARGIN} ${-MARGIN} ${BOX.width + 2 * MARGIN} ${BOX.height + 2 * MARGIN}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      {layTrend(figure.trend, top, BOX).map((run) => {
        const points = run.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`);
        // A single day between two gaps: a line of no length, drawn as a dot by its round ends.
        const isSingle = points.length === 1;
        const drawn = isSingle ? [...points, ...points] : points;
        return (
          <polyline
            key={drawn[0]}
            class={isSingle ? 'single' : undefined}
            points={drawn.join(' ')}
            vector-effect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}
