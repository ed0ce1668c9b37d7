import type { Handlers } from '../bridge/receive';
import type { PlatformId } from '../model/message';
import { dropKnowledge, restorePrevious, saveKnowledge } from '../store/knowledge';
import type { Desk } from './desk';
import { parseSiteKnowledge } from './engines';
import {
  BUILT_IN,
  chooseKnowledge,
  describeKnowledge,
  judgeVersion,
  offerKnowledge,
  SITES,
} from './knowledge';

type KnowledgeRequest =
  | 'getKnowledge'
  | 'getSightings'
  | 'listKnowledge'
  | 'saveKnowledge'
  | 'restoreKnowledge';

/** What sites look like: judged again here, whoever asks. */
export function makeKnowledgeHandlers(desk: Desk): Pick<Handlers, KnowledgeRequest> {
  const { database, now } = desk;

  function announce(site: PlatformId): void {
    desk.tell('knowledgeChanged', { site });
    desk.tell('deskChanged', null);
  }

  return {
    getKnowledge: (site) => offerKnowledge(database, site),

    getSightings: async (site) => (await chooseKnowledge(database, site)).knowledge.sightings,

    listKnowledge: () => Promise.all(SITES.map((site) => describeKnowledge(database, site))),

    async saveKnowledge(site, file) {
      const { knowledge, faults } = parseSiteKnowledge(file, BUILT_IN[site]);
      if (!knowledge) return faults;
      const current = await chooseKnowledge(database, site);
      // A request may arrive twice: the same file again is no older one.
      if (JSON.stringify(knowledge) === JSON.stringify(current.knowledge)) return [];
      const late = judgeVersion(knowledge, current.knowledge.version);
      if (late.length > 0) return late;
      await saveKnowledge(database, knowledge, now());
      announce(site);
      return [];
    },

    async restoreKnowledge(site, to) {
      if (to === 'previous') await restorePrevious(database, site, now());
      else await dropKnowledge(database, site);
      announce(site);
      return null;
    },
  };
}
