import { FormatError } from './contract';
import type { Encoding } from './encodings';

export type { Encoding } from './encodings';

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** Nothing in the file says so: it was told from how often which bytes stand where. */
  isAssumed: boolean;
}

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024;
/** As much of a file as tells its encoding. */
const SAMPLE = 256 * 1024;

/**
 * Reads the text of a file, whatever it was saved with: UTF-8 and UTF-16 by their marks and their shape, else Windows'
 * Western, Cyrillic or Chinese encoding, as spreadsheets save CSV.
 * @param chosen what a person says it is.
 * @throws FormatError for a workbook, and for what is no text.
 */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null = null): DecodedText {
  if (bytes.length > LARGEST_FILE) throw new FormatError('large', 'The file is larger than 64 MB.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04)
    throw new FormatError('workbook', 'This is a workbook or another zip; save it as CSV first.');
  const { encoding, isAssumed } = chosen ? { encoding: chosen, isAssumed: false } : findEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, '');
  if (isBinary(text)) throw new FormatError('binary', 'This is not a text file.');
  return { text, encoding, isAssumed };
}

function findEncoding(bytes: Uint8Array): { encoding: Encoding; isAssumed: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', isAssumed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', isAssumed: false };
  const unmarked = findUnmarkedUtf16(bytes.subarray(0, SAMPLE));
  if (unmarked) return { encoding: unmarked, isAssumed: true };
  if (isValid('utf-8', bytes)) return { encoding: 'utf-8', isAssumed: false };
  const sample = bytes.subarray(0, SAMPLE);
  if (isChinese(sample)) return { encoding: 'gb18030', isAssumed: true };
  return { encoding: isCyrillic(sample) ? 'windows-1251' : 'windows-1252', isAssumed: true };
}

function isValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Signs of ASCII have a zero as their other half: commas, spaces and line breaks at least. */
function findUnmarkedUtf16(sample: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) if (byte === 0) at % 2 === 0 ? even++ : odd++;
  const some = sample.length / 50;
  if (odd > some && odd > even * 20) return 'utf-16le';
  return even > some && even > odd * 20 ? 'utf-16be' : null;
}

/** In Chinese nearly every pair of bytes begins with 0xb0 to 0xd7, the common signs; in Cyrillic nearly none. */
function isChinese(sample: Uint8Array): boolean {
  let common = 0;
  let pairs = 0;
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = sample[at + 1] ?? 0xfe;
    if (lead === 0x80 || trail < 0x40 || trail === 0x7f) return false;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common++;
    // Full-width commas and the like say nothing.
    if (lead > 0xa3) pairs++;
    at++;
  }
  return pairs > 0 && common / pairs > 0.8;
}

/** Words of Cyrillic stand beyond ASCII from end to end; in Latin ones the letters with accents stand among others. */
function isCyrillic(sample: Uint8Array): boolean {
  let whole = 0;
  let letters = 0;
  for (let at = 0; at < sample.length; at++) {
    const from = at;
    while ((sample[at] ?? 0) >= 0xc0) at++;
    if (at === from) continue;
    letters += at - from;
    if (at - from > 1 && !isLetter(sample[from - 1]) && !isLetter(sample[at])) whole += at - from;
  }
  return letters > 0 && whole / letters > 0.6;
}

function isLetter(byte: number | undefined): boolean {
  const lower = (byte ?? 0) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Text has no zeros and hardly any control signs. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0) return true;
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) odd++;
  }
  return odd > sample.length / 20;
}
