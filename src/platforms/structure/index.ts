export { withSecondReader } from './second';
export type { LinkMeaning, Shapes } from './shapes';
