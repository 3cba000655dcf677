import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const SERVER = join(import.meta.dirname, '../../packages/server')
/** Beside `dist`, which a server of someone else may run from: paths from it are the same. */
const FOLDER = join(SERVER, `dist-tests-${process.pid}`)

/** Several projects of tests are set up in one process: it is built once. */
const shared = globalThis as { serverFolder?: Promise<string> }

/** Builds the server and the command line as they are shipped; the folder, which is gone when the process ends. */
export function buildServer(): Promise<string> {
  return (shared.serverFolder ??= (async () => {
    process.on('exit', () => rmSync(FOLDER, { recursive: true, force: true }))
    await build({ root: SERVER, logLevel: 'error', build: { outDir: FOLDER } })
    return FOLDER
  })())
}

/** The server of a built program. */
export function builtServer(folder: string): Promise<typeof import('../../packages/server/src/main.ts')> {
  return import(/* @vite-ignore */ pathToFileURL(join(folder, 'server.js')).href)
}
