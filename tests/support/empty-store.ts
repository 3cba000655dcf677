import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openPglite } from '../../packages/server/src/db/open-pglite.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of an embedded database that has its tables and nothing in them. To be copied. */
    emptyStore: string
  }
}

/** Makes the embedded database's files and tables once: every test file that did so for itself would take seconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-store-'))
  await (await openPglite(folder)).close()
  project.provide('emptyStore', folder)
  return () => rm(folder, { recursive: true, force: true })
}
