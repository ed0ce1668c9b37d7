import type { CSSProperties } from 'react';
import { isScrambled } from './settings';

/**
 * Instagram's build gives every single rule a class of its own ("x1n2onr6 x78zum5 …"). These are made the same way, so
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

const LIGHT = `--page:#FFFFFF;--ink:#0C1014;--quiet:#6A717A;--line:#DBDFE4;--soft:#F3F5F7;--accent:#4A5DF9;--link:#385898;--like:#FF3040;--veil:rgba(0,0,0,.65);--bubble:#F0F2F5;--own:#4A5DF9;`;
const DARK = `--page:#0C1014;--ink:#F5F5F5;--quiet:#A8A8A8;--line:#2B3036;--soft:#25292E;--accent:#708DFF;--link:#85A1FF;--like:#FF3040;--veil:rgba(0,0,0,.72);--bubble:#25292E;--own:#4A5DF9;`;

const BASE = `
.__fb-light-mode{${LIGHT}}.__fb-dark-mode{${DARK}}
html,body{margin:0;padding:0;}
body{color:var(--ink);font:14px/18px -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;-webkit-font-smoothing:antialiased;}
a{color:inherit;text-decoration:none;cursor:pointer;}
ul{list-style:none;margin:0;padding:0;}
h1,h2,h3{font:inherit;margin:0;padding:0;}
form,p{margin:0;padding:0;}
button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;}
hr{border:0;border-top:1px solid var(--line);margin:0;width:100%;}
[role=button]{cursor:pointer;user-select:none;}
[role=button]:focus-visible,a:focus-visible,button:focus-visible{outline:2px solid var(--accent);}
[contenteditable]{outline:none;}
textarea{font:inherit;color:inherit;background:none;border:0;outline:none;resize:none;}
textarea::placeholder{color:var(--quiet);}
@media (max-width:1160px){[data-side=end]{display:none!important;}}
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
