/** Invented pages with Facebook's structure, in the layouts of 2022 and of 2025 on. No word of them is from a real page. */
export const HOME = new URL('https://www.facebook.com/');
export const POST_ID = '700000000000001';
const POST_PATH = '/HalvenAudio/posts/pfbid0Invented1';
export const POST_URL = new URL(`https://www.facebook.com${POST_PATH}`);

export interface InventedComment {
  id: string;
  /** First-level comment of a reply. */
  top?: string;
  path?: string;
  name?: string;
  text?: string;
  media?: string;
}

export function encode(id: string): string {
  return encodeURIComponent(btoa(`comment:${POST_ID}_${id}`));
}

export function makeComment({
  id,
  top,
  path = '/juno.meadow',
  name = 'Juno Meadow',
  text = 'My left side is silent.',
  media = '',
}: InventedComment): string {
  const author = `https://www.facebook.com${path}${path.includes('?') ? '&' : '?'}comment_id=${encode(id)}&__tn__=R`;
  const ids = top ? `comment_id=${top}&reply_comment_id=${id}` : `comment_id=${id}`;
  return `<div role="article" tabindex="-1" aria-label="x"><div><a aria-hidden="true" href="${author}" role="link" tabindex="-1"><svg></svg></a></div>
    <div><div><div><div><span><a href="${author}" role="link"><span dir="auto">${name}</span></a></span>${
      text === ''
        ? ''
        : `<div><span dir="auto" lang="en"><div><div dir="auto">${text}</div></div></span></div>`
    }</div></div>${media}</div>
    <ul><li><a href="${POST_PATH}?${ids}&__tn__=R" role="link">2 h</a></li><li><div role="button" tabindex="0">Like</div></li></ul></div></div>`;
}

/** A comment with what was answered to it, in one wrapper as on the page. */
export function makeThread(comment: InventedComment, inside = ''): string {
  return `<div>${makeComment(comment)}${inside && `<div>${inside}</div>`}</div>`;
}

export function makeForm(label = 'Write something', text = ''): string {
  return `<div><form role="presentation"><div aria-label="${label}" role="textbox" contenteditable="true" data-lexical-editor="true"><p>${
    text ? `<span data-lexical-text="true">${text}</span>` : '<br>'
  }</p></div></form></div>`;
}

export interface InventedPost {
  path?: string;
  name?: string;
  text?: string;
  link?: string;
  /** Name and number of __cft__ of the links. */
  tracking?: number;
  below?: string;
  /** Stands between text and buttons. */
  attachment?: string;
  above?: string;
  isOld?: boolean;
  key?: string;
  avatarPath?: string;
}

export function makePost({
  path = '/HalvenAudio',
  name = 'Halven Audio',
  text = 'The Tern is back.',
  link = POST_PATH,
  tracking = 200,
  below = '',
  attachment = '',
  above = '',
  isOld = false,
  key = 'k1',
  avatarPath = path,
}: InventedPost): string {
  const query = (to: string) => `${to}${to.includes('?') ? '&' : '?'}__cft__[0]=${'x'.repeat(tracking)}`;
  const mark = isOld ? '' : 'data-ad-comet-preview="message" data-ad-preview="message"';
  const role = isOld ? '' : 'data-ad-rendering-role="profile_name"';
  return `<div aria-posinset="1" aria-labelledby="${key}n" aria-describedby="${key}t ${key}m ${key}a" ${isOld ? 'role="article"' : ''}>${above}
    <div><div><a href="${query(avatarPath)}" aria-hidden="true"><svg></svg></a></div>
      <div><span dir="ltr"><div ${role}><h4 id="${key}n"><span><a href="${query(path)}"><strong><span>${name}</span></strong></a></span></h4></div></span>
      <span dir="ltr"><div id="${key}t"><a href="${query(link)}"><span><b>-</b><b>6</b><b>h</b></span></a></div></span></div>
      <div role="button" tabindex="0" aria-haspopup="menu" aria-label="x"></div></div>
    <div dir="auto"><div ${mark} id="${key}m"><span dir="auto"><div><div dir="auto">${text}</div></div></span></div></div>
    <div id="${key}a">${attachment}</div>
    <div data-visualcompletion="ignore-dynamic"><span role="toolbar" aria-label="x"></span></div>${below}</div>`;
}

/** The part of a post below its buttons. */
export function makeThreads(...parts: string[]): string {
  return `<div><div role="button" tabindex="0" aria-haspopup="menu"><span dir="auto">Newest</span></div>${parts.join('')}</div>`;
}

export function makeRow(text: string, sender: string, avatar = ''): string {
  const picture = avatar ? `<div aria-hidden="true"><img alt="${avatar}" src=""></div>` : '';
  return `<div role="row"><div role="gridcell" data-scope="messages_table"><div role="presentation"><h4 dir="auto"><span>${sender}</span></h4></div>
    <div>${picture}<div role="none"><div role="presentation"><span dir="auto"><div dir="auto">${text}</div></span></div></div></div></div>
    <div role="gridcell"><div role="button" tabindex="-1"><span dir="auto">Enter</span></div></div></div>`;
}

export const DATE_ROW =
  '<div role="row"><div role="gridcell" data-scope="messages_table"><h2 dir="auto"><div data-scope="date_break"><span dir="auto">Monday</span></div></h2></div></div>';

export function makeTalk(rows: string[], path = '/juno.meadow', name = 'Juno Meadow'): string {
  const head = path ? `<a href="${path}" aria-label="x"><img alt=""></a>` : '';
  return `<div><div>${head}<h2 dir="auto"><span>${name}</span></h2></div>
    <div><div role="grid" aria-label="x"><div role="none">${rows.join('')}</div></div>
    <div role="textbox" contenteditable="true" data-lexical-editor="true"><p><br></p></div></div></div>`;
}

/** The side navigation; its first entry is the signed-in account. */
export function makeSide(path = '/HalvenAudio'): string {
  return `<div role="banner"><div role="navigation"><ul><li><a href="/">x</a></li></ul></div></div>
    <div role="navigation"><ul><li><a href="${path}"><span>Halven Audio</span></a></li><li><a href="/groups/">x</a></li></ul>
    <ul><li><a href="/some.page">x</a></li></ul></div>`;
}

/** Puts a page into the test's document. */
export function showPage(html: string): Document {
  document.body.innerHTML = html;
  return document;
}
