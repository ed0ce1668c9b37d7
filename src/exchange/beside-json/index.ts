import type { ReplyFormat } from '../contract';
import { parseReplies, writeReplies } from './replies';

export { parseEverything, writeEverything } from './everything';
export { parseReplies, writeReplies } from './replies';

export const BESIDE_JSON: ReplyFormat = { id: 'beside-json', parseReplies, writeReplies };
