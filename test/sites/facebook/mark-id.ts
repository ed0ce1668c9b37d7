import { useId, useState } from 'react';
import { isOldLayout, isScrambled } from './settings';

let count = 4;

/** Ids that tie labels to what they label: React's own in one of the shapes seen, never to be stored. */
export function useMarkId(): string {
  const id = useId().replaceAll(':', '');
  const [number] = useState(() => {
    count += 1;
    return count;
  });
  if (isOldLayout) return `jsc_c_${number.toString(36)}`;
  return isScrambled ? `«${id.toUpperCase()}akd9alqhraill»` : `_${id.replace(/^r/, 'r_')}_`;
}
