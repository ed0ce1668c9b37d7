import { countPairs, packPairs, unpackPairs } from '../linear/pairs';

/** Turns scores into shares: 1 / (1 + e^−(slope · score + offset)). Found on drafts the model had not seen. */
export interface Curve {
  slope: number;
  offset: number;
}

export function findShare({ slope, offset }: Curve, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

/** What one mark of a draft is judged by: a family of faults, or something the draft does. */
export interface Mark extends Curve {
  name: string;
  /** What one unit of its column is worth. */
  scale: number;
  bias: number;
  /** The least score that is told; null where no score was sure enough. */
  least: number | null;
}

/** The model of one language: rows of known groups, one whole number for each mark. */
export interface DraftWeights {
  marks: Mark[];
  /** Ascending, {@link HASH_BITS} bits. */
  hashes: Uint32Array;
  /** Row by row: its number for the first mark, for the second, and so on. */
  table: Int8Array;
}

/** No number is further from zero. Nine steps: coarser than fifteen, but a third more groups in the same room tell more. */
export const LARGEST = 4;

/** Groups are known by as many bits of their hash. */
export const HASH_BITS = 22;
/** The first bytes of the file; the last two count the format's versions. */
const FILE_MARK = 'BESDRA02';
const HEAD_BYTES = FILE_MARK.length + 8;
const [GAP_BITS, GAP_MASK, GAP_MORE] = [7, 0x7f, 0x80];

/**
 * Writes a model: mark, length of the list, number of rows, the list as JSON, the gaps between the hashes (seven bits a
 * byte, the eighth says that more follow), then the numbers, two to a byte.
 */
export function writeDraftWeights({ marks, hashes, table }: DraftWeights): Uint8Array {
  const list = new TextEncoder().encode(JSON.stringify(marks));
  const gaps: number[] = [];
  let before = 0;
  for (const hash of hashes) {
    let gap = hash - before;
    before = hash;
    for (; gap > GAP_MASK; gap >>>= GAP_BITS) gaps.push((gap & GAP_MASK) | GAP_MORE);
    gaps.push(gap);
  }
  const numbers = packPairs(table, LARGEST);
  const bytes = new Uint8Array(HEAD_BYTES + list.length + gaps.length + numbers.length);
  bytes.set(new TextEncoder().encode(FILE_MARK));
  const view = new DataView(bytes.buffer);
  view.setUint32(FILE_MARK.length, list.length, true);
  view.setUint32(FILE_MARK.length + 4, hashes.length, true);
  bytes.set(list, HEAD_BYTES);
  bytes.set(gaps, HEAD_BYTES + list.length);
  bytes.set(numbers, HEAD_BYTES + list.length + gaps.length);
  return bytes;
}

/** @throws when the bytes are of another format or end too early. */
export function openDraftWeights(bytes: Uint8Array): DraftWeights {
  if (
    bytes.length < HEAD_BYTES ||
    new TextDecoder().decode(bytes.subarray(0, FILE_MARK.length)) !== FILE_MARK
  )
    throw new Error('These are no draft weights of this version.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = HEAD_BYTES + view.getUint32(FILE_MARK.length, true);
  const rows = view.getUint32(FILE_MARK.length + 4, true);
  const marks = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES, end))) as Mark[];
  let at = end;
  const length = countPairs(rows * marks.length);
  if (end + rows + length > bytes.length) throw new Error('The draft weights end too early.');
  const hashes = new Uint32Array(rows);
  let hash = 0;
  for (let row = 0; row < rows; row++) {
    let gap = 0;
    for (let bits = 0; ; bits += GAP_BITS) {
      const byte = bytes[at++] ?? 0;
      gap |= (byte & GAP_MASK) << bits;
      if (byte < GAP_MORE) break;
    }
    hash += gap;
    hashes[row] = hash;
  }
  if (at + length > bytes.length) throw new Error('The draft weights end too early.');
  return { marks, hashes, table: unpackPairs(bytes.subarray(at), rows * marks.length, LARGEST) };
}
