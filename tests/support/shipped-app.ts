import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildApp } from './build-app.ts'
import { builtServer, buildServer } from './build-server.ts'
import { ADMIN } from './sign-in.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the web application, built as it is shipped. */
    appFolder: string
    /** A data folder as a server leaves it after its first start: the library and the first admin in it. To be copied. */
    startedData: string
  }
}

/** Builds the application and starts the server on an empty folder once; each test file goes on from there. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-shipped-'))
  const appFolder = join(folder, 'app')
  const data = join(folder, 'data')
  const serverFolder = await buildServer()
  await buildApp(appFolder)
  const { startServer } = await builtServer(serverFolder)
  const server = await startServer({ port: 0, data, appFolder, admin: ADMIN })
  await server.stop()
  project.provide('serverFolder', serverFolder)
  project.provide('appFolder', appFolder)
  project.provide('startedData', data)
  return () => rm(folder, { recursive: true, force: true })
}
