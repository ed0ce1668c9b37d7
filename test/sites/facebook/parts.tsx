/** @jsxImportSource react */
import {
  type AnchorHTMLAttributes,
  createElement,
  type HTMLAttributes,
  type MouseEvent,
  type Ref,
} from 'react';
import { go } from './route';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };
type ButtonProps = HTMLAttributes<HTMLElement> & { isDisabled?: boolean };

/** Links carry their role spelled out, as there. */
export function Link(props: LinkProps) {
  return createElement('a', { role: 'link', tabIndex: 0, ...props });
}

/** Facebook's buttons are divs, reached and pressed by keyboard like any other. */
export function Button({ isDisabled = false, onClick, ...rest }: ButtonProps) {
  return createElement('div', {
    role: 'button',
    tabIndex: isDisabled ? -1 : 0,
    'aria-disabled': isDisabled ? 'true' : undefined,
    onClick: isDisabled ? undefined : onClick,
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

/** A span with a label of its own. */
export function Piece(props: HTMLAttributes<HTMLElement>) {
  return createElement('span', props);
}

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
  const to = new URL(link.href);
  event.preventDefault();
  if (to.origin !== location.origin) return;
  // Tracking values are taken off as soon as the page has opened.
  for (const name of ['__cft__[0]', '__tn__']) to.searchParams.delete(name);
  const search = to.searchParams.size > 0 ? `?${to.searchParams}` : '';
  go(to.pathname + search);
}
