/**
 * Whether an address is one of a site Beside works on, by the manifest's own match patterns.
 * @param patterns like `https://x.com/*` or `https://*.example.com/*`.
 */
export function makeSiteCheck(patterns: readonly string[]): (url: URL) => boolean {
  const hosts = patterns.flatMap((pattern) => /^https:\/\/([^/]+)\//.exec(pattern)?.[1] ?? []);
  return (url) =>
    url.protocol === 'https:' &&
    hosts.some((host) =>
      host.startsWith('*.')
        ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
        : url.hostname === host,
    );
}
