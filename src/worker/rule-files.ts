import { readDeflated } from './deflated';
import { provideRuleFiles, RULES_ASSET } from './engines';

let opening: Promise<void> | null = null;

/**
 * Makes the rules that ship with Beside ready to be read. They are most of what Beside knows, and a worker that starts
 * for anything else would have to be parsed with them.
 * @throws when the file cannot be read; the next check tries again.
 */
export function openRuleFiles(): Promise<void> {
  if (RULES_ASSET === null) return Promise.resolve();
  opening ??= readRuleFiles(RULES_ASSET).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

async function readRuleFiles(asset: string): Promise<void> {
  provideRuleFiles(await readDeflated(asset));
}
