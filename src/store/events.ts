import type { PersonId } from '../model/customer';
import type { MessageKey } from '../model/identity';

/** What happened, never changed afterwards. Its id is made of what happened, so the same thing is noted once. */
export interface EventRecord {
  id: string;
  kind: 'answered' | 'stateChanged' | 'merged' | 'upgraded' | 'promiseKept' | 'offerDeclined';
  at: number;
  messageKey: MessageKey | null;
  personId: PersonId | null;
  /**
   * `answered`: id of the saved reply or empty; `stateChanged`: the new state; `merged`, `upgraded`: the id that went;
   * `promiseKept`: when it was due, epoch ms; `offerDeclined`: which offer.
   */
  detail: string;
}
