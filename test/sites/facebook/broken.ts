/**
 * Draws the page as another build of Facebook may from one day to the next: comments are no articles any more, their
 * addresses name them in another way, and the boxes stand in no form. For `?broken`, to be called before anything is
 * drawn.
 */
export function breakMarkup(): void {
  const { createElement } = document;
  const { setAttribute } = Element.prototype;
  const forms = new WeakSet<Element>();
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = createElement.call(document, name === 'form' ? 'div' : name, options);
    if (name === 'form') forms.add(element);
    return element;
  };
  Element.prototype.setAttribute = function (name: string, value: string) {
    setAttribute.call(this, name, rename(name, value, forms.has(this)));
  };
}

function rename(name: string, value: string, isForm: boolean): string {
  if (name === 'href') return value.replace(/\b(reply_)?comment_id=/g, '$1remark_id=');
  if (name !== 'role') return value;
  return isForm ? 'form' : value === 'article' ? 'comment' : value;
}
