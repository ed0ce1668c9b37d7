import type { ComponentChildren } from 'preact';

interface NoticeProps {
  tone?: 'neutral' | 'good' | 'warn' | 'bad';
  /** Buttons or links that belong to the word. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** One clear word, read aloud when it appears: at once when something went wrong, else in turn. */
export function Notice({ tone = 'neutral', actions, children }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <span>{children}</span>
      {actions}
    </div>
  );
}
