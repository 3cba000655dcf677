import { join } from 'node:path'
import { build } from 'vite'
import { inEnvironment } from './in-environment.ts'

const APP = join(import.meta.dirname, '../../packages/app')

/** Builds the web application into a folder as it is shipped, whatever environment the caller runs in. */
export async function buildApp(outDir: string): Promise<void> {
  await inEnvironment('production', () =>
    build({ root: APP, logLevel: 'error', build: { outDir, emptyOutDir: true, manifest: true } }),
  )
}
