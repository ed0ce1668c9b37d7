/** @jsxImportSource react */
import { classes } from './look';
import { useMarkId } from './mark-id';
import type { Person } from './records';

function hashOf(text: string): number {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function findInitials(person: Person): string {
  const parts = person.name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const first = [...(parts[0] ?? '?')][0] ?? '?';
  if (/\p{Script=Han}/u.test(first)) return first;
  return (first + (parts.length > 1 ? ([...(parts.at(-1) ?? '')][0] ?? '') : '')).toUpperCase();
}

/** A drawn face: nothing is fetched. */
export function drawPortrait(person: Person): string {
  const hash = hashOf(person.userId);
  const isBrand = person.kind === 'brand';
  const hue = isBrand ? 262 : hash % 360;
  const light = isBrand ? 42 : 46;
  const letters = escapeXml(isBrand ? 'h' : findInitials(person));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><defs><linearGradient id="g" gradientTransform="rotate(${(hash >>> 9) % 90})"><stop stop-color="hsl(${hue} 55% ${light}%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 60% ${light - 12}%)"/></linearGradient></defs><rect width="80" height="80" fill="url(#g)"/><text x="40" y="42" font-family="Helvetica,Arial,sans-serif" font-size="${isBrand ? 40 : 32}" font-weight="600" fill="white" text-anchor="middle" dominant-baseline="middle">${letters}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const BOX = classes({ display: 'block', flexShrink: 0 });

/** The picture as Facebook draws it: an image behind a round mask. */
export function Portrait({ person, size }: { person: Person; size: number }) {
  const mask = useMarkId();
  const half = size / 2;
  return (
    <svg
      aria-hidden="true"
      className={BOX}
      data-visualcompletion="ignore-dynamic"
      role="none"
      style={{ height: size, width: size }}
    >
      <mask id={mask}>
        <circle cx={half} cy={half} fill="white" r={half} />
      </mask>
      <g mask={`url(#${mask})`}>
        <image
          height="100%"
          preserveAspectRatio="xMidYMid slice"
          width="100%"
          x="0"
          xlinkHref={drawPortrait(person)}
          y="0"
        />
        <circle cx={half} cy={half} fill="none" r={half} stroke="rgba(0,0,0,.1)" />
      </g>
    </svg>
  );
}
