/** The pure rooms as the worker uses them; the one place where it reaches into them. */
export {
  FormatError,
  parseEverything,
  parseReplies,
  writeEverything,
  writeReplies,
} from '../exchange';
export { createRanking, fillReply, STARTER_REPLIES } from '../replies';
export { findLanguage, findPersonalData } from '../understanding';
export { checkBrandRule, createVoice, listCards } from '../voice';
