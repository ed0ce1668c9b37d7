import { parseSiteKnowledge } from '../exchange';
import type { PlatformId } from '../model/message';
import type { KnowledgeFault, KnowledgeSample } from '../model/site-knowledge';
import facebookFile from '../platforms/facebook/knowledge.json';
import facebook from '../platforms/facebook/sample.json';
import instagramFile from '../platforms/instagram/knowledge.json';
import instagram from '../platforms/instagram/sample.json';
import { PLATFORMS } from '../platforms/registry';
import { checkSamples } from '../platforms/sample-check';
import xFile from '../platforms/x/knowledge.json';
import x from '../platforms/x/sample.json';

const SAMPLES: Readonly<Record<PlatformId, readonly KnowledgeSample[]>> = { x, facebook, instagram };
const FILES = { x: xFile, facebook: facebookFile, instagram: instagramFile };

/**
 * Tries a site-knowledge file without putting it in force: its shape, names and selectors, then whether the sample
 * pages of the site are read with it exactly as they must be.
 * @returns everything that speaks against it.
 */
export function tryKnowledge(site: PlatformId, file: string): KnowledgeFault[] {
  const platform = PLATFORMS.find(({ id }) => id === site);
  if (!platform) throw new Error(`There is no site ${site}.`);
  const { knowledge, faults } = parseSiteKnowledge(file, platform.knowledge.builtIn);
  return knowledge ? checkSamples(platform, knowledge, SAMPLES[site]) : faults;
}

/** What is built in for a site, as the text of a file: where every repair begins. */
export function writeBuiltIn(site: PlatformId): string {
  return `${JSON.stringify(FILES[site], null, 2)}\n`;
}
