/** The pages of options, in the order of the navigation; each is also its hash and the end of its text key. */
export const ROUTES = [
  'desk',
  'voice',
  'replies',
  'drafting',
  'tags',
  'targets',
  'keyboard',
  'sites',
  'data',
] as const;
export type Route = (typeof ROUTES)[number] | 'welcome';

/** The page a hash names; anything unknown leads to the desk. */
export function parseRoute(hash: string): Route {
  const name = hash.replace(/^#\/?/, '');
  if (name === 'welcome') return 'welcome';
  return ROUTES.find((route) => route === name) ?? 'desk';
}
