export type RingTone = 'quiet' | 'warn' | 'late' | 'good';

interface RingProps {
  /** How much of the time is used, 0 to 1; more than 1 draws a full ring. */
  share: number;
  tone: RingTone;
  /** Two or three characters in the middle, such as minutes. */
  middle: string;
  /** What the ring says, in words. */
  label: string;
}

const RADIUS = 15;
const LENGTH = 2 * Math.PI * RADIUS;

/** The clock: a ring that fills as the target comes near. */
export function Ring({ share, tone, middle, label }: RingProps) {
  const used = Math.min(1, Math.max(0, share)) * LENGTH;
  return (
    <svg class="ring" data-tone={tone} viewBox="0 0 36 36" role="img" aria-label={label}>
      <title>{label}</title>
      <circle class="ring-track" cx="18" cy="18" r={RADIUS} fill="none" stroke-width="3.5" />
      <circle
        cx="18"
        cy="18"
        r={RADIUS}
        fill="none"
        stroke="currentColor"
        stroke-width="3.5"
        stroke-dasharray={`${used} ${LENGTH}`}
        transform="rotate(-90 18 18)"
      />
      <text x="18" y="22" text-anchor="middle">
        {middle}
      </text>
    </svg>
  );
}
