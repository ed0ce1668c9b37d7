import browser from 'webextension-polyfill';
import { DEFAULT_DRAFTING, type DraftingSent, type DraftingSetup } from '../model/drafting';

/** Name of the record in the browser's own storage for extensions. */
const NAME = 'drafting';

/** What is kept of drafting. */
export interface DraftingRecord {
  setup: DraftingSetup;
  key: string;
  /** Where and with what the agent agreed that something leaves; see `basisOf`. */
  agreedTo: string;
  lastSent: DraftingSent | null;
}

/**
 * Kept apart from the desk's own records, in `storage.local`: these are exported, imported and may one day be shared,
 * and neither the key nor the address customers' messages go to may travel with them.
 */
export async function getDrafting(): Promise<DraftingRecord> {
  const kept: unknown = (await browser.storage?.local?.get(NAME))?.[NAME];
  const record = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<DraftingRecord>;
  return {
    setup: { ...DEFAULT_DRAFTING, ...record.setup },
    key: record.key ?? '',
    agreedTo: record.agreedTo ?? '',
    lastSent: record.lastSent ?? null,
  };
}

export async function saveDrafting(patch: Partial<DraftingRecord>): Promise<void> {
  await hideFromPages();
  await browser.storage.local.set({ [NAME]: { ...(await getDrafting()), ...patch } });
}

/** As Chromium has it; the types know it not yet. */
type Guarded = browser.Storage.StorageArea & {
  setAccessLevel?(access: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
};

/** Content scripts may read this storage unless they are told not to; the key is none of a page's business. */
async function hideFromPages(): Promise<void> {
  const local: Guarded = browser.storage.local;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** What an agreement is about: another address, model or amount of data has to be shown anew. */
export function basisOf({ provider, baseUrl, model, isWithFacts }: DraftingSetup): string {
  return JSON.stringify(
    provider === 'browser' ? [provider, isWithFacts] : [provider, baseUrl, model, isWithFacts],
  );
}
