import { SELECTORS } from './selectors';

/** The newer direct messages stand in a tree of their own, which no search of the page reaches. */
export function listTrees(root: ParentNode): ShadowRoot[] {
  return [...root.querySelectorAll(SELECTORS.chatHost.css)].flatMap((host) => host.shadowRoot ?? []);
}

/** A part of the page with the trees in it. */
export function listParts(root: ParentNode): ParentNode[] {
  return [root, ...listTrees(root)];
}
