import { decodeEntities } from './html-entities';

/** How far a block stands from what is around it, in line breaks. */
const BREAKS: Readonly<Record<string, 1 | 2>> = {
  p: 2,
  h1: 2,
  h2: 2,
  h3: 2,
  h4: 2,
  h5: 2,
  h6: 2,
  ul: 2,
  ol: 2,
  blockquote: 2,
  table: 2,
  pre: 2,
  div: 1,
  li: 1,
  tr: 1,
  section: 1,
  article: 1,
  header: 1,
  footer: 1,
  address: 1,
  dt: 1,
  dd: 1,
  hr: 2,
};
/** What stands in these is no text. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'head',
  'title',
  'noscript',
  'iframe',
  'object',
  'svg',
]);
const TAG_NAME = /[a-z][a-z0-9-]*/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g;

export interface HtmlText {
  text: string;
  /** How many pictures there were; their alternative text stands in the text. */
  pictureCount: number;
}

/**
 * Turns HTML into plain text as it is drawn: paragraphs, lines, lists, links with their address. Nothing is built and
 * nothing runs; scripts and styles are dropped with what is in them. Takes time in proportion to the text's length.
 *
 * @param elements text to put in place of an element that only one tool knows, by its name in lower case.
 */
export function readHtml(
  html: string,
  elements: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => string>> = {},
): HtmlText {
  const writer = new TextWriter();
  const scanner = new TagScanner(html);
  let pictureCount = 0;
  for (let from = 0; from < html.length; ) {
    const tag = scanner.findTag(from);
    writer.write(decodeEntities(html.slice(from, tag?.start ?? html.length)));
    if (!tag) break;
    const isSkipped = SKIPPED.has(tag.name) && !tag.isClosing && !tag.isEmpty;
    from = isSkipped ? scanner.findEnd(tag.name, tag.end) : tag.end;
    if (tag.name === 'img') pictureCount++;
    const own = Object.hasOwn(elements, tag.name) ? elements[tag.name] : undefined;
    if (!own) writeTag(writer, tag);
    else if (!tag.isClosing) writer.write(own(readAttributes(tag.inside)));
  }
  return { text: writer.end(), pictureCount };
}

function writeTag(writer: TextWriter, { name, isClosing, inside }: Tag): void {
  if (name === 'a') writer.turnLink(isClosing ? null : (readAttributes(inside).href ?? ''));
  else if (name === 'img') writer.write(readAttributes(inside).alt ?? '');
  else writer.turn(name, isClosing);
}

/** Whether a text of which nobody says what it is was written as HTML. */
export function isHtml(text: string): boolean {
  return /<(?:br|\/(?:p|div|span|a|b|i|u|strong|em|li|ul|ol|h[1-6]|table|blockquote))\s{0,9}\/?>|&(?:nbsp|amp|lt|gt|#\d{2,5});/i.test(
    text,
  );
}

function readAttributes(inside: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single, bare] of inside.matchAll(ATTRIBUTE))
    attributes[name.toLowerCase()] ??= decodeEntities(double ?? single ?? bare ?? '');
  return attributes;
}

interface Tag {
  name: string;
  isClosing: boolean;
  isEmpty: boolean;
  inside: string;
  start: number;
  end: number;
}

class TagScanner {
  readonly #html: string;
  /** Beyond the last `>` nothing is a tag; a quote that stays open once is no quote any more. */
  readonly #last: number;
  #areQuotesOdd = false;

  constructor(html: string) {
    this.#html = html;
    this.#last = html.lastIndexOf('>');
  }

  findTag(from: number): Tag | null {
    const html = this.#html;
    for (let at = html.indexOf('<', from); at !== -1 && at < this.#last; at = html.indexOf('<', at + 1)) {
      const next = html.charAt(at + 1);
      if (next === '!' || next === '?') {
        const isComment = html.startsWith('<!--', at);
        const close = isComment ? html.indexOf('-->', at + 4) : html.indexOf('>', at);
        const end = close === -1 ? html.length : close + (isComment ? 3 : 1);
        return { name: '', isClosing: false, isEmpty: true, inside: '', start: at, end };
      }
      const isClosing = next === '/';
      TAG_NAME.lastIndex = at + (isClosing ? 2 : 1);
      const [name] = TAG_NAME.exec(html) ?? [];
      if (name === undefined) continue;
      const end = this.#findClose(at + 1);
      const inside = html.slice(at + name.length + (isClosing ? 2 : 1), end - 1);
      return { name: name.toLowerCase(), isClosing, isEmpty: inside.endsWith('/'), inside, start: at, end };
    }
    return null;
  }

