import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import type { Database } from './database';
import { keep } from './kept';

/** One setting with the time of its last change; settings never changed have no record and follow the defaults. */
export interface SettingRecord {
  key: string;
  value: unknown;
  changedAt: number;
}

/** Marks that the starter replies and tags were put there once; what the agent removed stays removed. */
const SEEDED = 'isSeeded';

/** The same object until a setting is written. */
export function getSettings(database: Database): Promise<Settings> {
  return keep(database, 'settings', '', ['settings'], () => readSettings(database));
}

async function readSettings(database: Database): Promise<Settings> {
  const records = await database.settings.toArray();
  const saved = records.filter(({ key }) => Object.hasOwn(DEFAULT_SETTINGS, key));
  const settings: Settings = Object.assign(
    { ...DEFAULT_SETTINGS },
    Object.fromEntries(saved.map(({ key, value }) => [key, value])),
  );
  // A chord that a newer version added keeps its default beside chords saved by an older one.
  return { ...settings, chords: { ...DEFAULT_SETTINGS.chords, ...settings.chords } };
}

export async function saveSettings(database: Database, patch: Partial<Settings>, now: number): Promise<void> {
  const records = Object.entries(patch)
    .filter(([key, value]) => value !== undefined && Object.hasOwn(DEFAULT_SETTINGS, key))
    .map(([key, value]) => ({ key, value, changedAt: now }));
  await database.settings.bulkPut(records);
}

export async function isSeeded(database: Database): Promise<boolean> {
  return (await database.settings.get(SEEDED)) !== undefined;
}

export async function saveSeeded(database: Database, now: number): Promise<void> {
  await database.settings.put({ key: SEEDED, value: true, changedAt: now });
}
