import type { ComponentChildren } from 'preact';
import type { Action } from '../../model/settings';
import { Kbd } from '../../ui/kbd';
import { type PartName, useStage } from '../stage';

interface PartProps {
  name: PartName;
  title: string;
  action: Action;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ComponentChildren;
}

/** One of the three parts of the panel: a landmark that takes the focus by its chord. */
export function Part({ name, title, action, onKeyDown, children }: PartProps) {
  const { desk } = useStage();
  return (
    <section
      class="part"
      data-part={name}
      aria-labelledby={`part-${name}`}
      tabIndex={-1}
      {...(onKeyDown ? { onKeyDown } : {})}
    >
      <div class="part-head">
        <h2 id={`part-${name}`}>{title}</h2>
        <Kbd chord={desk.settings.value.chords[action]} />
      </div>
      {children}
    </section>
  );
}
