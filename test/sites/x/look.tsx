/** @jsxImportSource react */
import { type CSSProperties, createElement, type HTMLAttributes, type ReactNode, type Ref } from 'react';

/**
 * X is drawn with react-native-web: every element carries one base class and many one-rule classes
 * ("css-175oi2r r-18u37iz …"). These are made the same way, so that no class name means anything.
 */
const UNITLESS = new Set([
  'flexGrow',
  'flexShrink',
  'fontWeight',
  'lineHeight',
  'opacity',
  'zIndex',
  'order',
]);
const made = new Map<string, string>();

const BASE = `
.css-175oi2r{align-items:stretch;background-color:rgba(0,0,0,0);border:0 solid black;box-sizing:border-box;display:flex;flex-basis:auto;flex-direction:column;flex-shrink:0;list-style:none;margin:0;min-height:0;min-width:0;padding:0;position:relative;text-decoration:none;z-index:0;}
.css-146c3p1{background-color:rgba(0,0,0,0);border:0 solid black;box-sizing:border-box;color:black;display:inline;font:14px -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;list-style:none;margin:0;padding:0;position:relative;text-align:start;text-decoration:none;white-space:pre-wrap;overflow-wrap:break-word;}
.css-1jxf684{background-color:rgba(0,0,0,0);border:0 solid black;box-sizing:border-box;color:inherit;display:inline;font:inherit;list-style:none;margin:0;padding:0;position:relative;text-align:inherit;text-decoration:none;white-space:inherit;overflow-wrap:break-word;}
html,body{height:100%;margin:0;}
body{overflow-anchor:none;}
button{font:inherit;cursor:pointer;}
a:hover .underlines,.underlines:hover{text-decoration:underline;}
.nav-label{display:block;}
article[tabindex='0']:hover{background-color:rgba(128,128,128,0.04);}
.DraftEditor-root,.DraftEditor-editorContainer,.public-DraftEditor-content{position:relative;height:inherit;text-align:initial;}
.DraftEditor-editorContainer{z-index:1;}
.public-DraftEditor-content[contenteditable]{-webkit-user-modify:read-write-plaintext-only;}
.public-DraftEditorPlaceholder-root{position:absolute;z-index:1;pointer-events:none;}
.public-DraftStyleDefault-block{position:relative;white-space:pre-wrap;}
.public-DraftStyleDefault-ltr{direction:ltr;text-align:left;}
.public-DraftStyleDefault-rtl{direction:rtl;text-align:right;}
@media (max-width:1300px){.nav-label{display:none;}.nav-rail{width:88px!important;}.nav-post{width:52px!important;padding:0!important;}}
@media (max-width:1010px){.side-column{display:none!important;}}
@media (max-width:700px){.nav-rail{width:68px!important;}.primary-column{width:100%!important;}}
`;

let sheet: CSSStyleSheet | undefined;

function getSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  const style = document.createElement('style');
  style.id = 'react-native-stylesheet';
  style.textContent = BASE;
  document.head.append(style);
  if (!style.sheet) throw new Error('the style element has no sheet');
  sheet = style.sheet;
  return sheet;
}

function makeName(text: string): string {
  let hash = 5381;
  for (const sign of text) hash = (Math.imul(hash, 33) ^ (sign.codePointAt(0) ?? 0)) >>> 0;
  return `r-${hash.toString(36)}`;
}

/** One class per rule, written into the sheet the first time it is asked for. */
export function rules(style: CSSProperties): string {
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

type Extra = {
  as?: string;
  look?: CSSProperties | undefined;
  extraClass?: string;
  testid?: string | undefined;
  href?: string | undefined;
  type?: string;
  disabled?: boolean | undefined;
  target?: string;
  rel?: string;
  children?: ReactNode;
  innerRef?: Ref<HTMLElement> | undefined;
};
type Attributes = Omit<HTMLAttributes<HTMLElement>, 'children'> & Extra;

function make(
  base: string,
  { as = 'div', look, extraClass, testid, innerRef, children, ...rest }: Attributes,
) {
  const names = [base, look ? rules(look) : '', extraClass ?? ''].filter(Boolean).join(' ');
  return createElement(as, { ...rest, className: names, ref: innerRef, 'data-testid': testid }, children);
}

export function View(attributes: Attributes) {
  return make('css-175oi2r', attributes);
}

export function Text(attributes: Attributes) {
  return make('css-146c3p1', { dir: 'ltr', ...attributes });
}

/** Text inside text. */
export function Span(attributes: Attributes) {
  return make('css-1jxf684', { as: 'span', ...attributes });
}

getSheet();
