import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { stringify } from 'yaml';
import type { StyleFolder, VoiceFolder } from '../../model/vale-style';
import { FormatError } from '../contract';
import { BESIDE_NAME, type FolderFile, INI_NAME, isStyleFile, MOST_FILES, readFolder } from './read-folder';

/** The largest zip that is opened, in bytes: the largest public style has 60 kB. */
export const LARGEST_ZIP = 10 * 1024 * 1024;
/** What one file and all files may unpack to, in bytes; more than that is no style but an attack. */
const LARGEST_FILE = 1024 * 1024;
const LARGEST_WHOLE = 16 * 1024 * 1024;
/** Packed text is seldom a tenth of itself, and never this little. */
const STEEPEST = 1000;

/**
 * Reads styles from a zip. Only rule files are unpacked, never more than the limits above, whatever the zip says of
 * their sizes.
 * @param name of the zip without its ending: the style of files that stand in no folder.
 * @throws FormatError when it is no zip, too large, or holds no rule.
 */
export function readZip(bytes: Uint8Array, name: string): StyleFolder {
  if (bytes.length > LARGEST_ZIP) throw tooLarge();
  let whole = 0;
  let count = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter({ name: path, size, originalSize }) {
        if (!isStyleFile(path)) return false;
        whole += originalSize;
        count++;
        const isBomb =
          originalSize > LARGEST_FILE || originalSize > size * STEEPEST || size > originalSize + 1024;
        if (isBomb || whole > LARGEST_WHOLE || count > MOST_FILES) throw tooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof FormatError) throw error;
    throw new FormatError('zip', 'This zip cannot be opened.');
  }
  return readFolder(
    Object.entries(files).map(([path, file]): FolderFile => ({ path, text: readText(file) })),
    name,
  );
}

function tooLarge(): FormatError {
  return new FormatError(
    'large',
    'The folder is too large for a style, or unpacks to far more than it holds.',
  );
}

function readText(file: Uint8Array): string {
  return strFromU8(file).replace(/^\ufeff/, '');
}

/** Writes a folder as a zip, the same bytes for the same folder. */
export function writeZip(folder: VoiceFolder): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {
    [INI_NAME]: strToU8(folder.ini),
    [BESIDE_NAME]: strToU8(
      `${JSON.stringify({ kind: 'beside-voice', version: 1, ...folder.beside }, null, 2)}\n`,
    ),
  };
  for (const { path, documents } of folder.files)
    files[path] = strToU8(documents.map((keys) => stringify(keys, { lineWidth: 0 })).join('---\n'));
  return new Uint8Array(zipSync(files, { mtime: new Date(1980, 0, 1, 12) }));
}
