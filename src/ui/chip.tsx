import type { ComponentChildren } from 'preact';

interface ChipProps {
  /** Small print behind the text, such as a date. */
  detail?: string | undefined;
  tone?: 'neutral' | 'accent' | 'quiet';
  title?: string | undefined;
  /** Makes the chip a switch: pressed or not. */
  isPressed?: boolean;
  onClick?: () => void;
  /** Put behind the text: a key, an icon. */
  end?: ComponentChildren;
  children: ComponentChildren;
}

/** A small rounded word: a fact, a tag. With `onClick` it is a button. */
export function Chip({ detail, tone = 'neutral', title, isPressed, onClick, end, children }: ChipProps) {
  const inside = (
    <>
      <span class="chip-text" dir="auto">
        {children}
      </span>
      {detail !== undefined && <small>{detail}</small>}
      {end}
    </>
  );
  if (!onClick)
    return (
      <span class="chip" data-tone={tone} title={title}>
        {inside}
      </span>
    );
  return (
    <button
      type="button"
      class="chip"
      data-tone={tone}
      title={title}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {inside}
    </button>
  );
}
