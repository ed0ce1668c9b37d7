/** @jsxImportSource react */
import { memo } from 'react';
import { Icon } from './icons';
import { looks } from './look';
import { Box } from './parts';
import type { Post } from './records';
import { getPerson, useKnown } from './store';
import { fill, words } from './words';

/** Pictures are a few shapes drawn here: nothing is fetched. */
const SCENES: Record<string, [sky: string, ground: string, sun: string, shape: string]> = {
  tern: ['#d8dbe6', '#2e2a47', '#f7f4ee', 'M190 250a110 110 0 01220 0v120h-50V250a60 60 0 00-120 0v120h-50z'],
  workshop: [
    '#37474f',
    '#ffb74d',
    '#ffe0b2',
    'M60 330h480v30H60zM110 360h30v110h-30zM460 360h30v110h-30zM210 330v-80h40v80zM330 330V200h60v130z',
  ],
  canal: [
    '#b8c4cc',
    '#5f7480',
    '#e8e4da',
    'M0 400h600v200H0zM120 250h80v150h-80zM220 220h70v180h-70zM310 260h90v140h-90z',
  ],
  dusk: ['#f39a4a', '#4b2e56', '#ffe08a', 'M0 420q150-80 300 0t300 0v180H0z'],
  lark: ['#e9dcc4', '#b08d57', '#f7efe0', 'M210 260a90 90 0 01180 0v150a90 90 0 01-180 0z'],
  bread: ['#f1e1c6', '#a5672e', '#fff7e6', 'M140 340q0-110 160-110t160 110v70H140z'],
  harbour: [
    '#cfd8dc',
    '#607d8b',
    '#eceff1',
    'M0 430h600v170H0zM180 420l40-60h160l40 60zM290 360V200l90 140z',
  ],
  moth: ['#1e1b3a', '#8f7fd6', '#f4e9a8', 'M300 320l-150-110 40 180zM300 320l150-110-40 180z'],
  box: ['#d9c2a3', '#8a5f35', '#f4e9da', 'M150 260l150-70 150 70v170l-150 70-150-70z'],
  tea: ['#dfe9d8', '#6f8f5a', '#ffffff', 'M170 280h260l-30 180H200z'],
};

function drawScene(name: string): string {
  const [sky, ground, sun, shape] = SCENES[name] ?? ['#667', '#334', '#ccd', ''];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" preserveAspectRatio="xMidYMid slice"><rect width="600" height="600" fill="${sky}"/><circle cx="440" cy="140" r="62" fill="${sun}"/><path d="${shape}" fill="${ground}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const look = looks({
  image: { display: 'block', width: '100%', height: '100%', objectFit: 'cover' },
  gif: { display: 'block', width: 140, height: 100, borderRadius: 8, objectFit: 'cover', marginTop: 6 },
  film: { position: 'relative', height: '100%' },
  play: { position: 'absolute', insetInlineEnd: 12, top: 12, color: '#fff' },
});

/** The picture of a post; films are pictures here too. */
export const Media = memo(function Media({ post }: { post: Post }) {
  const author = getPerson(useKnown(), post.author);
  const image = (
    <img
      alt={fill(words.photoBy, { name: author.name })}
      className={look.image}
      crossOrigin="anonymous"
      src={drawScene(post.media)}
    />
  );
  if (post.kind !== 'reel') return image;
  return (
    <div className={look.film}>
      {image}
      <div className={look.play}>
        <Icon label={words.reels} name="clip" size={22} />
      </div>
      <div data-instancekey={`id-vpuid-${post.code}`}>
        <Box aria-label="Video player" data-visualcompletion="ignore" role="group">
          <div role="presentation" />
        </Box>
      </div>
    </div>
  );
});

/** A moving picture in a comment: no text at all. */
export function Gif() {
  return <img alt="" className={look.gif} src={drawScene('moth')} />;
}
