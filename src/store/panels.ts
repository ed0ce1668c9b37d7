import type { PanelState } from '../model/settings';
import type { Database } from './database';

/** How the panel was left on one site. */
export interface PanelRecord extends PanelState {
  changedAt: number;
}

export async function listPanels(database: Database): Promise<PanelState[]> {
  const records = await database.panels.toArray();
  return records.map(({ platform, isOpen, side }) => ({ platform, isOpen, side }));
}

export async function savePanel(database: Database, panel: PanelState, now: number): Promise<void> {
  await database.panels.put({ ...panel, changedAt: now });
}
