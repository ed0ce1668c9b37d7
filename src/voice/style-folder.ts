import { LEVELS, type Level } from '../model/finding';
import { findOurLanguage, OUR_LANGUAGES, type OurLanguage } from '../model/language';
import { OVERRIDES, type Override, PROFILES, type ProfileOverrides } from '../model/profile';
import type { RuleFault } from '../model/rule-fault';
import type { StyleFile, StyleFolder, StyleRule, ValeStyle } from '../model/vale-style';
import type { BrandRule } from '../model/voice-rule';
import { compileBrandRule } from './brand';
import { RuleError } from './faults';
import { printRule } from './own-rules';
import { BESIDE_KEY, parseRule } from './parse-rule';
import { isRecord } from './record';
import { findSetting, parseIni, type ValeSettings } from './vale/ini';
import { isAtLeast } from './vale/lint';

/** A folder of styles as it can be stored. */
export interface ReadFolder {
  styles: ValeStyle[];
  /** The lead's own rules, where Beside wrote the folder. */
  brand: BrandRule[];
  /** Ids that the `.vale.ini` switches off. */
  off: string[];
  /** null where the folder says nothing of contexts. */
  profileOverrides: ProfileOverrides | null;
  /** One for each file that does not run here, naming it. */
  refused: RuleFault[];
}

/** Drafts are prose: a section of the `.vale.ini` counts if it is for such files. */
const PROSE_FILES = ['draft.md', 'draft.txt'];

/**
 * Reads styles from a folder. What does not run here is refused file by file; the rest loads.
 * @param findLanguage of a text, for the language that a style speaks of; null when unsure.
 */
export function readStyleFolder(
  folder: StyleFolder,
  findLanguage: (text: string) => string | null,
  now: number,
): ReadFolder {
  const settings = folder.ini === null ? null : parseIni(folder.ini);
  const known = isRecord(folder.beside?.styles) ? folder.beside.styles : {};
  const read: ReadFolder = {
    styles: [],
    brand: [],
    off: [],
    profileOverrides: folder.beside ? parseOverrides(folder.beside.profileOverrides) : null,
    refused: [],
  };
  for (const [name, files] of groupByStyle(folder.files)) {
    const own = Object.hasOwn(known, name) ? known[name] : null;
    const style = readStyle(name, files, isRecord(own) ? own : null, findLanguage, now, read);
    if (style) read.styles.push(style);
    for (const { id, level } of style?.rules ?? [])
      if (settings && !isAsked(settings, id, level, own !== null)) read.off.push(id);
  }
  for (const style of read.styles) applyLevels(style, settings);
  const off: unknown = folder.beside?.rulesOff;
  if (Array.isArray(off)) read.off.push(...off.filter((id) => typeof id === 'string' && id.length <= 200));
  return read;
}

function groupByStyle(files: readonly StyleFile[]): Map<string, StyleFile[]> {
  const styles = new Map<string, StyleFile[]>();
  for (const file of files) {
    const name = file.path.split('/')[0] ?? '';
    styles.set(name, [...(styles.get(name) ?? []), file]);
  }
  return styles;
}

function readStyle(
  name: string,
  files: readonly StyleFile[],
  known: Record<string, unknown> | null,
  findLanguage: (text: string) => string | null,
  now: number,
  read: ReadFolder,
): ValeStyle | null {
  const rules: StyleRule[] = [];
  const refused: RuleFault[] = [];
  const refuse = (path: string, cause: RuleFault) => refused.push({ code: 'file', values: { path }, cause });
  const printed: Record<string, unknown> = {};
  for (const { path, value, fault } of files) {
    if (!value) {
      refuse(path, fault ?? { code: 'notRule', values: {} });
      continue;
    }
    try {
      const brand = parseBrand(value[BESIDE_KEY], now);
      if (brand) {
        compileBrandRule(brand);
        read.brand.push(brand);
        continue;
      }
      const id = `${name}.${(path.split('/').at(-1) ?? '').replace(/\.yml$/, '')}`;
      const { beside, ...rule } = parseRule(id, { ...value, [BESIDE_KEY]: undefined });
      const built = printRule(rule);
      if (built) printed[id] = built;
      rules.push(rule);
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      refuse(path, error.fault);
    }
  }
  read.refused.push(...refused);
  if (rules.length === 0) return null;
  return {
    name,
    language: known ? findKnownLanguage(known.language) : guessLanguage(rules, findLanguage),
    isOn: known ? known.isOn !== false : true,
    rules,
    printed,
    refused,
    changedAt: now,
    isRemoved: false,
  };
}

