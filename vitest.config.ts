import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * `unit`: what stands beside the code; files share a worker, so a test may leave nothing behind. `suite`: what crosses modules or
 * starts processes; each file has a process of its own, and after all of them no child process may be left.
 */
export default defineConfig({
  // As for the code of job types that a process of the product loads.
  resolve: { alias: { millrace: join(import.meta.dirname, 'src/plugin.ts') } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['test/property-seed.ts'],
          include: ['src/**/*.test.ts', 'jobtypes/**/*.test.ts', 'scripts/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'suite',
          setupFiles: ['test/property-seed.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/bench/**'],
          pool: 'forks',
          globalSetup: ['test/global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
