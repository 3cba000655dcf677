import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
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

/** Several projects of tests are set up in one process: it is made once. */
const shared = globalThis as { emptyStore?: Promise<string> }

/** Makes the embedded database's files and tables once: whoever did so for themselves would take seconds. */
export function makeEmptyStore(): Promise<string> {
  return (shared.emptyStore ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paperwright-store-'))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    await (await openPglite(folder)).close()
    return folder
  })())
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide('emptyStore', await makeEmptyStore())
}
