import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { readYaml } from '../exchange/vale-styles';
import { LEVELS, type Level } from '../model/finding';
import type { CompiledRule } from '../voice/contract';
import { RuleError } from '../voice/faults';
import { compileRule } from '../voice/kind-table';
import { parseStyle } from '../voice/parse-style';
import { findSetting, parseIni, type ValeSettings } from '../voice/vale/ini';
import { isAtLeast, LONGEST_FILE, lintFile } from '../voice/vale/lint';

const USAGE = 'beside vale --styles FOLDER [--min-level suggestion|warning|error] [--config FILE] FILE…';
const INI = '.vale.ini';

interface Options {
  styles: string;
  minLevel: Level | null;
  config: string | null;
  files: string[];
}

/**
 * Checks files with the Vale styles of a folder and prints `file:line:col:Style.Rule:message`, as Vale's line output.
 * Rules that do not run here are named on `writeError`; the rest still run. A `.vale.ini` is honoured: the one given,
 * else the one beside the file, in the styles' folder or in its parent.
 * @returns exit code: 0 when every file was checked, 1 when one could not be read, 2 on wrong use.
 */
export async function runVale(
  args: readonly string[],
  write: (line: string) => void,
  writeError: (line: string) => void,
): Promise<number> {
  const options = parseArgs(args);
  if (!options) {
    writeError(USAGE);
    return 2;
  }
  if (!existsSync(options.styles)) {
    writeError(`${options.styles}: there is no such folder`);
    return 2;
  }
  const rules = loadStyles(options.styles, writeError);
  let code = 0;
  for (const file of options.files) {
    if (!checkFile(file, rules, options, write, writeError)) code = 1;
  }
  return code;
}

function parseArgs(args: readonly string[]): Options | null {
  const options: Options = { styles: '', minLevel: null, config: null, files: [] };
  for (let index = 0; index < args.length; index++) {
    const [name = '', joined] = (args[index] ?? '').split(/=(.*)/s);
    if (!name.startsWith('--')) {
      options.files.push(args[index] ?? '');
      continue;
    }
    const value = joined ?? args[++index] ?? '';
    if (name === '--styles') options.styles = value;
    else if (name === '--config') options.config = value;
    else if (name === '--min-level') {
      options.minLevel = LEVELS.find((level) => level === value) ?? null;
      if (!options.minLevel) return null;
    } else return null;
  }
  return options.styles === '' || options.files.length === 0 ? null : options;
}

/** A folder of style folders, or one style folder itself. */
function loadStyles(folder: string, writeError: (line: string) => void): CompiledRule[] {
  const names = readdirSync(folder).sort();
  const styles = names.filter((name) => statSync(join(folder, name)).isDirectory());
  const isStyle = names.some((name) => name.endsWith('.yml'));
  const folders = isStyle ? [resolve(folder)] : styles.map((name) => join(folder, name));
  return folders.flatMap((path) => loadStyle(path, writeError));
}

function loadStyle(path: string, writeError: (line: string) => void): CompiledRule[] {
  const names = readdirSync(path).filter((name) => name.endsWith('.yml'));
  const files = names.sort().map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
  const style = parseStyle(basename(path), files, readYaml);
  for (const word of style.refused) writeError(word);
  return style.rules.flatMap((rule) => {
    try {
      return [compileRule(rule)];
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      writeError(`${rule.id.replace('.', '/')}.yml: ${error.message}`);
      return [];
    }
  });
}

function checkFile(
  file: string,
  rules: readonly CompiledRule[],
  options: Options,
  write: (line: string) => void,
  writeError: (line: string) => void,
): boolean {
  const text = readText(file);
  if (text === null) {
    writeError(`${file}: cannot be read, or is too long`);
    return false;
  }
  const settings = findSettings(file, options);
  const asked = rules.flatMap(({ rule, matcher }) => {
    const setting = settings ? findSetting(settings, basename(file), rule.id) : 'own';
    if (!setting) return [];
    return [{ rule: setting === 'own' ? rule : { ...rule, level: setting }, matcher }];
  });
  const least = options.minLevel ?? settings?.minAlertLevel ?? 'suggestion';
  const extension = extname(file).slice(1).toLowerCase();
  for (const alert of lintFile(text, extension, asked)) {
    if (!isAtLeast(alert.level, least)) continue;
    write(`${file}:${alert.line}:${alert.column}:${alert.rule}:${alert.message}`);
  }
  return true;
}

function readText(file: string): string | null {
  try {
    return statSync(file).size > LONGEST_FILE ? null : readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return null;
  }
}

function findSettings(file: string, { config, styles }: Options): ValeSettings | null {
  const places = config
    ? [config]
    : [join(dirname(file), INI), join(styles, INI), join(dirname(resolve(styles)), INI)];
  const path = places.find((place) => existsSync(place));
  return path ? parseIni(readFileSync(path, 'utf8')) : null;
}
