import type { BrandRule } from '../model/voice-rule';
import type { Database } from './database';

export async function listBrandRules(database: Database): Promise<BrandRule[]> {
  return (await database.brandRules.toArray()).filter((rule) => !rule.isRemoved);
}

export async function saveBrandRule(database: Database, rule: BrandRule, now: number): Promise<void> {
  await database.brandRules.put({ ...rule, changedAt: now });
}
