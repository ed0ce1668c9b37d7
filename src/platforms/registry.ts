import type { Platform } from './contract';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { x } from './x';

/** Every site Beside works on. Each site's pages load its own content script; this list is for readers of saved pages. */
export const PLATFORMS: readonly Platform[] = [x, facebook, instagram];

/** The site an address belongs to, null for all others. */
export function findPlatform(url: URL): Platform | null {
  return PLATFORMS.find((platform) => platform.hosts.includes(url.hostname)) ?? null;
}
