import type { PlatformId } from '../model/message';
import type {
  KnowledgeFault,
  KnowledgeOffer,
  KnowledgeSample,
  KnowledgeSource,
  KnowledgeState,
  SiteKnowledge,
} from '../model/site-knowledge';
import facebook from '../platforms/facebook/knowledge.json';
import facebookSamples from '../platforms/facebook/sample.json';
import instagram from '../platforms/instagram/knowledge.json';
import instagramSamples from '../platforms/instagram/sample.json';
import x from '../platforms/x/knowledge.json';
import xSamples from '../platforms/x/sample.json';
import type { Database } from '../store/database';
import { findKnowledge } from '../store/knowledge';
import { checkSiteKnowledge, parseSiteKnowledge } from './engines';
import { findPolicy } from './policy';

export const BUILT_IN: Readonly<Record<PlatformId, SiteKnowledge>> = {
  x: { ...x, site: 'x' },
  facebook: { ...facebook, site: 'facebook' },
  instagram: { ...instagram, site: 'instagram' },
};
export const SITES: readonly PlatformId[] = ['x', 'facebook', 'instagram'];
const SAMPLES: Readonly<Record<PlatformId, KnowledgeSample[]>> = {
  x: xSamples,
  facebook: facebookSamples,
  instagram: instagramSamples,
};

/** What is in force for a site, and what was set aside for it. */
interface Chosen {
  source: KnowledgeSource;
  knowledge: SiteKnowledge;
  since: number | null;
  previousVersion: number | null;
  setAside: KnowledgeState['setAside'];
}

/**
 * The newest of what is built in, loaded and given by policy that passes the checks. They are made anew each time: an
 * update of Beside may need parts that an older file does not have, and may know the site better than that file.
 */
export async function chooseKnowledge(database: Database, site: PlatformId): Promise<Chosen> {
  const builtIn = BUILT_IN[site];
  const record = await findKnowledge(database, site);
  let chosen: Chosen = {
    source: 'built-in',
    knowledge: builtIn,
    since: null,
    previousVersion: record?.previous?.knowledge.version ?? null,
    setAside: null,
  };
  if (record) {
    const faults = judge(record.knowledge, builtIn, chosen.knowledge.version);
    if (faults.length > 0) chosen.setAside = { source: 'file', faults };
    else chosen = { ...chosen, source: 'file', knowledge: record.knowledge, since: record.loadedAt };
  }
  const policy = await findPolicy(site);
  if (policy === null) return chosen;
  const { knowledge, faults } = parseSiteKnowledge(policy, builtIn);
  const late = knowledge ? judgeVersion(knowledge, chosen.knowledge.version) : [];
  if (!knowledge || late.length > 0)
    return { ...chosen, setAside: { source: 'policy', faults: [...faults, ...late] } };
  return { ...chosen, source: 'policy', knowledge, since: null };
}

function judge(value: SiteKnowledge, builtIn: SiteKnowledge, version: number): KnowledgeFault[] {
  return [...checkSiteKnowledge(value, builtIn).faults, ...judgeVersion(value, version)];
}

export function judgeVersion({ version }: SiteKnowledge, inForce: number): KnowledgeFault[] {
  return version > inForce ? [] : [{ kind: 'older', place: 'version', detail: String(version) }];
}

export async function describeKnowledge(database: Database, site: PlatformId): Promise<KnowledgeState> {
  const { source, knowledge, since, previousVersion, setAside } = await chooseKnowledge(database, site);
  const { version, seen } = knowledge;
  return { site, source, version, seen, since, previousVersion, setAside };
}

/** What a page of the site is given. A policy was tried nowhere: its page reads the samples before it takes it. */
export async function offerKnowledge(database: Database, site: PlatformId): Promise<KnowledgeOffer | null> {
  const { source, knowledge } = await chooseKnowledge(database, site);
  if (source === 'built-in') return null;
  return { knowledge, samples: source === 'policy' ? SAMPLES[site] : null };
}
