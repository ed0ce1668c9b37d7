import { FormatError } from '../contract';
import { isObject } from '../json';

/** What a file says it is; the key `kind` of its outermost object. */
export type Kind = 'beside-replies' | 'beside-everything';
const NEWEST_VERSION = 1;
/** What each kind of file holds, for error messages. */
const CONTENTS: Record<Kind, string> = {
  'beside-replies': 'saved replies',
  'beside-everything': 'everything Beside keeps',
};

/**
 * The outermost object of a file of one kind.
 * @throws FormatError when it is another kind of file, or one of a newer version.
 */
export function getDocument(value: unknown, kind: Kind): Record<string, unknown> {
  const found = isObject(value) ? value.kind : undefined;
  if (!isObject(value) || found !== kind) {
    const other = Object.entries(CONTENTS).find(([key]) => key === found)?.[1];
    const says = other ? `This file holds ${other}` : 'This is not a file that Beside wrote';
    throw new FormatError('kind', `${says}; a file with ${CONTENTS[kind]} is needed here.`, {
      wanted: kind,
      found: typeof found === 'string' ? found.slice(0, 60) : '',
    });
  }
  const version = value.version;
  if (typeof version === 'number' && version > NEWEST_VERSION) {
    throw new FormatError(
      'version',
      `The file has version ${version}; this Beside reads up to version ${NEWEST_VERSION}. Update Beside first.`,
      { version, newest: NEWEST_VERSION },
    );
  }
  if (version !== NEWEST_VERSION) {
    throw new FormatError(
      'kind',
      `The file names no version that Beside knows (found ${JSON.stringify(version)}).`,
      {
        wanted: kind,
        found: kind,
      },
    );
  }
  return value;
}

/** @throws FormatError when the value holds something that would not come back: NaN, a date, a map, bytes. */
export function writeDocument(content: Record<string, unknown>): string {
  assertPlain(content, '');
  return `${JSON.stringify(content, null, 2)}\n`;
}

function assertPlain(value: unknown, path: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (const [at, entry] of value.entries()) assertPlain(entry, `${path}[${at}]`);
    return;
  }
  if (isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    for (const [key, entry] of Object.entries(value)) {
      if (entry !== undefined) assertPlain(entry, path === '' ? key : `${path}.${key}`);
    }
    return;
  }
  throw new FormatError('value', `The value at ${path} cannot be written to a file.`, { path });
}
