import type { SavedReply } from './saved-reply';

/** An English reply as a test needs it, never used. */
export function createReply(id: string, changes: Partial<SavedReply> = {}): SavedReply {
  return {
    id,
    title: id,
    body: 'Hello',
    language: 'en',
    tags: [],
    platforms: [],
    examples: [],
    useCount: 0,
    lastUsedAt: null,
    changedAt: 0,
    isRemoved: false,
    ...changes,
  };
}
