export { findDetail, parseEvent, parseWhole } from './answer';
export { cleanAnswer, cleanGrowing, LONGEST_ANSWER, unsign } from './clean';
export { DraftingError } from './fault';
export { findFlags } from './flags';
export { createMask, type Mask } from './mask';
export {
  type ChatTurn,
  type DraftingMaterial,
  makeBody,
  makeTurns,
  printBody,
} from './request';
export { createEventStream } from './stream';
