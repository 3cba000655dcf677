import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { openPglite } from '../../packages/server/src/db/open-pglite.ts'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { openQueue, type JobQueue, type QueueOptions } from '../../packages/server/src/jobs/queue.ts'
import { newDatabase } from '../support/new-database.ts'
import { databases } from './server-suite.ts'

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

describe.each(Object.entries(databases))('jobs on %s', (_, open) => {
  let database: OpenDatabase
  const queues: JobQueue[] = []
  let names = 0
  /** Jobs of one test are none of another's. */
  let name: string

  async function start(options: QueueOptions = {}): Promise<JobQueue> {
    const queue = await openQueue(database, { pollMs: 60_000, retrySeconds: 0, ...options })
    queues.push(queue)
    return queue
  }

  beforeAll(async () => {
    database = await open()
  })
  afterEach(async () => {
    await Promise.all(queues.splice(0).map((queue) => queue.stop()))
  })
  afterAll(() => database.close())

  function record() {
    name = `job-${++names}`
    const ran: string[] = []
    return { ran, done: (count: number) => expect.poll(() => ran.length, { timeout: 10_000 }).toBe(count) }
  }

  it('are run one after the other, in their order, as soon as they are added', async () => {
    const { ran, done } = record()
    const queue = await start()
    let running = 0
    await queue.define(name, {
      async run({ task }) {
        expect(++running).toBe(1)
        await wait(20)
        running--
        ran.push(String(task))
      },
    })
    const started = performance.now()
    for (const task of ['a', 'b', 'c']) await queue.enqueue(name, { task })
    await done(3)
    expect(ran).toEqual(['a', 'b', 'c'])
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('are added once under one id', async () => {
    const { ran, done } = record()
    const queue = await start()
    const id = await queue.enqueue(name, { task: 'a' })
    await queue.enqueue(name, { task: 'a' }, { id })
    await queue.define(name, { run: async (_data, job) => void ran.push(job.id) })
    await queue.enqueue(name, { task: 'b' }, { id })
    await queue.enqueue(name, { task: 'c' })
    await done(2)
    expect(ran[0]).toBe(id)
  })

  it('are tried again when they fail, then given up with what went wrong', async () => {
    const { ran, done } = record()
    const logged: string[] = []
    const queue = await start({ attempts: 2, pollMs: 50, log: (line) => logged.push(line) })
    await queue.define(name, {
      async run() {
        ran.push('run')
        throw new Error('no paper')
      },
      giveUp: async ({ task }, error) => void ran.push(`${String(task)}: ${error}`),
    })
    await queue.enqueue(name, { task: 'a' })
    await done(3)
    expect(ran).toEqual(['run', 'run', 'a: no paper'])
    expect(logged.filter((line) => line.includes('no paper'))).toHaveLength(2)
  })

  it('are cancelled while they wait and while they run, by whichever process', async () => {
    const { ran, done } = record()
    const queue = await start()
    const other = await start()
    await queue.define(name, {
      async run({ task }, { signal }) {
        ran.push(String(task))
        if (task === 'short') return
        await new Promise((_resolve, reject) => signal.addEventListener('abort', reject))
      },
    })
    const [first, second] = [
      await queue.enqueue(name, { task: 'a' }),
      await queue.enqueue(name, { task: 'b' }),
    ]
    const waiting = await queue.enqueue(name, { task: 'never' })
    await queue.enqueue(name, { task: 'short' })
    await done(1)
    await queue.cancel(name, waiting)
    const started = performance.now()
    await queue.cancel(name, first)
    await done(2)
    expect(performance.now() - started).toBeLessThan(1000)
    await other.cancel(name, second)
    await done(3)
    expect(ran).toEqual(['a', 'b', 'short'])
  })

  it('are handed back by a process that stops, and taken up at once by the next', async () => {
    const { ran, done } = record()
    const first = await start({ attempts: 1, graceMs: 50 })
    await first.define(name, {
      async run({ task }) {
        ran.push(`first ${String(task)}`)
        await new Promise(() => {})
      },
    })
    await first.enqueue(name, { task: 'a' })
    await done(1)
    await first.stop()
    const second = await start({ attempts: 1 })
    await second.define(name, { run: async ({ task }) => void ran.push(`second ${String(task)}`) })
    await done(2)
    expect(ran).toEqual(['first a', 'second a'])
  })

  it('are run once by several processes, however long they take', async () => {
    const { ran, done } = record()
    const both = [
      await start({ pollMs: 20, expireSeconds: 2 }),
      await start({ pollMs: 20, expireSeconds: 2 }),
    ]
    for (const queue of both)
      await queue.define(name, {
        async run({ task }) {
          ran.push(String(task))
          if (task === 0) await wait(3500)
        },
      })
    const tasks = Array.from({ length: 20 }, (_, task) => task)
    for (const task of tasks) await both[0]!.enqueue(name, { task })
    await done(20)
    await wait(4000)
    expect(ran.map(Number).sort((a, b) => a - b)).toEqual(tasks)
  })
})

describe('a process killed in the middle of a job', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paperwright-jobs-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each([
    ['PGlite', async () => join(folder, 'data'), openPglite, { isAlone: true }],
    ['PostgreSQL', () => newDatabase(inject('postgresUrl')), openPostgres, { expireSeconds: 2, pollMs: 100 }],
  ])(
    'leaves it to the next, on %s',
    async (_, newPlace, open, options) => {
      const place = await newPlace()
      const script = fileURLToPath(new URL('./run-jobs.ts', import.meta.url))
      const child = spawn(
        process.execPath,
        ['--conditions', 'paperwright-source', '--import', 'tsx', script, place],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      )
      const [said] = (await once(child.stdout, 'data')) as [Buffer]
      expect(String(said)).toBe('began long\n')
      child.kill('SIGKILL')
      await once(child, 'exit')
      const database = await open(place)
      const queue = await openQueue(database, options)
      const ran: string[] = []
      await queue.define('work', { run: async ({ task }) => void ran.push(String(task)) })
      await expect.poll(() => ran, { timeout: 10_000 }).toEqual(['long'])
      await queue.stop()
      await database.close()
      // The other process reads the product's source first.
    },
    60_000,
  )
})
