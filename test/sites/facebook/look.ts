import type { CSSProperties } from 'react';
import { isScrambled } from './settings';

/**
 * Facebook's build gives every single rule a class of its own ("x1n2onr6 x78zum5 …"). These are made the same way, so
 * that no class name means anything, and `?scramble=1` gives all of them other names, as a new build of the site does.
 */
const UNITLESS = new Set([
  'flexGrow',
  'flexShrink',
  'fontWeight',
  'lineHeight',
  'opacity',
  'zIndex',
  'flex',
  'order',
]);
const NAME_LENGTH = 7;
const made = new Map<string, string>();

const LIGHT = `--web-wash:#F2F4F7;--card:#FFFFFF;--ink:#080809;--quiet:#65686C;--line:#CED0D4;--bubble:#F0F2F5;--accent:#0866FF;--link:#0064D1;--hover:rgba(0,0,0,.05);--button:#E2E5E9;--veil:rgba(244,244,244,.8);--shadow:rgba(0,0,0,.2);--sent:#0866FF;--received:#F0F0F0;`;
const DARK = `--web-wash:#1C1C1D;--card:#252728;--ink:#E2E5E9;--quiet:#B0B3B8;--line:#3B3D3E;--bubble:#333334;--accent:#0866FF;--link:#5AA7FF;--hover:rgba(255,255,255,.1);--button:#3B3D3E;--veil:rgba(11,11,11,.8);--shadow:rgba(0,0,0,.5);--sent:#0866FF;--received:#303030;`;

const BASE = `
.__fb-light-mode{${LIGHT}}.__fb-dark-mode{${DARK}}
html,body{margin:0;padding:0;}
body{color:var(--ink);font:15px/1.3333 "Segoe UI",Helvetica,Arial,sans-serif;-webkit-font-smoothing:antialiased;overflow-y:scroll;}
a{color:inherit;text-decoration:none;cursor:pointer;}
a:hover{text-decoration:underline;}
ul{list-style:none;margin:0;padding:0;}
h1,h2,h3,h4{font:inherit;margin:0;padding:0;}
form,p,blockquote{margin:0;padding:0;}
[role=button]{cursor:pointer;user-select:none;}
[role=button]:focus-visible,a:focus-visible{outline:2px solid var(--accent);}
[contenteditable]{outline:none;}
@media (max-width:1180px){[data-rail=end]{display:none!important;}}
@media (max-width:900px){[data-rail=start]{display:none!important;}}
`;

let sheet: CSSStyleSheet | undefined;

function getSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  const style = document.createElement('style');
  style.textContent = BASE;
  document.head.append(style);
  if (!style.sheet) throw new Error('the style element has no sheet');
  sheet = style.sheet;
  return sheet;
}

function makeName(text: string): string {
  let hash = isScrambled ? 52711 : 5381;
  for (const sign of text) hash = (Math.imul(hash, 33) ^ (sign.codePointAt(0) ?? 0)) >>> 0;
  const spread = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  return `x${(spread.toString(36) + hash.toString(36)).slice(0, NAME_LENGTH)}`;
}

/** One class per rule, written into the sheet the first time it is asked for. */
export function classes(style: CSSProperties): string {
  const names: string[] = [];
  for (const [property, value] of Object.entries(style)) {
    if (value === undefined) continue;
    const key = `${property}:${String(value)}`;
    let name = made.get(key);
    if (!name) {
      name = makeName(key);
      made.set(key, name);
      const css = property
        .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        .replace(/^webkit/, '-webkit');
      const shown = typeof value === 'number' && !UNITLESS.has(property) ? `${value}px` : String(value);
      const target = getSheet();
      target.insertRule(`.${name}{${css}:${shown};}`, target.cssRules.length);
    }
    names.push(name);
  }
  return names.join(' ');
}

/** Turns a table of styles into a table of class names. */
export function looks<Key extends string>(table: Record<Key, CSSProperties>): Record<Key, string> {
  const named = Object.entries<CSSProperties>(table).map(([key, style]) => [key, classes(style)]);
  return Object.fromEntries(named) as Record<Key, string>;
}

export const HIDDEN: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clip: 'rect(0, 0, 0, 0)',
  whiteSpace: 'nowrap',
};

getSheet();
