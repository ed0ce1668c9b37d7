import type { RuleFaultCode } from '../../model/rule-fault';
import type { StyleFile, StyleFolder } from '../../model/vale-style';
import { FormatError } from '../contract';
import { readYaml, YamlError } from './read-yaml';

/** A file as it was chosen, dropped or unpacked. */
export interface FolderFile {
  /** As the folder or zip has it, e.g. `write-good-0.4.1/write-good/Weasel.yml`. */
  path: string;
  text: string;
}

export const INI_NAME = '.vale.ini';
/** What Beside writes beside it. */
export const BESIDE_NAME = 'beside.json';

/** Far above any public style: the largest has about 120 files. */
export const MOST_FILES = 3000;
const LONGEST_NAME = 80;
const LONGEST_PATH = 400;

/** Whether a file of a folder is read at all; everything else in it is passed over unread. */
export function isStyleFile(path: string): boolean {
  const [base = '', ...folders] = path.replaceAll('\\', '/').split('/').reverse();
  if (base === INI_NAME || base === BESIDE_NAME) return true;
  // What tools keep for themselves (`.github/…`, `__MACOSX/…`) is no style.
  return base.endsWith('.yml') && ![base, ...folders].some((part) => /^(?:\.(?!\.?$)|__MACOSX$)/.test(part));
}

/**
 * Reads a folder of styles from its files. A rule's style is the folder it stands in.
 * @param name style of files that stand in no folder.
 * @throws FormatError when there is nothing of a style in it, or too much.
 */
export function readFolder(files: readonly FolderFile[], name: string): StyleFolder {
  const wanted = files.filter(({ path }) => isStyleFile(path));
  if (wanted.length > MOST_FILES) throw new FormatError('large', 'The folder holds too many files.');
  const folder: StyleFolder = {
    files: wanted
      .filter(({ path }) => path.endsWith('.yml'))
      .map(({ path, text }) => readRuleFile(path, text, name)),
    ini: findShallowest(wanted, INI_NAME),
    beside: readBeside(findShallowest(wanted, BESIDE_NAME)),
  };
  if (folder.files.length === 0) throw new FormatError('style', 'There is no Vale rule (.yml) in it.');
  return folder;
}

function readRuleFile(path: string, text: string, name: string): StyleFile {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const base = parts.at(-1) ?? '';
  const style = parts.at(-2) ?? name;
  const isHostile =
    path.includes('\\') || path.startsWith('/') || /^[A-Za-z]:/.test(path) || parts.includes('..');
  const refuse = (code: RuleFaultCode): StyleFile => ({
    path: path.slice(0, LONGEST_PATH),
    value: null,
    fault: { code, values: {} },
  });
  if (isHostile) return refuse('outside');
  if (![style, base].every(isPlainName)) return refuse('styleName');
  try {
    return { path: `${style}/${base}`, value: readYaml(text), fault: null };
  } catch (error) {
    if (error instanceof YamlError) return { path: `${style}/${base}`, value: null, fault: error.fault };
    throw error;
  }
}

function isPlainName(name: string): boolean {
  return (
    name.length <= LONGEST_NAME && /^[\p{L}\p{N}_][\p{L}\p{N}_ .+-]*$/u.test(name) && !name.startsWith('__')
  );
}

/** The one of the folder itself, not those of examples deeper inside. */
function findShallowest(files: readonly FolderFile[], base: string): string | null {
  const found = files.filter(({ path }) => path.split('/').at(-1) === base);
  const depth = (file: FolderFile) => file.path.split('/').length;
  return found.sort((a, b) => depth(a) - depth(b))[0]?.text ?? null;
}

function readBeside(text: string | null): Record<string, unknown> | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'beside-voice')
      return { ...value };
  } catch {
    // Somebody else's file of that name.
  }
  return null;
}
