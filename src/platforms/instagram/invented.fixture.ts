/** Pages in Instagram's markup for the tests of this folder; people and words are invented. */
export const CODE = 'DSh9TernRst';
export const PAGE = new URL(`https://www.instagram.com/p/${CODE}/`);
export const HOME = new URL('https://www.instagram.com/');
export const THREAD = new URL('https://www.instagram.com/direct/t/17842229999012345/');
export const AT = '2026-03-04T09:15:00.000Z';

export interface Invented {
  id?: string;
  /** Of a reply, the comment above it. */
  parentId?: string;
  handle?: string;
  /** Inner HTML of the text; null for a moving picture alone. */
  text?: string | null;
  at?: string;
}

export function makeName(handle: string): string {
  return `<span><span><div><a href="/${handle}/" role="link" tabindex="0"><div><span dir="auto">${handle}</span><svg aria-label="Geverifieerd"></svg></div></a></div></span></span>`;
}

export function makeAvatar(handle: string): string {
  return `<a href="/${handle}/" role="link" tabindex="0"><img alt="Profielfoto van ${handle}" src=""></a>`;
}

function makeTime({ id = '18040000000000001', parentId, at = AT }: Invented): string {
  const path = parentId ? `${parentId}/r/${id}` : id;
  return `<a href="/p/${CODE}/c/${path}/" role="link" tabindex="0"><time datetime="${at}" title="4 mrt.">4 u</time></a>`;
}

function makeFoot(): string {
  return `<div><div role="button" tabindex="0"><span dir="auto"><span>7 vind-ik-leuks</span></span></div>
    <div role="button" tabindex="0"><span dir="auto"><span>Beantwoorden</span></span></div></div>`;
}

/** A comment of the desktop page since 2024: divs alone. */
export function makeComment(comment: Invented = {}): string {
  const { handle = 'juno.meadow', text = 'My left earbud is silent.' } = comment;
  const body =
    text === null ? '<div><img alt="" src=""></div>' : `<div><span dir="auto">${text}</span></div>`;
  return `<div><div><div><div><div><span><div>${makeAvatar(handle)}</div></span></div>
    <div><div><div><div><div><span dir="auto">${makeName(handle)}</span><span dir="auto">${makeTime(comment)}</span></div>${body}</div></div>
    ${makeFoot()}</div><div><div role="button" tabindex="0"><svg aria-label="Vind ik leuk"></svg></div></div></div></div></div></div>
    <div><div role="button" tabindex="0"><span dir="auto">Alle 2 antwoorden bekijken</span></div></div></div>`;
}

/** A comment of the lists until 2024, of dialogs and of touch screens: the time comes last. */
export function makeListComment(comment: Invented = {}): string {
  const { handle = 'juno.meadow', text = 'My left earbud is silent.' } = comment;
  return `<ul><div role="button"><li role="menuitem"><div><div>${makeAvatar(handle)}</div><div>
    <h3><div><span><a href="/${handle}/">${handle}</a></span></div></h3><div><span>${text ?? ''}</span></div>
    <div>${makeTime(comment)}<button>Beantwoorden</button></div></div></div></li></div></ul>`;
}

export function makeCaption(handle: string, text: string): string {
  return `<div><div><span><div>${makeAvatar(handle)}</div></span></div><div><span dir="auto"><div>
    <div>${makeName(handle)}<span><time datetime="2026-03-03T08:00:02.000Z">1 d</time></span></div>
    <span>${text}</span></div></span></div></div>`;
}

export const FORM = `<section><div><span role="link"><img alt="" src=""></span><form method="POST"><div>
  <textarea aria-label="Voeg een opmerking toe..." placeholder="Voeg een opmerking toe..."></textarea></div></form></div></section>`;

const ACTIONS = `<section><div role="button"><svg aria-label="Vind ik leuk"></svg></div><span role="button">128</span></section>`;

function makeFooter(handle: string, kind = 'p'): string {
  return `<div><div dir="auto"><a href="/${handle}/${kind}/${CODE}/" role="link"><span dir="auto"><time datetime="2026-03-03T08:00:00.000Z">1 dag geleden</time></span></a></div></div>`;
}

