import type { PlatformId } from './message';

/** What all spellings of a handle have in common: capitals make no difference anywhere, on Facebook dots make none either. */
export function foldHandle(platform: PlatformId, handle: string): string {
  const folded = handle.toLowerCase();
  return platform === 'facebook' ? folded.replaceAll('.', '') : folded;
}

/** Whether two handles name one account; never where one of them is not known. */
export function isSameHandle(platform: PlatformId, one: string | null, other: string | null): boolean {
  return one !== null && other !== null && foldHandle(platform, one) === foldHandle(platform, other);
}
