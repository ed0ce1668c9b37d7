import type { Random } from '../random';
import type { Placed, Stage } from '../truth';
import type { Mutator } from './mutator';
import { isAuthor } from './recycle';

const NAMES = ['Nessa Prywell', 'Odo Larkfen', 'Immy Quarrow', 'Teun Vlietkant'] as const;

/** What misleads whoever collects texts and links: two to five of them, of one or several sorts. */
export const insertDecoys: Mutator = (stage, random) => {
  const fit = stage.placed.filter(({ element }) => element.isConnected);
  if (fit.length === 0) return addFrame(stage.page);
  const sorts = [addSkeleton, addProfileLink, addTwinLink, addCard, addHiddenText];
  const done: string[] = [];
  for (let count = 2 + random.below(4); count > 0; count--)
    done.push(random.pick(sorts)(random.pick(fit), stage, random));
  return done.join(', ');
};

/** A page without a message gets an empty frame of one. */
function addFrame(page: Document): string {
  page.body.insertAdjacentHTML('beforeend', '<div role="article" aria-busy="true"><div></div></div>');
  return 'a frame';
}

/** What stands where a message is still on its way: its frame with grey bars. */
function addSkeleton({ element }: Placed, { page }: Stage): string {
  const skeleton = page.createElement(element.localName);
  for (const name of ['role', 'data-testid', 'aria-posinset', 'class']) {
    const value = element.getAttribute(name);
    if (value !== null) skeleton.setAttribute(name, value);
  }
  skeleton.innerHTML = '<div></div><div><span></span><div role="progressbar"></div></div>';
  element.after(skeleton);
  return 'skeleton';
}

function addProfileLink(placed: Placed, { page, platform }: Stage, random: Random): string {
  const link = page.createElement('a');
  const name = random.pick(NAMES);
  link.setAttribute('href', formatProfile(platform, name));
  link.setAttribute('role', 'link');
  const sort = random.pick(['name', 'handle', 'picture'] as const);
  if (sort === 'picture') link.append(page.createElement('img'));
  else link.textContent = sort === 'name' ? name : `@${makeHandle(platform, name)}`;
  return `${sort} link ${insertSomewhere(placed, link, random)}`;
}

/** The author's own link once more, with all its trimmings, but to somebody else. */
function addTwinLink(placed: Placed, { page, platform }: Stage, random: Random): string {
  const own = [...placed.element.querySelectorAll('a[href]')].find((link) => isAuthor(link, placed.truth));
  if (!own) return 'no twin';
  const twin = page.importNode(own, true);
  const name = random.pick(NAMES);
  const query = own.getAttribute('href')?.replace(/^[^?]*/, '') ?? '';
  twin.setAttribute('href', formatProfile(platform, name) + (/[?&]id=/.test(query) ? '' : query));
  for (const part of [twin, ...twin.querySelectorAll('*')])
    if (part.children.length === 0 && part.textContent?.trim())
      part.textContent = platform === 'instagram' ? makeHandle(platform, name) : name;
  if (random.isHit(0.5)) own.before(twin);
  else own.after(twin);
  return 'twin link';
}

/** Another message, shown small within this one. */
function addCard(placed: Placed, stage: Stage, random: Random): string {
  const { page, platform, placed: all } = stage;
  const others = all.filter(({ element, truth }) => truth.text && !element.contains(placed.element));
  const { truth } = others.length > 0 ? random.pick(others) : placed;
  const card = page.createElement('div');
  const hasLinks = platform !== 'x';
  if (!hasLinks) {
    card.setAttribute('role', 'link');
    card.setAttribute('tabindex', '0');
  }
  const name = random.pick(NAMES);
  const line = page.createElement('div');
  if (platform === 'x' && random.isHit(0.7)) line.setAttribute('data-testid', 'User-Name');
  for (const text of [name, `@${makeHandle(platform, name)}`]) {
    const part = page.createElement(hasLinks ? 'a' : 'span');
    if (hasLinks) part.setAttribute('href', formatProfile(platform, name));
    part.textContent = text;
    line.append(part);
    if (platform !== 'x') break;
  }
  const body = page.createElement('div');
  body.setAttribute('dir', 'auto');
  body.textContent = `Quoted: ${truth.text.slice(0, 20)} and what else was said there`;
  card.append(line, body);
  const actions = placed.element.querySelector('[role="group"], [role="toolbar"], section');
  if (actions && placed.element.contains(actions) && random.isHit(0.5)) actions.before(card);
  else placed.element.append(card);
  return 'quoted card';
}

/** Words that are never drawn, among those that are. */
function addHiddenText(placed: Placed, { page }: Stage, random: Random): string {
  const hidden = page.createElement('span');
  hidden.textContent = random.pick(['Sponsored', 'Facebook', 'Promoted by nobody', '·']);
  if (random.isHit(0.5)) hidden.setAttribute('hidden', '');
  else hidden.setAttribute('style', 'display: none;');
  return `hidden text ${insertSomewhere(placed, hidden, random)}`;
}

function insertSomewhere({ element, truth }: Placed, node: Element, random: Random): string {
  const links = [...element.querySelectorAll('a[href]')];
  const author = links.filter((link) => isAuthor(link, truth)).at(-1);
  const time = element.querySelector('a time')?.closest('a');
  const place = random.pick(['first', 'before the author', 'after the author', 'before the time', 'last']);
  if (place === 'before the author' && author) author.before(node);
  else if (place === 'after the author' && author) author.after(node);
  else if (place === 'before the time' && time) time.before(node);
  else if (place === 'first') element.prepend(node);
  else element.append(node);
  return place;
}

function makeHandle(platform: Stage['platform'], name: string): string {
  const plain = name.toLowerCase();
  return plain.replace(' ', platform === 'x' ? '_' : '.');
}

function formatProfile(platform: Stage['platform'], name: string): string {
  return `/${makeHandle(platform, name)}${platform === 'instagram' ? '/' : ''}`;
}
