/** Everything of a textarea's style that decides where its letters stand. */
const TEXT_STYLES = [
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size',
  'font-size-adjust',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-variation-settings',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'padding-top',
  'tab-size',
  'text-align',
  'text-align-last',
  'text-autospace',
  'text-indent',
  'text-rendering',
  'text-spacing-trim',
  'text-transform',
  'text-wrap',
  'unicode-bidi',
  'white-space',
  'word-break',
  'word-spacing',
  'writing-mode',
  '-webkit-font-smoothing',
  '-webkit-locale',
];

/** The box in which a textarea draws its letters, in the window's coordinates: without borders and scroll bars. */
export interface TextBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Gives an element the text metrics of a textarea. Writes only what is different. */
export function copyTextStyle(from: CSSStyleDeclaration, to: CSSStyleDeclaration): void {
  for (const name of TEXT_STYLES) {
    const value = from.getPropertyValue(name);
    if (to.getPropertyValue(name) !== value) to.setProperty(name, value);
  }
}

/** @returns null where the textarea is drawn scaled, as by a transform: letters could not be laid over letters. */
export function findTextBox(textarea: HTMLTextAreaElement, style: CSSStyleDeclaration): TextBox | null {
  const rect = textarea.getBoundingClientRect();
  const { offsetWidth, offsetHeight, clientWidth, clientHeight, clientLeft } = textarea;
  if (Math.abs(rect.width - offsetWidth) > 1 || Math.abs(rect.height - offsetHeight) > 1) return null;
  const border = (side: string) => Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
  const [left, right, top, bottom] = [border('left'), border('right'), border('top'), border('bottom')];
  // The browser rounds these; a scroll bar is a whole number of pixels.
  const barWidth = Math.max(0, Math.round(offsetWidth - clientWidth - left - right));
  const barHeight = Math.max(0, Math.round(offsetHeight - clientHeight - top - bottom));
  const isBarLeft = barWidth > 0 && clientLeft - left >= barWidth - 1;
  return {
    left: rect.left + left + (isBarLeft ? barWidth : 0),
    top: rect.top + top,
    width: rect.width - left - right - barWidth,
    height: rect.height - top - bottom - barHeight,
  };
}
