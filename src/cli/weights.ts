import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const WEIGHTS_FILE = fileURLToPath(
  new URL('../understanding/weights/understanding.bin', import.meta.url),
);

/** The weights that ship. */
export function readWeights(): Uint8Array {
  return readFileSync(WEIGHTS_FILE);
}
