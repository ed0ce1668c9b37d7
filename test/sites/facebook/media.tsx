/** @jsxImportSource react */
import { looks } from './look';
import { Link } from './parts';
import { words } from './words';

/** Pictures are a few shapes drawn here: nothing is fetched. */
const SCENES: Record<string, { sky: string; ground: string; sun: string; shape: string }> = {
  canal: { sky: '#b8c4cc', ground: '#5f7480', sun: '#e8e4da', shape: 'M0 300h600v120H0z' },
  dusk: { sky: '#f39a4a', ground: '#4b2e56', sun: '#ffe08a', shape: 'M0 330q150-70 300 0t300 0v90H0z' },
  tea: { sky: '#dfe9d8', ground: '#6f8f5a', sun: '#ffffff', shape: 'M170 210h260l-30 150H200z' },
  lark: {
    sky: '#e9dcc4',
    ground: '#b08d57',
    sun: '#f7efe0',
    shape: 'M230 180a70 70 0 01140 0v120a70 70 0 01-140 0z',
  },
  broken: { sky: '#444b57', ground: '#1d2027', sun: '#c9d1db', shape: 'M180 160l90 60-30 70 120 90-220-40z' },
  moth: {
    sky: '#1e1b3a',
    ground: '#8f7fd6',
    sun: '#f4e9a8',
    shape: 'M300 210l-130-90 30 150zM300 210l130-90-30 150z',
  },
  box: {
    sky: '#d9c2a3',
    ground: '#8a5f35',
    sun: '#f4e9da',
    shape: 'M160 190l140-60 140 60v150l-140 60-140-60z',
  },
  workshop: {
    sky: '#37474f',
    ground: '#ffb74d',
    sun: '#ffe0b2',
    shape: 'M60 300h480v30H60zM110 330h30v90h-30zM460 330h30v90h-30zM200 300v-70h40v70zM330 300v-110h60v110z',
  },
};

export function drawScene(name: string): string {
  const { sky, ground, sun, shape } = SCENES[name] ?? { sky: '#667', ground: '#334', sun: '#ccd', shape: '' };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 420" preserveAspectRatio="xMidYMid slice"><rect width="600" height="420" fill="${sky}"/><circle cx="430" cy="110" r="52" fill="${sun}"/><path d="${shape}" fill="${ground}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const look = looks({
  link: { display: 'block', position: 'relative' },
  image: { display: 'block', width: '100%', height: 'auto', maxHeight: 280, objectFit: 'cover' },
});

export function Photo({ name, href }: { name: string; href: string }) {
  return (
    <Link className={look.link} href={href}>
      <div>
        <img
          alt={words.image}
          className={look.image}
          height={420}
          referrerPolicy="origin-when-cross-origin"
          src={drawScene(name)}
          width={600}
        />
      </div>
      <div data-visualcompletion="ignore" role="none" />
    </Link>
  );
}
