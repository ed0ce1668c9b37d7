export { checkSiteKnowledge, type KnowledgeResult, parseSiteKnowledge } from './parse';
export { findSelectorFault } from './selector';
