/** @jsxImportSource react */
import { View } from './look';
import type { Person } from './records';
import { tone } from './tone';

function hashOf(text: string): number {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function findInitials(person: Person): string {
  const wordsOfName = person.name.split(/[\s,]+/u).filter((word) => /^\p{L}/u.test(word));
  const first = [...(wordsOfName[0] ?? person.handle)][0] ?? '?';
  if (/\p{Script=Han}/u.test(first)) return [...person.name].slice(0, 1).join('');
  const second = wordsOfName.length > 1 ? ([...(wordsOfName.at(-1) ?? '')][0] ?? '') : '';
  return (first + second).toUpperCase();
}

export function drawPortrait(person: Person): string {
  const hash = hashOf(person.handle);
  const hue = person.kind === 'brand' ? 262 : hash % 360;
  const light = person.kind === 'brand' ? 42 : 46;
  const turn = (hash >>> 9) % 90;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><defs><linearGradient id="g" gradientTransform="rotate(${turn})"><stop stop-color="hsl(${hue} 55% ${light}%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 60% ${light - 12}%)"/></linearGradient></defs><rect width="80" height="80" fill="url(#g)"/><text x="40" y="42" font-family="Helvetica,Arial,sans-serif" font-size="${person.kind === 'brand' ? 40 : 32}" font-weight="600" fill="white" text-anchor="middle" dominant-baseline="middle">${escapeXml(person.kind === 'brand' ? 'h' : findInitials(person))}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const FILL = {
  position: 'absolute',
  top: 0,
  bottom: 0,
  left: 0,
  right: 0,
  width: '100%',
  height: '100%',
} as const;

/** The avatar as X nests it: a sized container that names the handle, a padding box, a link or not. */
export function Portrait(props: { person: Person; size: number; linked?: boolean; hidden?: boolean }) {
  const { person, size, linked = false, hidden = false } = props;
  const face = (
    <View look={{ ...FILL, borderRadius: 9999, overflow: 'hidden' }} style={{ backgroundColor: tone.ground }}>
      <View look={FILL} aria-label={hidden ? undefined : person.handle}>
        <View
          look={{ ...FILL, backgroundSize: 'cover', backgroundPosition: 'center', borderRadius: 9999 }}
          style={{ backgroundImage: `url("${drawPortrait(person)}")` }}
        />
        <img
          alt={hidden ? '' : person.handle}
          draggable
          src={drawPortrait(person)}
          className="css-9pa8cd"
          style={{ opacity: 0, position: 'absolute', inset: 0, width: '100%', height: '100%', zIndex: -1 }}
        />
      </View>
    </View>
  );
  return (
    <View
      look={{ display: 'block', overflow: 'visible' }}
      style={{ width: size, height: size }}
      testid={`UserAvatar-Container-${person.handle}`}
    >
      <View look={{ display: 'block', width: '100%', paddingBottom: '100%' }} />
      <View look={FILL}>
        {linked ? (
          <View
            as="a"
            href={`/${person.handle}`}
            aria-hidden={hidden ? 'true' : undefined}
            role="link"
            tabIndex={hidden ? -1 : undefined}
            look={{ width: '100%', height: '100%', cursor: 'pointer' }}
            style={{ backgroundColor: 'rgba(0, 0, 0, 0)' }}
          >
            {face}
          </View>
        ) : (
          <View role="presentation" look={{ width: '100%', height: '100%' }}>
            {face}
          </View>
        )}
      </View>
    </View>
  );
}
