import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getChromium } from '../chromium';

/** Where Chromium, and Chrome for Testing, look for what their administrator says; below /etc. */
const PLACES = ['chromium/policies/managed', 'opt/chrome_for_testing/policies/managed'];
const FILE = 'beside-practice.json';

/**
 * A Chromium with an administrator of its own: it starts in a mount namespace in which /etc holds one more folder.
 * Chromium takes the place of its policies from no flag, and a file in the real one would reach every browser of the
 * machine. Nothing is written outside a temporary folder, and the namespace ends with the browser.
 */
export class Managed {
  readonly #folder = mkdtempSync(join(tmpdir(), 'beside-managed-'));
  /** To be started in place of Chromium. */
  readonly executable = join(this.#folder, 'chromium.sh');

  private constructor() {
    const { uid, etc } = { uid: process.getuid?.(), etc: join(this.#folder, 'etc') };
    for (const place of PLACES) mkdirSync(join(etc, place), { recursive: true });
    mkdirSync(join(this.#folder, 'managed'));
    const mounts = [
      `mount -t overlay overlay -o 'lowerdir=${etc}:/etc' /etc`,
      ...PLACES.map((place) => `mount --bind '${join(this.#folder, 'managed')}' '/etc/${place}'`),
    ];
    writeFileSync(join(this.#folder, 'start.sh'), `${mounts.join(' && ')} && exec "$@"\n`);
    // Who is not root is root in a namespace of their own, where Chromium asks for this flag.
    const [unshare, flag] = uid === 0 ? ['unshare', ''] : ['unshare --map-root-user', '--no-sandbox'];
    const line = `exec ${unshare} --mount sh '${join(this.#folder, 'start.sh')}' "\${BESIDE_TRY:-${getChromium()}}" ${flag} "$@"`;
    writeFileSync(this.executable, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  }

  /** @returns null where this machine does not allow it; says so in one line. */
  static open(): Managed | null {
    const managed = new Managed();
    const { status } = spawnSync(managed.executable, { env: { ...process.env, BESIDE_TRY: 'true' } });
    if (status === 0) return managed;
    managed.close();
    console.log('Skipped: a policy for one browser alone needs Linux with mount namespaces.');
    return null;
  }

  /** Says what holds for an extension from now on. */
  write(extensionId: string, policy: object): void {
    const text = JSON.stringify({ '3rdparty': { extensions: { [extensionId]: policy } } });
    // Written whole before it is there under its name: a browser may look at any moment.
    writeFileSync(join(this.#folder, FILE), text);
    renameSync(join(this.#folder, FILE), join(this.#folder, 'managed', FILE));
    this.#settle(FILE);
  }

  remove(): void {
    rmSync(join(this.#folder, 'managed', FILE), { force: true });
    this.#settle();
  }

  /** Chromium passes by what changed within the last five seconds: it looks older. */
  #settle(...files: string[]): void {
    for (const path of [...files, '.']) utimesSync(join(this.#folder, 'managed', path), 1, 1);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
