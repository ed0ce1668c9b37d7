export {
  BESIDE_JSON,
  parseEverything,
  parseReplies,
  writeEverything,
  writeReplies,
} from './beside-json/index';
export { type Everything, FormatError, type FormatFault, type ReplyFormat } from './contract';
export { checkSiteKnowledge, type KnowledgeResult, parseSiteKnowledge } from './site-knowledge/index';
