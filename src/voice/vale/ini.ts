import { LEVELS, type Level } from '../../model/finding';

/** What a `.vale.ini` says, as far as it is honoured here. */
export interface ValeSettings {
  minAlertLevel: Level | null;
  sections: ValeSection[];
}

export interface ValeSection {
  /** Which files it is for, e.g. `*.{md,txt}`; `*` for all. */
  glob: string;
  styles: string[];
  /** `Style.Rule` → off, on, or on at another level. */
  rules: Map<string, boolean | Level>;
}

/** Reads MinAlertLevel, BasedOnStyles and `Style.Rule = YES | NO | level`; other keys are passed over. */
export function parseIni(text: string): ValeSettings {
  const settings: ValeSettings = { minAlertLevel: null, sections: [] };
  let section: ValeSection | null = null;
  for (const line of text.split(/\r?\n/)) {
    const head = /^\s*\[(.+)\]\s*$/.exec(line);
    if (head?.[1]) {
      section = { glob: head[1], styles: [], rules: new Map() };
      settings.sections.push(section);
      continue;
    }
    const pair = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line);
    if (!pair) continue;
    const [, key = '', value = ''] = pair;
    const level = LEVELS.find((one) => one === value.toLowerCase());
    if (key === 'MinAlertLevel') settings.minAlertLevel = level ?? settings.minAlertLevel;
    else if (section && key === 'BasedOnStyles') section.styles = value.split(/\s*,\s*/).filter(Boolean);
    else if (section && /^[\w-]+\.[\w.-]+$/.test(key))
      section.rules.set(key, level ?? /^(yes|true|on)$/i.test(value));
  }
  return settings;
}

/**
 * What the settings say of one rule for one file.
 * @returns null when they do not ask for it; otherwise the level they give it, or `own`.
 */
export function findSetting(settings: ValeSettings, fileName: string, rule: string): Level | 'own' | null {
  let answer: Level | 'own' | null = null;
  for (const section of settings.sections) {
    if (!compileGlob(section.glob).test(fileName)) continue;
    if (section.styles.includes(rule.split('.')[0] ?? '')) answer = answer ?? 'own';
    const own = section.rules.get(rule);
    if (own !== undefined) answer = own === true ? (answer ?? 'own') : own === false ? null : own;
  }
  return answer;
}

/** `*`, `?` and `{a,b}` as Vale's globs have them. */
function compileGlob(glob: string): RegExp {
  let depth = 0;
  const source = glob.replace(/[\s\S]/g, (sign) => {
    if (sign === '*') return '.*';
    if (sign === '?') return '.';
    if (sign === '{') {
      depth++;
      return '(?:';
    }
    if (sign === '}' && depth > 0) {
      depth--;
      return ')';
    }
    if (sign === ',' && depth > 0) return '|';
    return /[\w-]/.test(sign) ? sign : `\\${sign}`;
  });
  try {
    return new RegExp(`^${source.replace(/(?:\.\*)+/g, '.*')}$`);
  } catch {
    return /(?!)/;
  }
}
