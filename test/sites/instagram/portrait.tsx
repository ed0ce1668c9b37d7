/** @jsxImportSource react */
import { looks } from './look';
import { Link, Piece } from './parts';
import type { Person } from './records';
import { fill, words } from './words';

function hashOf(text: string): number {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}

function findInitial(person: Person): string {
  const first = [...person.name].find((sign) => /\p{L}/u.test(sign)) ?? '?';
  return first.toUpperCase();
}

/** A drawn face: nothing is fetched. */
function drawPortrait(person: Person): string {
  const hash = hashOf(person.handle);
  const isBrand = person.kind === 'brand';
  const hue = isBrand ? 262 : hash % 360;
  const light = isBrand ? 42 : 48;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><defs><linearGradient id="g" gradientTransform="rotate(${(hash >>> 9) % 90})"><stop stop-color="hsl(${hue} 60% ${light}%)"/><stop offset="1" stop-color="hsl(${(hue + 50) % 360} 62% ${light - 14}%)"/></linearGradient></defs><rect width="80" height="80" fill="url(#g)"/><text x="40" y="43" font-family="Helvetica,Arial,sans-serif" font-size="36" font-weight="600" fill="white" text-anchor="middle" dominant-baseline="middle">${isBrand ? 'h' : findInitial(person)}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const look = looks({
  frame: { display: 'block', borderRadius: '50%', overflow: 'hidden', flexShrink: 0 },
  image: { display: 'block', width: '100%', height: '100%', objectFit: 'cover' },
});

function Picture({ person, alt }: { person: Person; alt: string }) {
  return (
    <img
      alt={alt}
      className={look.image}
      crossOrigin="anonymous"
      draggable={false}
      src={drawPortrait(person)}
    />
  );
}

/** The picture alone, for links that say themselves where they lead. */
export function Face({ person, size }: { person: Person; size: number }) {
  return (
    <span className={look.frame} style={{ height: size, width: size }}>
      <Picture alt="user-profile-picture" person={person} />
    </span>
  );
}

/** The round picture that leads to somebody's page. */
export function LinkedPortrait({ person, size }: { person: Person; size: number }) {
  return (
    <Link className={look.frame} href={`/${person.handle}/`} style={{ height: size, width: size }}>
      <Picture alt={fill(words.pictureOf, { handle: person.handle })} person={person} />
    </Link>
  );
}

/** The same without an address: above posts, in the navigation and beside the box for comments. */
export function Portrait({
  person,
  size,
  isMute = false,
}: {
  person: Person;
  size: number;
  isMute?: boolean;
}) {
  return (
    <Piece className={look.frame} role="link" style={{ height: size, width: size }} tabIndex={-1}>
      <Picture alt={isMute ? '' : fill(words.pictureOf, { handle: person.handle })} person={person} />
    </Piece>
  );
}
