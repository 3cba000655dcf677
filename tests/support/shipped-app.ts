import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildApp } from './build-app.ts'
import { builtServer, buildServer } from './build-server.ts'
import { copyFolder } from './copy-folder.ts'
import { makeEmptyStore } from './empty-store.ts'
import { ADMIN, signInAt } from './sign-in.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the web application, built as it is shipped. */
    appFolder: string
    /** A data folder as a server leaves it after its first start: the library and the first admin in it. To be copied. */
    startedData: string
    /** What the admin's browser sends to a server on a copy of it: they have signed in. */
    adminCookie: string
  }
}

/** Builds the application and starts the server on an empty store once; each test file goes on from there. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-shipped-'))
  const appFolder = join(folder, 'app')
  const data = join(folder, 'data')
  const serverFolder = await buildServer()
  await buildApp(appFolder)
  await copyFolder(await makeEmptyStore(), data)
  const { startServer } = await builtServer(serverFolder)
  const server = await startServer({ port: 0, data, appFolder, admin: ADMIN })
  const admin = await signInAt(server.url)
  await giveDepartment(server.url, admin)
  await server.stop()
  project.provide('serverFolder', serverFolder)
  project.provide('appFolder', appFolder)
  project.provide('startedData', data)
  project.provide('adminCookie', admin.Cookie)
  return () => rm(folder, { recursive: true, force: true })
}

/** The admin belongs to a department, so that what they hand in is of one without a question. */
async function giveDepartment(url: string, admin: Record<string, string>): Promise<void> {
  const headers = { ...admin, 'Content-Type': 'application/json' }
  const { people } = (await (await fetch(`${url}/api/people`, { headers })).json()) as {
    people: { id: string }[]
  }
  const body = JSON.stringify({ department: 'company' })
  const changed = await fetch(`${url}/api/people/${people[0]!.id}`, { method: 'PATCH', headers, body })
  if (!changed.ok) throw new Error(await changed.text())
}
