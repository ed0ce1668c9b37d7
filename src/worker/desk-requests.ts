import browser from 'webextension-polyfill';
import type { Handlers } from '../bridge/receive';
import { ACTIONS } from '../model/settings';
import { listBrandRules, saveBrandRule } from '../store/brand-rules';
import { listPanels, savePanel } from '../store/panels';
import { getSettings, saveSettings } from '../store/settings';
import { listTags, saveTag } from '../store/tags';
import { countWaiting } from '../store/waiting';
import type { Desk } from './desk';
import { getDrafting } from './drafting-setup';
import { findInterfaceLanguage, getTexts } from './texts';

type DeskRequest =
  | 'getDesk'
  | 'savePanelState'
  | 'saveMarksShown'
  | 'saveRuleOff'
  | 'openOptions'
  | 'saveSettings'
  | 'saveTag';

/** Settings, tags and texts: what every page of ours begins with. */
export function makeDeskHandlers(desk: Desk): Pick<Handlers, DeskRequest> {
  const { database, now } = desk;

  function announce(): null {
    desk.tell('deskChanged', null);
    return null;
  }

  return {
    async getDesk() {
      const [settings, tags, panels, waitingCount, commands, drafting] = await Promise.all([
        getSettings(database),
        listTags(database),
        listPanels(database),
        countWaiting(database),
        listCommands(),
        getDrafting(),
      ]);
      const language = findInterfaceLanguage(settings);
      const texts = { ...(await getTexts(language)) };
      const { version } = browser.runtime.getManifest();
      const view = { settings, tags, panels, language, texts, commands, waitingCount, version };
      return drafting.setup.isOn ? { ...view, isDrafting: true } : view;
    },

    async savePanelState(panel) {
      await savePanel(database, panel, now());
      return announce();
    },

    async saveMarksShown(isMarksShown) {
      await saveSettings(database, { isMarksShown }, now());
      return announce();
    },

    async saveRuleOff(rule) {
      const brand = (await listBrandRules(database)).find(({ id }) => `brand.${id}` === rule);
      if (brand) {
        // Where the lead looks for it: on its own card.
        await saveBrandRule(database, { ...brand, isOn: false }, now());
      } else {
        const { rulesOff } = await getSettings(database);
        if (!rulesOff.includes(rule)) await saveSettings(database, { rulesOff: [...rulesOff, rule] }, now());
      }
      return announce();
    },

    async openOptions() {
      await browser.runtime.openOptionsPage();
      return null;
    },

    async saveSettings(patch) {
      await saveSettings(database, patch, now());
      return announce();
    },

    async saveTag(tag) {
      await saveTag(database, tag, now());
      return announce();
    },
  };
}

/** The chords the browser itself listens to; those without one are left out. */
async function listCommands(): Promise<Record<string, string>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(
    commands.flatMap(({ name, shortcut }) =>
      name && shortcut && ACTIONS.some((action) => action === name) ? [[name, shortcut]] : [],
    ),
  );
}
