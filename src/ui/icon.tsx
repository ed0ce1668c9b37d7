/** Drawn on a 16 by 16 grid, in strokes. */
const PATHS = {
  x: 'M3 3l10 10M13 3L3 13',
  facebook: 'M10.5 2.5H9.2C7.7 2.5 7 3.4 7 4.7V14M4.8 7.5h5',
  instagram:
    'M5 2.5h6A2.5 2.5 0 0 1 13.5 5v6a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 11V5A2.5 2.5 0 0 1 5 2.5zM8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8',
  answer: 'M3.5 3v4.5a2 2 0 0 0 2 2h7M9.5 6.5l3 3-3 3',
  collapse: 'M6 3.5L10.5 8 6 12.5',
  expand: 'M10 3.5L5.5 8l4.5 4.5',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  edit: 'M3 13l.6-2.8L10.8 3 13 5.2 5.8 12.4 3 13z',
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM10.2 10.2L13.5 13.5',
  person: 'M8 2.5a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM2.8 13.8c.5-2.7 2.5-4 5.2-4s4.7 1.3 5.2 4',
  reply: 'M2.5 3.5h11v7.5H7L4 13.5V11H2.5z',
  tag: 'M2.5 2.5h5.2l5.8 5.8-5.2 5.2-5.8-5.8zM5.4 5.4h.01',
  action: 'M8.8 1.8L3.5 9H8l-.8 5.2L12.5 7H8z',
  outside: 'M9 3h4v4M13 3L7.5 8.5M6.5 4H3v9h9V9.5',
} as const;

export type IconName = keyof typeof PATHS;
const POINTING: readonly IconName[] = ['answer', 'collapse', 'expand'];

interface IconProps {
  name: IconName;
  /** Read aloud; without it the icon is decoration beside words. */
  label?: string | undefined;
}

export function Icon({ name, label }: IconProps) {
  const turns = POINTING.includes(name) ? '' : undefined;
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      data-turns={turns}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      {label && <title>{label}</title>}
      <path d={PATHS[name]} />
    </svg>
  );
}
