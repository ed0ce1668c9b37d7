/** What another build of the site may call its parts from one day to the next: beginnings of the marks on them. */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/^tweet$/, 'timeline-item'],
  [/^User-Name$/, 'Author-Line'],
  [/^tweetTextarea_/, 'reply-editor-'],
  [/^tweetButton/, 'reply-send'],
];

/**
 * Draws the page as after such a change: posts are no articles any more, and the marks on them and on the reply box
 * have other names. For `?broken`, to be called before anything is drawn.
 */
export function breakMarkup(): void {
  const { createElement } = document;
  const { setAttribute } = Element.prototype;
  const rename = (mark: string) => RENAMED.reduce((text, [from, to]) => text.replace(from, to), mark);
  document.createElement = (name: string, options?: ElementCreationOptions) =>
    createElement.call(document, name === 'article' ? 'div' : name, options);
  Element.prototype.setAttribute = function (name: string, value: string) {
    if (name === 'role' && value === 'article') return;
    setAttribute.call(this, name, name === 'data-testid' ? rename(value) : value);
  };
}
