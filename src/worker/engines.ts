/** The pure rooms as the worker uses them; the one place where it reaches into them. */
export {
  checkSiteKnowledge,
  FormatError,
  parseEverything,
  parseReplies,
  parseSiteKnowledge,
  writeEverything,
  writeReplies,
} from '../exchange';
export { createRanking, fillReply, STARTER_REPLIES } from '../replies';
export { findLanguage, findPersonalData } from '../understanding';
export {
  advise,
  checkBrandRule,
  createVoice,
  findCaught,
  findProfile,
  listCards,
  listConflicts,
  printStyle,
  readStyleFolder,
  type SentDraft,
  tryRule,
  writeStyleFolder,
} from '../voice';
