import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PlatformId } from '../../../src/model/message';
import { ROOT } from '../../extension';
import type { Base, Truth } from './truth';

/** Saved real pages lie beside the repository, never inside it. */
const SITES = resolve(ROOT, '../shared/sites');

interface GoldMessage {
  kind: Truth['kind'];
  id: string | null;
  author: Truth['author'];
  text: string;
  postedAt: string | null;
  permalink: string | null;
  promoted: boolean;
  altIds?: string[];
  textVariants?: string[];
  permalinkVariants?: string[];
  unsure?: string[];
  optional?: boolean;
}

interface Gold {
  capture: string;
  platform: PlatformId;
  url: string;
  split: string;
  messages: GoldMessage[];
}

/** The saved pages with what a careful reader finds on them; none where they are not there. */
export function readCaptures(): Base[] {
  const folder = join(SITES, 'gold');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name): Base[] => {
      const gold: Gold = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      if (gold.split !== 'dev') return [];
      return [
        {
          name: name.replace(/\.json$/, ''),
          platform: gold.platform,
          url: gold.url,
          html: readFileSync(join(SITES, 'captures', gold.capture), 'utf8'),
          isPractice: false,
          truths: gold.messages.map(makeTruth),
        },
      ];
    });
}

function makeTruth(gold: GoldMessage): Truth {
  const { kind, id, author, text, postedAt, permalink, promoted } = gold;
  return {
    kind,
    id,
    otherIds: gold.altIds ?? [],
    author,
    text,
    texts: gold.textVariants ?? [],
    postedAt: postedAt === null ? null : Date.parse(postedAt),
    permalinks: permalink ? [permalink, ...(gold.permalinkVariants ?? [])] : [],
    isPromoted: promoted,
    isOptional: gold.optional === true,
    unsure: (gold.unsure ?? []).map((field) => field.replace('promoted', 'isPromoted')),
  };
}
