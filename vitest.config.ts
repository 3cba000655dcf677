import { defineConfig } from 'vitest/config'
import { fromSource } from './packages/from-source.ts'
import { keepFilesInMemory } from './tests/support/memory-folder.ts'
import { QUICK_DATABASE } from './tests/support/quick-database.ts'

keepFilesInMemory()

export default defineConfig({
  ...fromSource,
  // What is set up once for a project runs in an environment of Vitest's own.
  environments: { __vitest__: { resolve: fromSource.ssr.resolve } },
  test: {
    // Tests with random values try many times more with `LONG_RUNS`: on a slow machine, minutes.
    testTimeout: process.env['LONG_RUNS'] ? 600_000 : 30_000,
    // What is built is run as it is.
    server: { deps: { external: [/\/dist-tests-\d+\//] } },
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Two cores: tests wait for browsers and processes about as often as they compute.
    maxWorkers: 4,
    // Where files of a project share their modules (`isolate: false`), each worker reads the product's source once.
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          isolate: false,
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'examples/**/*.test.ts',
            'tests/corpus/**/*.test.ts',
            'tests/house/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**'],
        },
      },
      // What takes long to make is made once, and only where tests of its project run.
      {
        extends: true,
        test: {
          name: 'screen',
          isolate: false,
          include: ['tests/screen/**/*.test.ts', 'tests/builder/**/*.test.ts'],
          globalSetup: ['tests/support/packaged-browser.ts', 'tests/support/built-pages.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          isolate: false,
          execArgv: QUICK_DATABASE,
          include: ['tests/app/**/*.test.ts'],
          globalSetup: ['tests/support/packaged-browser.ts', 'tests/support/shipped-app.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'endurance',
          isolate: false,
          execArgv: QUICK_DATABASE,
          include: ['tests/endurance/**/*.test.ts'],
          setupFiles: ['tests/support/built-programs.ts'],
          globalSetup: [
            'tests/support/postgres.ts',
            'tests/support/empty-store.ts',
            'tests/support/built-server.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          isolate: false,
          execArgv: QUICK_DATABASE,
          include: ['tests/server/**/*.test.ts'],
          setupFiles: ['tests/support/built-programs.ts'],
          globalSetup: [
            'tests/support/postgres.ts',
            'tests/support/empty-store.ts',
            'tests/support/built-server.ts',
          ],
        },
      },
    ],
  },
})
