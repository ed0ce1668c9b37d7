/**
 * Where the build puts the rule files it takes out of the program; null where they stand in it, as in tests and on the
 * command line. Set by `vite.rules.mjs`.
 */
export const RULES_ASSET: string | null = null;

let files: Readonly<Record<string, string>> | null = null;

/** To be called before anything is checked where the build has an asset: its content, JSON texts by name of the file. */
export function provideRuleFiles(provided: Readonly<Record<string, string>>): void {
  files = provided;
}

/** @throws Error when the files were not provided or the file is not among them: a fault of the program. */
export function takeRuleFile(name: string): unknown {
  const text = files?.[name];
  if (text === undefined) throw new Error(`The rule file ${name} is not there.`);
  return JSON.parse(text);
}
