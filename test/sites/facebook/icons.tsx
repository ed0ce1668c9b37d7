/** @jsxImportSource react */
/** Plain line drawings of our own, in the places and sizes of Facebook's icons. */
const SHAPES = {
  home: 'M3 10.5L12 4l9 6.5V20h-6v-6H9v6H3z',
  video: 'M3 6h18v12H3zM10 9.5v5l4.5-2.5z',
  groups:
    'M12 5a3 3 0 110 6 3 3 0 010-6zM6 20c0-4 2.5-6 6-6s6 2 6 6zM4.5 8.5a2 2 0 110 4M19.5 8.500a2 2 0 100 4',
  gaming: 'M4 8h16v9H4zM8 10.500v4M6 12.500h4M15 12.500h.01M18 11h.01',
  menu: 'M5 5h3v3H5zM11 5h3v3h-3zM17 5h3v3h-3zM5 11h3v3H5zM11 11h3v3h-3zM17 11h3v3h-3zM5 17h3v3H5zM11 17h3v3h-3zM17 17h3v3h-3z',
  messenger:
    'M12 3c5 0 9 3.6 9 8.500S17 20 12 20c-1 0-2-.2-3-.5L6 21v-3c-2-1.5-3-4-3-6.500C3 6.6 7 3 12 3zM7 13l3.5-3.5 3 2.500L17 9.5',
  bell: 'M6 10a6 6 0 0112 0l1.5 7h-15zM9.5 20a2.6 2.6 0 005 0',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.500L21 21',
  dots: 'M5 12h.01M12 12h.01M19 12h.01',
  cross: 'M6 6l12 12M18 6L6 18',
  globe: 'M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c3.5 5 3.5 13 0 18M12 3c-3.5 5-3.5 13 0 18',
  thumb:
    'M7 11v9H4v-9zM7 11l4-8c2 0 2.5 1.5 2 3.500L12.5 9H19c1.5 0 2 1 1.7 2.500l-1.5 7c-.3 1-1 1.5-2 1.500H7',
  bubble: 'M12 4c5 0 9 3.2 9 7.500S17 19 12 19c-1 0-2-.1-3-.4L5 21v-4c-1.3-1.4-2-3.3-2-5.500C3 7.2 7 4 12 4z',
  arrow: 'M14 5l7 7-7 6v-4c-5 0-8 1-11 5 0-6 4-10 11-10z',
  smile: 'M12 3a9 9 0 100 18 9 9 0 000-18zM8.5 10h.01M15.5 10h.01M8 14c1.5 3 6.5 3 8 0',
  camera: 'M4 8h4l1.5-2.500h5L16 8h4v11H4zM12 10.500a3 3 0 100 6 3 3 0 000-6z',
  send: 'M3 4l18 8-18 8 3-8zM6 12h15',
  down: 'M6 9l6 6 6-6',
  phone: 'M6 4h3l1.5 5-2 1.500c1 2.5 2.5 4 5 5l1.5-2 5 1.500v3c-1 3-15-3-14-14z',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({
  name,
  size = 20,
  isFilled = false,
}: {
  name: IconName;
  size?: number;
  isFilled?: boolean;
}) {
  return (
    <svg
      aria-hidden="true"
      fill={isFilled ? 'currentColor' : 'none'}
      height={size}
      viewBox="0 0 24 24"
      width={size}
    >
      <path
        d={SHAPES[name]}
        stroke="currentColor"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth={name === 'dots' ? 3.2 : 1.8}
      />
    </svg>
  );
}
