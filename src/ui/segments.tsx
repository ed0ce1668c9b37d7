interface SegmentsProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string; title?: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A switch between a few states: one tab stop, arrow keys move inside it, Enter or Space chooses. */
export function Segments<Value extends string>({ label, options, value, onChange }: SegmentsProps<Value>) {
  function move(event: KeyboardEvent): void {
    const step = findStep(event);
    if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  }

  return (
    <div class="segments" role="radiogroup" aria-label={label} onKeyDown={move}>
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: arrow keys of a real radio would change the state at once; here they only move.
        <button
          type="button"
          key={option.value}
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          title={option.title ?? option.label}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

function findStep(event: KeyboardEvent): number {
  const isMirrored =
    event.currentTarget instanceof Element && getComputedStyle(event.currentTarget).direction === 'rtl';
  if (event.key === 'ArrowDown') return 1;
  if (event.key === 'ArrowUp') return -1;
  if (event.key === 'ArrowRight') return isMirrored ? -1 : 1;
  if (event.key === 'ArrowLeft') return isMirrored ? 1 : -1;
  return 0;
}