function makeHead(handle: string, aside = '<div role="button">Volgen</div>'): string {
  return `<div><div role="button"><span role="link"><img alt="Profielfoto van ${handle}" src=""></span></div><div>
    <span dir="auto">${makeName(handle)}</span><span><span dir="auto">•</span></span>${aside}</div>
    <span dir="auto"><a href="/reels/audio/750296471058047/"><span>Originele audio</span></a></span></div>`;
}

export interface InventedPost {
  handle?: string;
  /** Inner HTML; null for a post without a caption. */
  caption?: string | null;
  kind?: 'p' | 'reel';
  comments?: string[];
}

/** The desktop page of a post. */
export function makePostPage({
  handle = 'halvenaudio',
  caption = 'Back <a href="/explore/tags/tern/">#tern</a>',
  kind,
  comments = [],
}: InventedPost = {}): string {
  return `<section><main role="main"><div><div><div><div role="button" aria-hidden="true"><img alt="Photo by Halven Audio" src=""></div></div><div>
    ${makeHead(handle)}<hr><div><div>${caption === null ? '' : makeCaption(handle, caption)}</div><div>${comments.join('')}</div></div>
    <div>${ACTIONS}${makeFooter(handle, kind)}${FORM}</div></div></div>
    <div><div dir="auto">Meer berichten van <a href="/${handle}/">${handle}</a></div>
    <a href="/${handle}/p/DOther00001/"><img alt="An older post" src=""></a></div></main></section>`;
}

/** A post in an article with a list, as in dialogs. */
export function makeListPage({
  handle = 'halvenaudio',
  caption = 'Back',
  comments = [],
}: InventedPost = {}): string {
  return `<article role="presentation"><div><img alt="Photo" src=""></div><div><header>${makeHead(handle)}</header>
    <div><ul><div><li><div>${makeAvatar(handle)}</div><div><h2><div><a href="/${handle}/">${handle}</a></div></h2>
    <div><h1 dir="auto">${caption}</h1></div><div><time datetime="2026-03-03T08:00:02.000Z">1 d</time></div></div></li></div>
    ${comments.join('')}</ul></div>${ACTIONS}${makeFooter(handle)}${FORM}</div></article>`;
}

/** A post of a feed. */
export function makeFeedPost(handle = 'juno.meadow', caption = 'Fog again', code = CODE): string {
  return `<article>${makeHead(handle, `<a href="/p/${code}/"><time datetime="${AT}">4 u</time></a>`)}
    <div><img alt="Photo" src=""></div>${ACTIONS}
    <div><span dir="auto">${makeName(handle)}</span> <span dir="auto">${caption}</span></div>
    <a href="/p/${code}/"><span dir="auto">Alle 12 opmerkingen bekijken</span></a>${FORM}</article>`;
}

/** A direct message; received ones have the sender's picture. */
export function makeDirect(text: string, from: string | null, before = ''): string {
  const picture = from
    ? `<div><a aria-label="Open de profielpagina van ${from}" href="/${from}/"><span><img alt="user-profile-picture" src=""></span></a></div>`
    : '';
  return `<div><div role="group">${picture}<div>${before}<div><span dir="auto"><div dir="auto">${text}</div></span></div></div>
    <div><div role="button"><svg aria-label="Bericht beantwoorden"></svg></div></div></div></div>`;
}

export const DIRECT_BOX = `<div data-pagelet="IGDComposerForCannes"><div contenteditable="true" role="textbox" data-lexical-editor="true" aria-placeholder="Bericht..."><p><br></p></div></div>`;

export function makeThread(rows: string[]): string {
  return `<main><div data-pagelet="IGDInboxHeaderOffMsys"><a href="/juno.meadow/"><h2><span>Juno Meadow</span></h2></a></div>
    <div data-pagelet="IGDMessagesList">${rows.join('')}</div>${DIRECT_BOX}</main>`;
}

export function makeNavigation(handle: string): string {
  return `<div><div><a href="/"><svg></svg></a></div><div><a href="/explore/"><svg></svg></a></div><div><a href="/reels/"><svg></svg></a></div>
    <div><a href="/direct/inbox/"><svg></svg></a></div><div><a href="/${handle}/"><span role="link"><img alt="Profielfoto van ${handle}" src=""></span></a></div></div>`;
}

/** Puts a page into the test's document. */
export function showPage(html: string): Document {
  document.documentElement.dir = 'ltr';
  document.body.innerHTML = html;
  return document;
}
