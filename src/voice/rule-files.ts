/**
 * Where the build puts the rule files it takes out of the program; null where they stand in it, as in tests and on the
 * command line. Set by `vite.rules.mjs`.
 */
export const RULES_ASSET: string | null = null;

/** Each file's bytes by its name; read only when asked for, since a desk needs few of the languages. */
let files: ReadonlyMap<string, Uint8Array> | null = null;
const LINE_END = 0x0a;

/**
 * To be called before anything is checked where the build has an asset.
 * @param asset a line of JSON, `[[name, bytes], …]`, then the files in this order, as JSON.
 * @throws Error when it is of another form: a fault of the program.
 */
export function provideRuleFiles(asset: Uint8Array): void {
  let at = asset.indexOf(LINE_END) + 1;
  const list = JSON.parse(new TextDecoder().decode(asset.subarray(0, at))) as [string, number][];
  files = new Map(
    list.map(([name, length]) => {
      at += length;
      return [name, asset.subarray(at - length, at)];
    }),
  );
}

/** @throws Error when the files were not provided or the file is not among them: a fault of the program. */
export function takeRuleFile(name: string): unknown {
  const bytes = files?.get(name);
  if (bytes === undefined) throw new Error(`The rule file ${name} is not there.`);
  return JSON.parse(new TextDecoder().decode(bytes));
}
