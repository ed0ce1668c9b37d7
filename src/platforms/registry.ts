import type { Platform } from './contract';
import { x } from './x';

/** Every site Beside works on; the manifest's matches are generated from it. */
export const PLATFORMS: readonly Platform[] = [x];

/** The site an address belongs to, null for all others. */
export function findPlatform(url: URL): Platform | null {
  return PLATFORMS.find((platform) => platform.hosts.includes(url.hostname)) ?? null;
}