  /** Behind the `>` that ends the tag; one within quotes does not. */
  #findClose(from: number): number {
    const html = this.#html;
    if (!this.#areQuotesOdd) {
      let quote = '';
      for (let at = from; at < html.length; at++) {
        const one = html.charAt(at);
        if (quote !== '') quote = one === quote ? '' : quote;
        else if (one === '>') return at + 1;
        else if ((one === '"' || one === "'") && /[=\s]/.test(html.charAt(at - 1))) quote = one;
      }
      this.#areQuotesOdd = true;
    }
    return html.indexOf('>', from) + 1;
  }

  /** Behind the closing tag of an element whose content is skipped; the end of the text when it is never closed. */
  findEnd(name: string, from: number): number {
    const close = new RegExp(`</${name}[\\s/>]`, 'gi');
    close.lastIndex = from;
    const found = close.exec(this.#html);
    if (!found) return this.#html.length;
    const end = this.#html.indexOf('>', found.index);
    return end === -1 ? this.#html.length : end + 1;
  }
}

/** Writes text the way a page draws it: white space joined, blocks on lines of their own. */
class TextWriter {
  #parts: string[] = [];
  /** Line breaks and a space that only count once more text follows. */
  #breaks = 0;
  #isSpaced = false;
  #isAtBullet = false;
  #preDepth = 0;
  readonly #lists: { isOrdered: boolean; count: number }[] = [];
  #link: { href: string; from: number } | null = null;

  write(text: string): void {
    if (this.#preDepth > 0) {
      const [first = '', ...rest] = text.replace(/\r\n?/g, '\n').split('\n');
      this.#put(first);
      for (const line of rest) {
        this.#breaks++;
        this.#put(line);
      }
      return;
    }
    const joined = text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    if (joined.startsWith(' ')) this.#isSpaced = true;
    const core = joined.replace(/^ | $/g, '');
    if (core === '') return;
    this.#put(core);
    this.#isSpaced = joined.endsWith(' ');
  }

  #put(text: string): void {
    if (text === '') return;
    if (this.#parts.length > 0 && !this.#isAtBullet) {
      if (this.#breaks > 0) this.#parts.push('\n'.repeat(Math.min(2, this.#breaks)));
      else if (this.#isSpaced) this.#parts.push(' ');
    }
    this.#breaks = 0;
    this.#isSpaced = false;
    this.#isAtBullet = false;
    this.#parts.push(text);
  }

  turn(name: string, isClosing: boolean): void {
    if (name === 'br') {
      this.#breaks++;
      return;
    }
    if (name === 'td' || name === 'th') {
      if (isClosing) this.#isSpaced = true;
      return;
    }
    if (name === 'pre') this.#preDepth = Math.max(0, this.#preDepth + (isClosing ? -1 : 1));
    if (name === 'ul' || name === 'ol') {
      // A list within a list follows its line closely.
      this.#break(this.#lists.length > (isClosing ? 1 : 0) ? 1 : 2);
      if (isClosing) this.#lists.pop();
      else this.#lists.push({ isOrdered: name === 'ol', count: 0 });
      return;
    }
    const breaks = Object.hasOwn(BREAKS, name) ? BREAKS[name] : undefined;
    if (breaks) this.#break(this.#lists.length > 0 ? 1 : breaks);
    if (name === 'li' && !isClosing) this.#startItem();
  }

  #break(breaks: number): void {
    this.#breaks = Math.max(this.#breaks, breaks);
  }

  #startItem(): void {
    const list = this.#lists.at(-1);
    if (list) list.count++;
    this.#put(
      `${'  '.repeat(Math.min(9, Math.max(0, this.#lists.length - 1)))}${list?.isOrdered ? `${list.count}.` : '-'} `,
    );
    this.#isAtBullet = true;
  }

  /** @param href of a link that begins; null where it ends. */
  turnLink(href: string | null): void {
    if (this.#link) {
      const { href: address, from } = this.#link;
      const text = this.#parts.slice(from).join('').trim();
      const bare = (link: string) => link.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
      if (/^(?:https?:\/\/|mailto:|tel:)/i.test(address) && bare(address) !== bare(text)) {
        const shown = address.replace(/^(?:mailto|tel):/i, '');
        this.#isSpaced ||= text !== '';
        this.#put(text === '' ? shown : `(${shown})`);
      }
      this.#link = null;
    }
    if (href !== null) this.#link = { href: href.trim(), from: this.#parts.length };
  }

  end(): string {
    this.turnLink(null);
    return this.#parts
      .join('')
      .replace(/[ \t]+$/gm, '')
      .trim();
  }
}
