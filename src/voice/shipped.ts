import { OUR_LANGUAGES, type OurLanguage } from '../model/language';
import type { VoiceRule } from '../model/voice-rule';
import { parseRule } from './parse-rule';

const FILES = import.meta.glob<() => unknown>('./packs/**/*.yml', { eager: true, import: 'default' });
const packs = new Map<OurLanguage, readonly VoiceRule[]>();

/** The rules of one language that ship with Beside, parsed when first asked for. Their ids: `en.no-blame`. */
export function getPack(language: OurLanguage): readonly VoiceRule[] {
  const known = packs.get(language);
  if (known) return known;
  const [folder = ''] = language.split('-');
  const pack = Object.entries(FILES)
    .filter(([path]) => path.startsWith(`./packs/${folder}/`))
    .map(([path, getFile]) => parseRule(path.replace(/^\.\/packs\/(.+)\/(.+)\.yml$/, '$1.$2'), getFile()));
  packs.set(language, pack);
  return pack;
}

/** Every rule that ships with Beside. */
export function listShippedRules(): VoiceRule[] {
  return OUR_LANGUAGES.flatMap(getPack);
}
