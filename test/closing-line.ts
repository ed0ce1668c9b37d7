import type { Reporter, TestModule } from 'vitest/node';

/** Closes the run with the one line that others read: `N passed, N failed`. Files that cannot run count as failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      passed += states.filter((state) => state === 'passed').length;
      failed += states.filter((state) => state === 'failed').length;
      skipped += states.filter((state) => state === 'skipped').length;
      if (module.errors().length > 0) failed += 1;
    }
    // After Vitest's own summary, which is printed by another reporter at the same moment.
    process.on('exit', () =>
      console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`),
    );
  }
}
