/** A request for a site's data, its body read whole. */
export type Ask = { method: string; url: URL; body: string };

/**
 * What the practice server needs of a site. Each folder here that holds `index.html`, `main.tsx` and `service.ts` is a
 * site; its `service.ts` exports `startSite`.
 */
export type Site = {
  /** Requests whose path begins like this go to `answer`; everything else is answered with the page. */
  apiPath: string;
  /** Where "/" leads; left out where "/" is a page itself. */
  home?: string;
  /** The value to send as JSON, undefined when there is no such request; throws on one that makes no sense. */
  answer(ask: Ask): unknown;
  /** Writes theme, direction and the like into the page before it is sent; `cookies` are set for what follows. */
  dress(html: string, url: URL, cookies: string): { html: string; cookies: string[] };
  reset(): void;
};

/**
 * `startedAt` is the desk's time when it was opened, epoch ms; `openedAt` when that was by the machine's clock. A site's
 * pages may be built long after: its clock must not lag behind by that.
 */
export type StartSite = (startedAt: number, openedAt?: number) => Site;

/** Which folder stands behind which host. */
export const SITE_OF_HOST: Readonly<Record<string, string>> = {
  'x.com': 'x',
  localhost: 'x',
  '127.0.0.1': 'x',
  'www.facebook.com': 'facebook',
  'web.facebook.com': 'facebook',
  'www.instagram.com': 'instagram',
};
