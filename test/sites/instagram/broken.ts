/**
 * Draws the page as another build of Instagram may from one day to the next: comments have other addresses, and the box
 * for them stands in no form. For `?broken`, to be called before anything is drawn.
 */
export function breakMarkup(): void {
  const { createElement } = document;
  const { setAttribute } = Element.prototype;
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = createElement.call(document, name === 'form' ? 'div' : name, options);
    if (name === 'form') setAttribute.call(element, 'role', 'form');
    return element;
  };
  Element.prototype.setAttribute = function (name: string, value: string) {
    setAttribute.call(this, name, name === 'href' ? rename(value) : value);
  };
}

function rename(address: string): string {
  return address
    .replace(/^(\/p\/[\w-]+)\/c\/(\d+)\/$/, '$1/comments/$2/')
    .replace(/^(\/p\/[\w-]+)\/c\/(\d+)\/r\/(\d+)\/$/, '$1/comments/$2/answers/$3/');
}
