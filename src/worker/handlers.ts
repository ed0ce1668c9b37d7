import type { Handlers } from '../bridge/receive';
import type { Desk } from './desk';
import { makeDeskHandlers } from './desk-requests';
import { makeDraftingHandlers } from './drafting-requests';
import { makeExchangeHandlers } from './exchange-requests';
import { makeFindHandlers } from './find-requests';
import { makeKnowledgeHandlers } from './knowledge-requests';
import { makeMemoryHandlers } from './memory-requests';
import { makeOfferHandlers } from './offer-requests';
import { personalDataHandlers } from './personal-data';
import { makeReplyImportHandlers } from './reply-import-requests';
import { makeReplyHandlers } from './reply-requests';
import { makeStyleHandlers } from './style-requests';
import { makeVoiceHandlers } from './voice-requests';

/** The one table of everything that may be asked; total, so a request without a handler does not compile. */
export function makeHandlers(desk: Desk): Handlers {
  return {
    ...makeDeskHandlers(desk),
    ...makeMemoryHandlers(desk),
    ...makeOfferHandlers(desk),
    ...makeReplyHandlers(desk),
    ...makeReplyImportHandlers(desk),
    ...makeVoiceHandlers(desk),
    ...makeStyleHandlers(desk),
    ...makeFindHandlers(desk),
    ...makeExchangeHandlers(desk),
    ...makeKnowledgeHandlers(desk),
    ...makeDraftingHandlers(desk),
    ...personalDataHandlers,
  };
}
