/** @jsxImportSource react */
import {
  type AnchorHTMLAttributes,
  createElement,
  type HTMLAttributes,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { looks } from './look';
import { go } from './route';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

const look = looks({
  text: { display: 'block', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  inline: { overflowWrap: 'anywhere' },
});

/** Links carry their role spelled out, as there. */
export function Link(props: LinkProps) {
  return createElement('a', { role: 'link', tabIndex: 0, ...props });
}

/** Instagram's buttons are divs, reached and pressed by keyboard like any other. */
export function Button({ onClick, ...rest }: HTMLAttributes<HTMLElement>) {
  return createElement('div', {
    role: 'button',
    tabIndex: 0,
    onClick,
    onKeyDown(event: { key: string; preventDefault(): void; currentTarget: HTMLElement }) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.currentTarget.click();
    },
    ...rest,
  });
}

/** A div with a role or a label of its own. */
export function Box(props: HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | undefined }) {
  return createElement('div', props);
}

/** A span with a role of its own. */
export function Piece(props: HTMLAttributes<HTMLElement>) {
  return createElement('span', props);
}

/** Every text, label and name stands in one of these. */
export function Words({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={className || look.inline}
      dir="auto"
      style={{ '--x---base-line-clamp-line-height': '18px', '--x-lineHeight': '18px' } as object}
    >
      {children}
    </span>
  );
}

export const TEXT = look.text;

/** What Lexical makes an editor of; React draws nothing inside. */
export function TextBox({
  innerRef,
  ...rest
}: HTMLAttributes<HTMLElement> & { innerRef: Ref<HTMLDivElement> }) {
  return createElement('div', {
    contentEditable: true,
    suppressContentEditableWarning: true,
    role: 'textbox',
    spellCheck: true,
    tabIndex: 0,
    ref: innerRef,
    ...rest,
  });
}

/** Links inside the site are followed without loading a page. */
export function followLink(event: MouseEvent<HTMLElement>) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link) return;
  event.preventDefault();
  const to = new URL(link.href);
  if (to.origin === location.origin && link.getAttribute('href') !== '#') go(to.pathname + to.search);
}
