/** Archived pages carry the archive's address before every link. */
const ARCHIVE = /^(?:https?:\/\/web\.archive\.org)?\/web\/\d+[a-z_]*\//i;
const ADDRESS = /^(?:https?:\/\/([^/?#]+))?(\/[^?#]*)/i;

/**
 * Path of a link within a site. Saved pages carry absolute links, live ones relative links.
 * @param hosts in lower case.
 * @returns null for links that lead elsewhere.
 */
export function findSitePath(href: string | null | undefined, hosts: ReadonlySet<string>): string | null {
  const [, host, path] = ADDRESS.exec(href?.trim().replace(ARCHIVE, '') ?? '') ?? [];
  return path && (!host || hosts.has(host.toLowerCase())) ? path : null;
}
