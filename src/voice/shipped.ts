import type { VoiceRule } from '../model/voice-rule';
import { parseRule } from './parse-rule';

const FILES = import.meta.glob<unknown>('./packs/**/*.yml', { eager: true, import: 'default' });

/** Every rule that ships with Beside, by language and name: `en.no-blame`. */
export const SHIPPED_RULES: readonly VoiceRule[] = Object.entries(FILES).map(([path, value]) =>
  parseRule(path.replace(/^\.\/packs\/(.+)\/(.+)\.yml$/, '$1.$2'), value),
);
