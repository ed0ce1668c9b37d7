import type { Handlers } from '../bridge/receive';
import type { Settings } from '../model/settings';
import { createPersonalDataFinder } from './engines';

type PersonalDataSettings = Pick<Settings, 'numberTemplates' | 'phoneRegions'>;
type Find = ReturnType<typeof createPersonalDataFinder>;

/** A cache only: compiled anew when the settings changed or the worker was stopped. */
let last: { basis: string; find: Find } | null = null;

/** Finds personal data as this desk's settings say. */
export function getPersonalDataFinder({ numberTemplates, phoneRegions }: PersonalDataSettings): Find {
  const basis = JSON.stringify([numberTemplates, phoneRegions]);
  if (last?.basis !== basis)
    last = { basis, find: createPersonalDataFinder({ numberTemplates, phoneRegions }) };
  return last.find;
}

export const personalDataHandlers: Pick<Handlers, 'findPersonalData'> = {
  // Not kept: these are settings that are still being typed.
  findPersonalData: async (text, settings) => createPersonalDataFinder(settings)(text),
};
