import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../ui/button';
import { DropPlace } from './drop-place';
import { usePage } from './page';

interface FilePlaceProps {
  label: string;
  /** As of an input of files. */
  accept: string;
  hint?: string | undefined;
  /** Resolves when the file was dealt with: the same one, corrected, can then be picked again. */
  take(file: File): Promise<void>;
  /** Drawn beside the import button, e.g. export. */
  beside?: ComponentChildren;
  /** What a file can be dropped on. */
  children?: ComponentChildren;
  /** Id of what holds the button, for the focus to return to. */
  openerId?: string;
}

/** Takes one file by picker or drop. */
export function FilePlace({ label, accept, hint, take, beside, children, openerId }: FilePlaceProps) {
  const { texts } = usePage();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <DropPlace
      word={texts.text('files_drop')}
      take={({ files: [file] }) => {
        if (file) void take(file);
      }}
    >
      <div class="line" id={openerId}>
        <Button onClick={() => picker.current?.click()}>{label}</Button>
        <input
          ref={picker}
          class="unseen"
          type="file"
          accept={accept}
          tabIndex={-1}
          aria-label={label}
          onChange={(event) => {
            const { currentTarget } = event;
            const file = currentTarget.files?.[0];
            // Emptied afterwards: the same file, corrected, can be picked again.
            if (file)
              void take(file).then(() => {
                currentTarget.value = '';
              });
          }}
        />
        {beside}
        {hint ? <span class="hint">{hint}</span> : null}
      </div>
      {children}
    </DropPlace>
  );
}
