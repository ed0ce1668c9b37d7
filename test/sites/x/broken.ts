/** What another build of the site may call its parts from one day to the next. */
const RENAMED: Readonly<Record<string, string>> = { tweet: 'timeline-item', 'User-Name': 'Author-Line' };

/**
 * Draws the page as after such a change: posts are no articles any more and the marks on them have other names. For
 * `?broken`, to be called before anything is drawn.
 */
export function breakMarkup(): void {
  const { createElement } = document;
  const { setAttribute } = Element.prototype;
  document.createElement = (name: string, options?: ElementCreationOptions) =>
    createElement.call(document, name === 'article' ? 'div' : name, options);
  Element.prototype.setAttribute = function (name: string, value: string) {
    if (name === 'role' && value === 'article') return;
    setAttribute.call(this, name, name === 'data-testid' ? (RENAMED[value] ?? value) : value);
  };
}