function findKnownLanguage(value: unknown): OurLanguage | null {
  return OUR_LANGUAGES.find((language) => language === value) ?? null;
}

/** The language its messages are in: most styles are made for the language they speak. */
function guessLanguage(
  rules: readonly StyleRule[],
  findLanguage: (text: string) => string | null,
): OurLanguage | null {
  const text = rules.map(({ message }) => message.replace(/%s/g, '')).join(' ');
  return findOurLanguage(findLanguage(text.slice(0, 5000)));
}

/** Whether the `.vale.ini` asks for a rule: by its style or itself, and loud enough. */
function isAsked(settings: ValeSettings, id: string, level: Level, isKnown: boolean): boolean {
  const asked = findAsked(settings, id);
  if (asked === null) return isKnown && !isRefused(settings, id);
  return !settings.minAlertLevel || isAtLeast(asked === 'own' ? level : asked, settings.minAlertLevel);
}

function findAsked(settings: ValeSettings, id: string): Level | 'own' | null {
  // Without a section nothing is said of styles: then everything in the folder is wanted.
  if (settings.sections.length === 0) return 'own';
  return PROSE_FILES.map((file) => findSetting(settings, file, id)).find((asked) => asked !== null) ?? null;
}

function isRefused(settings: ValeSettings, id: string): boolean {
  return settings.sections.some(({ rules }) => rules.get(id) === false);
}

function applyLevels(style: ValeStyle, settings: ValeSettings | null): void {
  if (!settings) return;
  style.rules = style.rules.map((rule) => {
    const asked = findAsked(settings, rule.id);
    return asked && asked !== 'own' ? { ...rule, level: asked } : rule;
  });
}

/** A rule of the lead's own, as `write-folder.ts` leaves it in the second document; null for any other rule. */
function parseBrand(value: unknown, now: number): BrandRule | null {
  const brand = isRecord(value) ? value.brand : null;
  if (!isRecord(brand)) return null;
  const text = (key: string, longest: number) => {
    const found = brand[key];
    if (typeof found !== 'string' || found.length > longest) throw new RuleError('', 'text', { key });
    return found;
  };
  const list = (key: string) => {
    const found = brand[key];
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string').slice(0, 50) : null;
  };
  const [flagged, clean] = [list('flagged'), list('clean')];
  return {
    id: text('id', 200),
    word: text('word', 500),
    isPattern: brand.isPattern === true,
    reason: text('reason', 1000),
    instead: text('instead', 500),
    level: LEVELS.find((level) => level === brand.level) ?? 'warning',
    language: findKnownLanguage(brand.language),
    isOn: brand.isOn !== false,
    changedAt: now,
    isRemoved: false,
    ...(flagged ? { flagged } : {}),
    ...(clean ? { clean } : {}),
  };
}

/** What a file says of contexts; what is not of the known shape is left out. */
function parseOverrides(value: unknown): ProfileOverrides {
  if (!isRecord(value)) return {};
  const entries = PROFILES.flatMap((profile) => {
    const own = value[profile];
    if (!isRecord(own)) return [];
    const rules = Object.entries(own).flatMap(([rule, override]): [string, Override][] => {
      const found = OVERRIDES.find((one) => one === override);
      return found && rule.length <= 200 ? [[rule, found]] : [];
    });
    return [[profile, Object.fromEntries(rules.slice(0, 5000))] as const];
  });
  return Object.fromEntries(entries);
}
