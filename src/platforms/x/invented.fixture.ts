/** Pages in X's markup for the tests of this folder; people and words are invented. */
export interface Invented {
  id?: string;
  handle?: string;
  name?: string;
  /** Inner HTML of the text; null for media only. */
  text?: string | null;
  lang?: string;
  at?: string;
  context?: string;
  replying?: string[];
  quote?: string;
  extra?: string;
  isFocal?: boolean;
  isAd?: boolean;
  lineAbove?: boolean;
  lineBelow?: boolean;
}

export const HOME = new URL('https://x.com/home');

export function makeAvatar(handle: string): string {
  return `<div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-${handle}">
    <a href="/${handle}" role="link" tabindex="-1"><img alt="" src=""></a></div></div>`;
}

export function makePost(post: Invented): string {
  const {
    id = '2000000000000000001',
    handle = 'juno_meadow',
    name = 'Juno Meadow',
    text = 'My left earbud is silent.',
  } = post;
  const at = post.at ?? '2026-03-04T09:15:00.000Z';
  const time = post.isAd
    ? ''
    : `<a href="/${handle}/status/${id}" role="link"><time datetime="${at}">4h</time></a>`;
  const replying = (post.replying ?? [])
    .map((to) => `<div><a href="/${to}" role="link"><span>@${to}</span></a></div>`)
    .join(' ');
  const band = `<div><div>${post.lineAbove ? '<div><div></div></div><div></div>' : '<div></div>'}${post.context ?? ''}</div></div>`;
  return `<article role="article" tabindex="${post.isFocal ? -1 : 0}" data-testid="tweet"><div><div>${band}<div>
    <div>${makeAvatar(handle)}${post.lineBelow ? '<div></div>' : ''}</div>
    <div><div><div data-testid="User-Name">
      <div><a href="/${handle}" role="link"><div dir="ltr"><span>${name}</span></div></a></div>
      <div><a href="/${handle}" role="link" tabindex="-1"><span>@${handle}</span></a><span>·</span>${time}</div>
    </div></div>
    ${replying && `<div>Replying to ${replying}</div>`}
    ${text === null ? '' : `<div dir="auto" lang="${post.lang ?? 'en'}" data-testid="tweetText">${text}</div>`}
    ${post.quote ?? ''}${post.extra ?? ''}
    <div role="group"><button data-testid="reply">1</button><a href="/${handle}/status/${id}/analytics" role="link">11</a></div>
    </div></div></div></div></article>`;
}

export function makeQuote(handle: string, name: string, text: string): string {
  return `<div><div tabindex="0" role="link"><div data-testid="UserAvatar-Container-${handle}"><img alt="" src=""></div>
    <div data-testid="User-Name"><div><span>${name}</span></div><div><span>@${handle}</span><span>·</span>
    <time datetime="2026-03-01T08:00:00.000Z">1 Mar</time></div></div>
    <div lang="en" data-testid="tweetText"><span>${text}</span></div></div></div>`;
}

export function makeCell(content: string, place = 0): string {
  return `<div data-testid="cellInnerDiv" style="transform: translateY(${place}px); position: absolute;">${content}</div>`;
}

/** A column with one row for each post. */
export function makeColumn(rows: string[]): string {
  const cells = rows.map((row, index) => makeCell(row, index * 100)).join('');
  return `<main role="main"><div data-testid="primaryColumn"><section><h1>Timeline</h1><div><div>${cells}</div></div></section></div></main>`;
}

/** A Draft.js editor as X draws it. */
export function makeComposer(lines: string[] = [''], testId = 'tweetTextarea_0'): string {
  const blocks = lines.map(
    (line) =>
      `<div data-block="true" data-offset-key="k"><div data-offset-key="k"><span data-offset-key="k">${
        line === '' ? '<br data-text="true">' : `<span data-text="true">${line}</span>`
      }</span></div></div>`,
  );
  return `<div data-testid="${testId}RichTextInputContainer"><div contenteditable="true" role="textbox" tabindex="0"
    data-testid="${testId}"><div data-contents="true">${blocks.join('')}</div></div></div>`;
}

/** Puts a page into the test's document. */
export function showPage(html: string): Document {
  document.body.innerHTML = html;
  return document;
}
