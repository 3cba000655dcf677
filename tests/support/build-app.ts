import { join } from 'node:path'
import { build } from 'vite'

const APP = join(import.meta.dirname, '../../packages/app')

/** Builds the web application into a folder as it is shipped, whatever environment the caller runs in. */
export async function buildApp(outDir: string): Promise<void> {
  const environment = process.env.NODE_ENV
  // A test runner's environment would get React's development build.
  process.env.NODE_ENV = 'production'
  try {
    await build({ root: APP, logLevel: 'error', build: { outDir, emptyOutDir: true, manifest: true } })
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = environment
  }
}
