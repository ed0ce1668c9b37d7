import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createUnderstanding, type Understanding } from '../understanding';

export const WEIGHTS_FILE = fileURLToPath(
  new URL('../understanding/weights/understanding.bin', import.meta.url),
);

let opened: Understanding | null = null;

/** The engine that understands messages, opened when it is first asked for. */
export function getUnderstanding(): Understanding {
  opened ??= createUnderstanding(readWeights());
  return opened;
}

/** The weights that ship. */
export function readWeights(): Uint8Array {
  return readFileSync(WEIGHTS_FILE);
}
