import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inject, vi } from 'vitest'

/** What is run apart from the tests runs as it is shipped: from source, each thread would read all TypeScript anew. */
vi.mock('../../packages/server/src/program-files.ts', async (importSource) => {
  const folder = inject('serverFolder')
  return {
    ...(await importSource<typeof import('../../packages/server/src/program-files.ts')>()),
    CHECK_WORKER: pathToFileURL(join(folder, 'check-worker.js')),
    PRINT_WORKER: pathToFileURL(join(folder, 'print-worker.js')),
    PICTURE_PROCESS: join(folder, 'picture-process.js'),
  }
})
