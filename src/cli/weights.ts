import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import type { OurLanguage } from '../model/language';
import { createEar, createUnderstanding, type Ear, type Understanding } from '../understanding';

export const WEIGHTS_FILE = fileURLToPath(
  new URL('../understanding/weights/understanding.bin', import.meta.url),
);

let opened: Understanding | null = null;
const ears = new Map<OurLanguage, Ear>();

/** The engine that understands messages, opened when it is first asked for. */
export function getUnderstanding(): Understanding {
  opened ??= createUnderstanding(readWeights());
  return opened;
}

/** The weights that ship; the file is deflated. */
export function readWeights(): Uint8Array {
  return inflateRawSync(readFileSync(WEIGHTS_FILE));
}

/** Where the weights for drafts in one language ship, deflated. */
export function getDraftWeightsFile(language: OurLanguage): string {
  return fileURLToPath(new URL(`../understanding/weights/drafts-${language}.bin`, import.meta.url));
}

/** The ear for drafts in one language, opened when it is first asked for. */
export function getEar(language: OurLanguage): Ear {
  const ear =
    ears.get(language) ?? createEar(inflateRawSync(readFileSync(getDraftWeightsFile(language))), language);
  ears.set(language, ear);
  return ear;
}
