import type { DraftCheck } from './draft';

/** A public English draft on X that answers nothing, as a test needs it. */
export function createDraft(draft: string, changes: Partial<DraftCheck> = {}): DraftCheck {
  return {
    draft,
    language: 'en',
    platform: 'x',
    visibility: 'public',
    personalData: [],
    inbound: null,
    facts: [],
    interfaceLanguage: 'en',
    ...changes,
  };
}
