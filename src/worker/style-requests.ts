import type { Handlers } from '../bridge/receive';
import type { RuleFault } from '../model/rule-fault';
import type { Settings } from '../model/settings';
import type { BrandRule } from '../model/voice-rule';
import { listBrandRules, saveBrandRule } from '../store/brand-rules';
import type { Database } from '../store/database';
import { getSettings, saveSettings } from '../store/settings';
import { changeStyle, listStyles, saveStyles } from '../store/styles';
import type { Desk } from './desk';
import { printStyle, readStyleFolder, wordFault, writeStyleFolder } from './engines';
import { findKnownLanguage } from './reading';
import { findInterfaceLanguage } from './texts';

type StyleRequest = 'listStyles' | 'importStyles' | 'saveStyle' | 'exportVoice';

/** Vale styles that the lead brings in, and the folder that takes everything along. */
export function makeStyleHandlers(desk: Desk): Pick<Handlers, StyleRequest> {
  const { database, now } = desk;

  function announce(): void {
    desk.tell('deskChanged', null);
  }

  return {
    async listStyles() {
      const [styles, settings] = await Promise.all([listStyles(database), getSettings(database)]);
      const off = new Set(settings.rulesOff);
      const wordRefused = makeRefusedWording(settings);
      return styles.map(({ name, language, isOn, rules, refused }) => ({
        name,
        language,
        isOn,
        rules: rules.map(({ id, level, message }) => ({ id, level, message, isOn: !off.has(id) })),
        refused: refused.map(wordRefused),
      }));
    },

    async importStyles(folder) {
      const read = readStyleFolder(folder, (text) => findKnownLanguage(text, null), now());
      const tables = [database.styles, database.brandRules, database.settings];
      await database.transaction('rw', tables, async () => {
        await saveStyles(database, read.styles);
        const known = new Map((await listBrandRules(database)).map((rule) => [rule.id, rule]));
        for (const rule of read.brand)
          if (!isSame(rule, known.get(rule.id))) await saveBrandRule(database, rule, now());
        const { rulesOff } = await getSettings(database);
        await saveSettings(
          database,
          {
            rulesOff: [...new Set([...rulesOff, ...read.off])],
            ...(read.profileOverrides ? { profileOverrides: read.profileOverrides } : {}),
          },
          now(),
        );
      });
      announce();
      return {
        styles: read.styles.map(({ name, rules }) => ({ name, ruleCount: rules.length })),
        ownRuleCount: read.brand.length,
        refused: read.refused.map(makeRefusedWording(await getSettings(database))),
      };
    },

    async saveStyle(name, change) {
      await changeStyle(database, name, change, now());
      announce();
      return null;
    },

    async exportVoice() {
      const [brand, styles, settings] = await Promise.all([
        listBrandRules(database),
        listStyles(database),
        getSettings(database),
      ]);
      return writeStyleFolder(settings.accounts[0]?.handle ?? '', brand, styles, settings);
    },
  };
}

/** Sentences are what an older Beside kept: they stay as they are. */
function makeRefusedWording(settings: Settings): (refused: RuleFault | string) => string {
  const language = findInterfaceLanguage(settings);
  return (refused) => (typeof refused === 'string' ? refused : wordFault(refused, language));
}

/** After an import of everything: what a file brought is judged once, not at every cold start. */
export async function printStyles(database: Database, now: number): Promise<void> {
  for (const style of await listStyles(database))
    if (!style.printed) await changeStyle(database, style.name, { printed: printStyle(style) }, now);
}

function isSame(one: BrandRule, other: BrandRule | undefined): boolean {
  const bare = ({ changedAt, ...rule }: BrandRule) => JSON.stringify(rule, Object.keys(rule).sort());
  return other !== undefined && bare(one) === bare(other);
}
