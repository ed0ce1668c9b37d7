export { type Duplicate, findDuplicates } from './duplicates';
export { type FilledReply, fillReply } from './fill';
export { type LengthKind, type MeasuredLength, measureLength } from './length';
export { findPromisedTime } from './promised-time';
export { findPurpose, type Purpose } from './purpose';
export { createRanking, type Ranking, type RankingQuery } from './ranking';
export { findScore } from './score';
export { splitThread } from './split';
export { STARTER_REPLIES } from './starter';
