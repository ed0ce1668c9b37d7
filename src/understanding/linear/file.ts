import { countColumns, type LinearModel } from './model';
import { countPairs, packPairs, unpackPairs } from './pairs';

/** The first bytes of a weights file; the last two count the format's versions. */
const MARK = 'BESIDE03';
const HEAD_BYTES = MARK.length + 4;
/** Weights no further from zero than this lie two to a byte. */
const LARGEST_OF_PAIR = 7;

interface Entry {
  name: string;
  classes: string[];
  bits: number;
  temperature: number;
  signals: number;
  isPaired: boolean;
}

/** Writes models into one file: mark, length of the list, the list as JSON, then each model's numbers, little-endian. */
export function writeWeights(models: readonly LinearModel[]): Uint8Array {
  const entries = models.map(
    ({ name, classes, bits, temperature, signals, table }): Entry => ({
      name,
      classes,
      bits,
      temperature,
      signals: signals.length / countColumns(classes),
      isPaired: isPaired(table),
    }),
  );
  const list = new TextEncoder().encode(JSON.stringify(entries));
  const parts = models.flatMap(({ scales, bias, signals, table }) => [
    floats(scales),
    floats(bias),
    floats(signals),
    isPaired(table)
      ? packPairs(table, LARGEST_OF_PAIR)
      : new Uint8Array(table.buffer, table.byteOffset, table.length),
  ]);
  const bytes = new Uint8Array(HEAD_BYTES + list.length + parts.reduce((sum, part) => sum + part.length, 0));
  bytes.set(new TextEncoder().encode(MARK));
  new DataView(bytes.buffer).setUint32(MARK.length, list.length, true);
  let at = HEAD_BYTES;
  for (const part of [list, ...parts]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function isPaired(table: Int8Array): boolean {
  return table.every((weight) => Math.abs(weight) <= LARGEST_OF_PAIR);
}

function floats(values: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (const [at, value] of values.entries()) view.setFloat32(at * 4, value, true);
  return new Uint8Array(view.buffer);
}

/**
 * Opens a weights file.
 * @throws when the bytes are of another format or end too early.
 */
export function openWeights(bytes: Uint8Array): Map<string, LinearModel> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD_BYTES || new TextDecoder().decode(bytes.subarray(0, MARK.length)) !== MARK)
    throw new Error('These are no weights of this version.');
  const end = HEAD_BYTES + view.getUint32(MARK.length, true);
  const entries = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES, end))) as Entry[];
  let at = end;
  const take = (length: number): number => {
    if (at + length > bytes.length) throw new Error('The weights end too early.');
    at += length;
    return at - length;
  };
  const takeFloats = (length: number): Float32Array => {
    const start = take(length * 4);
    return Float32Array.from({ length }, (_, index) => view.getFloat32(start + index * 4, true));
  };
  const models = new Map<string, LinearModel>();
  for (const { name, classes, bits, temperature, signals: count, isPaired } of entries) {
    const columns = countColumns(classes);
    const [scales, bias] = [takeFloats(columns), takeFloats(columns)];
    const signals = takeFloats(count * columns);
    const length = 2 ** bits * columns;
    const start = take(isPaired ? countPairs(length) : length);
    const table = isPaired
      ? unpackPairs(bytes.subarray(start), length, LARGEST_OF_PAIR)
      : new Int8Array(bytes.buffer, bytes.byteOffset + start, length);
    models.set(name, { name, classes, bits, temperature, scales, bias, signals, table });
  }
  return models;
}
