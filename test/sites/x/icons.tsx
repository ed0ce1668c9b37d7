/** @jsxImportSource react */
import { rules } from './look';

/** Plain line drawings of our own, in the places and sizes of X's icons. */
const SHAPES = {
  logo: 'M4 4l16 16M20 4L4 20',
  home: 'M3 10.5L12 4l9 6.5V20h-6v-6H9v6H3z',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L21 21',
  bell: 'M6 10a6 6 0 0112 0l1.5 7h-15zM9.5 20a2.6 2.6 0 005 0',
  mail: 'M3 5.5h18v13H3zM3 7l9 6 9-6',
  person: 'M12 4a4 4 0 110 8 4 4 0 010-8zM4.5 20c.6-4 3.6-6 7.5-6s6.9 2 7.5 6z',
  more: 'M12 3a9 9 0 100 18 9 9 0 000-18zM8 12h.01M12 12h.01M16 12h.01',
  dots: 'M5 12h.01M12 12h.01M19 12h.01',
  grok: 'M5 19L19 5M9 19H5v-4M14 5h5v5',
  reply: 'M4 11a7 7 0 017-7h2a7 7 0 010 14h-1l-5 3v-3.6A7 7 0 014 11z',
  repost: 'M4 8l3.5-3.5L11 8M7.5 5v10a2 2 0 002 2H13M20 16l-3.5 3.5L13 16M16.5 19V9a2 2 0 00-2-2H11',
  like: 'M12 20S4 15 4 9.3A4.3 4.3 0 0112 7a4.3 4.3 0 018 2.3C20 15 12 20 12 20z',
  views: 'M5 20v-8M10 20V4M15 20v-6M20 20V9',
  bookmark: 'M6 4h12v17l-6-4.5L6 21z',
  share: 'M12 15V4M7.5 8L12 3.5 16.5 8M4 14v6h16v-6',
  back: 'M20 12H5M11 5l-7 7 7 7',
  close: 'M5 5l14 14M19 5L5 19',
  pin: 'M9 3h6l-1 7 3 4H7l3-4zM12 14v7',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01',
  smile: 'M12 3a9 9 0 100 18 9 9 0 000-18zM9 10h.01M15 10h.01M8.5 14.5c1.8 2 5.2 2 7 0',
  place: 'M12 21s-7-6-7-11a7 7 0 0114 0c0 5-7 11-7 11zM12 8a2 2 0 100 4 2 2 0 000-4z',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  send: 'M4 4l17 8-17 8 3-8zM7 12h14',
  play: 'M8 5l11 7-11 7z',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 18.75, color }: { name: IconName; size?: number; color?: string }) {
  const look = rules({
    display: 'inline-block',
    verticalAlign: 'text-bottom',
    position: 'relative',
    width: size,
    height: size,
    flexShrink: 0,
  });
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={`r-4qtqp9 ${look}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'dots' ? 3.4 : 1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={color ? { color } : undefined}
    >
      <g>
        <path d={SHAPES[name]} />
      </g>
    </svg>
  );
}

export function VerifiedIcon({ gold }: { gold: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-label="Verified account"
      role="img"
      data-testid="icon-verified"
      className={`r-4qtqp9 ${rules({ width: 18.75, height: 18.75, marginInlineStart: 2, flexShrink: 0 })}`}
    >
      <g>
        <circle cx="12" cy="12" r="9" fill={gold ? 'rgb(218, 165, 32)' : 'rgb(29, 155, 240)'} />
        <path d="M8 12.2l2.8 2.8L16 9.5" fill="none" stroke="white" strokeWidth="2.2" />
      </g>
    </svg>
  );
}
