import theme from '../ui/theme.css?inline';
import overlay from './overlay.css?inline';

export interface Mount {
  /** The one element of ours on the page; stands outside body. */
  host: HTMLElement;
  /** Where the marks are drawn, in document coordinates. */
  marks: HTMLElement;
  /** Where textareas are mirrored, in document coordinates. */
  mirrors: HTMLElement;
  /** Where panel and palette are drawn. */
  stage: HTMLElement;
}

/** What happens in our own shadow root is no business of the page's shortcuts, focus traps and click-outside rules. */
const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'focusin',
  'focusout',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'contextmenu',
  'wheel',
  'touchstart',
  'touchend',
];

/**
 * Puts our one element beside the page's body, and puts it back when the page takes it away. Nothing else of the
 * page is touched: no class, no attribute, no style.
 */
export function mountHost(signal: AbortSignal): Mount {
  const host = document.createElement('beside-overlay');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme + overlay);
  root.adoptedStyleSheets = [sheet];
  const marks = document.createElement('div');
  marks.className = 'marks';
  const mirrors = document.createElement('div');
  mirrors.className = 'mirrors';
  const stage = document.createElement('div');
  root.append(marks, mirrors, stage);
  for (const name of OWN_EVENTS)
    host.addEventListener(name, (event) => event.stopPropagation(), { signal, passive: true });

  const stand = () => {
    if (!signal.aborted && host.parentNode !== document.documentElement)
      document.documentElement.append(host);
  };
  stand();
  const observer = new MutationObserver(stand);
  observer.observe(document.documentElement, { childList: true });
  // A page that replaces its whole root element takes the observed one with it.
  const rootObserver = new MutationObserver(() => {
    stand();
    observer.observe(document.documentElement, { childList: true });
  });
  rootObserver.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    rootObserver.disconnect();
    host.remove();
  });
  return { host, marks, mirrors, stage };
}
