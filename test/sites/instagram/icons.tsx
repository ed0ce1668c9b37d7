/** @jsxImportSource react */
/** Plain line drawings of our own, in the places and sizes of Instagram's icons. */
const SHAPES = {
  home: 'M3 11l9-8 9 8v10h-6v-7H9v7H3z',
  search: 'M10.5 3a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM16 16l5 5',
  explore: 'M12 2.5a9.5 9.5 0 100 19 9.500 9.500 0 000-19zM15.500 8.500l-2 5-5 2 2-5z',
  reels: 'M4 4h16v16H4zM4 9h16M9 4l3 5M14 4l3 5M10.500 12.500v4.500l4-2.200z',
  send: 'M21 3L3 9.500l7 3zM21 3l-6.500 18-4.500-8.500zM10 12.500L21 3',
  heart: 'M12 20.500C6 16 3 13 3 9a4.700 4.700 0 019-2 4.700 4.700 0 019 2c0 4-3 7-9 11.500z',
  bubble: 'M20.500 17.200a9.500 9.500 0 10-3.400 3.300l4 1z',
  save: 'M5 3h14v18l-7-6.500L5 21z',
  plus: 'M4 4h16v16H4zM12 8v8M8 12h8',
  menu: 'M3 6h18M3 12h18M3 18h18',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  cross: 'M5 5l14 14M19 5L5 19',
  smile:
    'M12 2.500a9.500 9.500 0 100 19 9.500 9.500 0 000-19zM8.500 10h.01M15.500 10h.01M8 14.500c1.500 3 6.500 3 8 0',
  down: 'M5 9l7 7 7-7',
  phone: 'M6 4h3l1.500 5-2 1.500c1 2.500 2.500 4 5 5l1.500-2 5 1.500v3c-1 3-15-3-14-14z',
  video: 'M3 6h12v12H3zM15 11l6-4v10l-6-4z',
  clip: 'M4 4h16v16H4zM10 8.500v7l6-3.500z',
  back: 'M15 4l-8 8 8 8',
  reply: 'M10 6l-6 5 6 5v-3c5 0 8 1 10 4 0-6-4-8-10-8z',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({
  name,
  label,
  size = 24,
  isFilled = false,
}: {
  name: IconName;
  label: string;
  size?: number;
  isFilled?: boolean;
}) {
  return (
    <svg
      aria-label={label}
      fill={isFilled ? 'currentColor' : 'none'}
      height={size}
      role="img"
      viewBox="0 0 24 24"
      width={size}
    >
      <title>{label}</title>
      <path
        d={SHAPES[name]}
        stroke="currentColor"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth={name === 'dots' ? 3.4 : 2}
      />
    </svg>
  );
}

export function Badge({ label }: { label: string }) {
  return (
    <svg aria-label={label} fill="rgb(0, 149, 246)" height={12} role="img" viewBox="0 0 40 40" width={12}>
      <title>{label}</title>
      <path d="M20 1l5 4 6-1 2 6 6 3-2 6 2 6-6 3-2 6-6-1-5 5-5-5-6 1-2-6-6-3 2-6-2-6 6-3 2-6 6 1z" />
      <path d="M12 20l6 6 11-12" fill="none" stroke="white" strokeWidth={4} />
    </svg>
  );
}
