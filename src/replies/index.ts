export { type FilledReply, fillReply } from './fill';
export { createRanking, type Ranking, type RankingQuery } from './ranking';
export { STARTER_REPLIES } from './starter';
