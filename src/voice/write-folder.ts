import type { ProfileOverrides } from '../model/profile';
import type { ValeStyle, VoiceFolder } from '../model/vale-style';
import type { BrandRule } from '../model/voice-rule';
import { makeBrandRule } from './brand';
import { BESIDE_KEY } from './parse-rule';

/**
 * Writes the lead's own rules and styles as a folder that Vale itself reads; what Vale has no key for stands in second
 * documents and in `beside.json`, which it leaves alone.
 * @param brandName becomes the folder of the lead's own rules; letters, digits and dashes stay.
 */
export function writeStyleFolder(
  brandName: string,
  brand: readonly BrandRule[],
  styles: readonly ValeStyle[],
  { rulesOff, profileOverrides }: { rulesOff: readonly string[]; profileOverrides: ProfileOverrides },
): VoiceFolder {
  const taken = new Set(styles.map(({ name }) => name.toLowerCase()));
  const folder = findFree(toFileName(brandName) || 'Brand', taken);
  const off = new Set(rulesOff);
  const own = nameRules(brand.filter((rule) => !rule.isRemoved));
  const living = styles.filter((style) => !style.isRemoved);
  const asked = [
    ...(own.length > 0 ? [folder] : []),
    ...living.filter(({ isOn }) => isOn).map(({ name }) => name),
  ];
  const refused = [
    ...own.filter(({ rule }) => !rule.isOn).map(({ name }) => `${folder}.${name}`),
    ...living.flatMap(({ rules }) => rules.map(({ id }) => id)).filter((id) => off.has(id)),
  ];
  return {
    files: [
      ...own.map(({ name, rule }) => ({
        path: `styles/${folder}/${name}.yml`,
        documents: writeBrand(rule),
      })),
      ...living.flatMap((style) =>
        style.rules.map(({ id, kind, level, message, link, keys }) => ({
          path: `styles/${style.name}/${id.slice(style.name.length + 1)}.yml`,
          documents: [{ extends: kind, message, level, ...(link ? { link } : {}), ...keys }],
        })),
      ),
    ],
    ini: [
      'StylesPath = styles',
      'MinAlertLevel = suggestion',
      '',
      '[*]',
      `BasedOnStyles = ${asked.join(', ')}`,
      ...refused.map((id) => `${id} = NO`),
      '',
    ].join('\n'),
    beside: {
      profileOverrides,
      rulesOff: rulesOff.toSorted(),
      styles: Object.fromEntries(living.map(({ name, language, isOn }) => [name, { language, isOn }])),
    },
  };
}

/** First what Vale reads, then what brings the rule back here as it was. */
function writeBrand(rule: BrandRule): Record<string, unknown>[] {
  const { kind, level, keys } = makeBrandRule(rule);
  const base = kind === 'substitution' ? "Use '%s' instead of '%s'." : "Avoid '%s'.";
  const message = rule.reason ? `${base} ${rule.reason.replaceAll('%', '%%')}` : base;
  const { changedAt, isRemoved, ...brand } = rule;
  return [{ extends: kind, message, level, ...keys }, { [BESIDE_KEY]: { brand } }];
}

/** A file name for each rule: by its word where that has Latin letters, else by number. */
function nameRules(rules: readonly BrandRule[]): { name: string; rule: BrandRule }[] {
  const taken = new Set<string>();
  return rules.map((rule) => {
    const name = findFree(toFileName(rule.word) || 'Rule', taken);
    taken.add(name.toLowerCase());
    return { name, rule };
  });
}

/** Names that differ in case only are one file on some machines. */
function findFree(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}-${count}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** Only what a `.vale.ini` and every file system take. */
function toFileName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}
