import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildApp } from './build-app.ts'
import { builtServer, buildServer } from './build-server.ts'
import { ADMIN, signInAt } from './sign-in.ts'

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
  await giveDepartment(server.url)
  await server.stop()
  project.provide('serverFolder', serverFolder)
  project.provide('appFolder', appFolder)
  project.provide('startedData', data)
  return () => rm(folder, { recursive: true, force: true })
}

/** The admin belongs to a department, so that what they hand in is of one without a question. */
async function giveDepartment(url: string): Promise<void> {
  const headers = { ...(await signInAt(url)), 'Content-Type': 'application/json' }
  const { people } = (await (await fetch(`${url}/api/people`, { headers })).json()) as {
    people: { id: string }[]
  }
  const body = JSON.stringify({ department: 'company' })
  const changed = await fetch(`${url}/api/people/${people[0]!.id}`, { method: 'PATCH', headers, body })
  if (!changed.ok) throw new Error(await changed.text())
}
