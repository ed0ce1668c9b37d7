import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

interface DropPlaceProps {
  /** Told while something is held over the place. */
  word: string;
  take(dropped: DataTransfer): void;
  children: ComponentChildren;
}

/** A part of the page that files can be dropped on; never the only way in. */
export function DropPlace({ word, take, children }: DropPlaceProps) {
  const isOver = useSignal(false);
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the one for everybody.
    <div
      class="file-door"
      data-over={isOver.value ? '' : undefined}
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={(event) => {
        const { relatedTarget, currentTarget } = event;
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) isOver.value = false;
      }}
      onDrop={(event) => {
        if (!holdsFile(event) || !event.dataTransfer) return;
        event.preventDefault();
        isOver.value = false;
        take(event.dataTransfer);
      }}
    >
      {children}
      {isOver.value ? <div class="drop-here">{word}</div> : null}
    </div>
  );
}
