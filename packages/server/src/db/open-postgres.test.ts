import { createServer, type AddressInfo, type Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, OpenDatabase } from './database.ts'
import { openPostgres } from './open-postgres.ts'
import { storageFault } from './storage-fault.ts'
import { newDatabase } from '../../../../tests/support/new-database.ts'
import { startPostgres, type TestPostgres } from '../../../../tests/support/postgres.ts'

/** More than there are connections. */
const AT_ONCE = 24
const CRASHES = 10
/** Milliseconds that work may take, also while the database is away. */
const PATIENCE = 10_000

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

let postgres: TestPostgres
let database: OpenDatabase
const uncaught: unknown[] = []
const tell = (error: unknown) => void uncaught.push(error)
beforeAll(async () => {
  process.on('uncaughtException', tell).on('unhandledRejection', tell)
  postgres = await startPostgres()
  database = await openPostgres(await newDatabase(postgres.url))
  await database.execute('create table kept (id text primary key)')
}, 120_000)
afterAll(async () => {
  await database.close()
  await postgres.stop()
  process.off('uncaughtException', tell).off('unhandledRejection', tell)
})

test('the database is broken off ten times under two dozen workers: nobody hangs, and what was answered is stored', async () => {
  const { db, exclusively, execute } = database
  const answered = new Set<string>()
  const kinds = [store, storeTogether, storeTogether, store, store, storeTogether] as const
  const others = [
    () => execute('begin; select pg_sleep(0.005); commit'),
    () => exclusively(() => wait(3)),
    () => db.execute(sql`select pg_sleep(0.002)`),
    () => execute('select $1::text', ['a']),
  ]
  const over = new AbortController()
  let done = 0
  let hung = 0
  const workers = Array.from({ length: AT_ONCE }, async (_, worker) => {
    for (let turn = 0; !over.signal.aborted; turn++) {
      const id = `${worker}-${turn}`
      const work = turn % 3 < 2 ? kinds[worker % kinds.length]!(db, id) : others[worker % others.length]!()
      const late = setTimeout(() => hung++, PATIENCE)
      await work.then(
        () => {
          done++
          if (turn % 3 < 2) answered.add(id)
        },
        // Not as fast as can be while the database is away.
        () => wait(20),
      )
      clearTimeout(late)
    }
  })
  const goesOn = async () => {
    const before = done
    await expect.poll(() => done, { timeout: 30_000 }).toBeGreaterThan(before + AT_ONCE)
  }
  for (let crash = 0; crash < CRASHES; crash++) {
    await goesOn()
    await postgres.crash()
    await postgres.startAgain()
  }
  await goesOn()
  over.abort()
  await Promise.all(workers)
  expect([uncaught, hung]).toEqual([[], 0])
  const { rows } = await execute('select id from kept', [])
  const kept = new Set((rows as { id: string }[]).map(({ id }) => id))
  expect([...answered].filter((id) => !kept.has(id))).toEqual([])
  expect(answered.size).toBeGreaterThan(AT_ONCE)
  // Every place that there was is free again.
  const whole = Array.from({ length: 10 }, () =>
    db.transaction((transaction) => transaction.execute(sql`select pg_sleep(0.05)`)),
  )
  await Promise.all(whole)
}, 240_000)

test('whoever listens is told that the connection broke, and hears what is said on the next one', async () => {
  const heard: unknown[] = []
  database.listen('news', (message) => heard.push(message))
  await expect.poll(() => heard).toEqual([undefined])
  await database.execute(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'`,
    [],
  )
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual([undefined, undefined])
  await database.execute(`select pg_notify('news', 'a')`, [])
  await expect.poll(() => heard).toEqual([undefined, undefined, 'a'])
})

test('a transaction in which a statement failed is not taken for stored, nor what is asked after its end for part of it', async () => {
  const { db, execute } = database
  const swallowing = db.transaction(async (transaction) => {
    await transaction.execute(sql`insert into kept values ('swallowed')`)
    await transaction.execute(sql`select 1/0`).catch(() => {})
  })
  await expect(swallowing).rejects.toThrow(/nothing was stored/)
  let late: Promise<unknown> | undefined
  const leaving = db.transaction(async (transaction) => {
    late = wait(50).then(() => transaction.execute(sql`insert into kept values ('late')`))
    late.catch(() => {})
    throw new Error('left')
  })
  await expect(leaving).rejects.toThrow('left')
  await expect(late).rejects.toMatchObject({ cause: { message: 'The transaction is over.' } })
  expect(await execute(`select id from kept where id in ('swallowed', 'late')`, [])).toEqual({ rows: [] })
})

test.each([
  ['closes the door without a word', (socket: Socket) => socket.destroy()],
  ['says nothing', () => {}],
])(
  'a server that %s is given up',
  async (_, meet) => {
    const server = createServer((socket) => meet(socket.on('error', () => {})))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const fault = await openPostgres(`postgres://tests@127.0.0.1:${port}/none`).catch(storageFault)
    expect(fault).toMatchObject({ extra: { code: 'databaseAway' } })
    server.close()
  },
  30_000,
)

/** With a wait inside, in which the connection may break while nobody uses it. */
function store(db: Database, id: string): Promise<unknown> {
  return db.transaction(async (transaction) => {
    await transaction.execute(sql`insert into kept values (${id})`)
    await wait(3)
    await transaction.execute(sql`select pg_sleep(0.002)`)
  })
}

/** Several statements at once, one of them behind a wait, and one that is long. */
function storeTogether(db: Database, id: string): Promise<unknown> {
  return db.transaction(async (transaction) => {
    await Promise.all([
      transaction.execute(sql`insert into kept values (${id})`),
      wait(2).then(() => transaction.execute(sql`select pg_sleep(0.003)`)),
      transaction.execute(sql`select ${'x'.repeat(3000)}::text`),
      transaction.transaction((inner) => inner.execute(sql`select 1`)),
    ])
  })
}
