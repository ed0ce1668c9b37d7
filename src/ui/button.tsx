import type { ComponentChildren, RefObject } from 'preact';

export interface ButtonProps {
  kind?: 'plain' | 'primary' | 'quiet' | 'link';
  /** Read aloud instead of the content, and shown as a tooltip; needed where the content is only an icon. */
  label?: string;
  isDisabled?: boolean;
  isSubmit?: boolean;
  isExpanded?: boolean;
  onClick?: () => void;
  buttonRef?: RefObject<HTMLButtonElement>;
  children: ComponentChildren;
}

export function Button({ kind = 'plain', label, isDisabled, isSubmit, isExpanded, ...rest }: ButtonProps) {
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      class="button"
      data-kind={kind}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      aria-expanded={isExpanded}
      onClick={rest.onClick}
      {...(rest.buttonRef ? { ref: rest.buttonRef } : {})}
    >
      {rest.children}
    </button>
  );
}
