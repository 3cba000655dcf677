import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OutOfMemory, OutOfTime } from './thread-ended.ts'
import { ThreadPool } from './thread-pool.ts'

/** Does as it is told, and answers the request. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (request) => {
      if (request === 'endless') while (true);
      if (request === 'pattern') /^(a+)+$/.test('a'.repeat(60) + '!')
      if (request === 'memory') for (const kept = [];;) kept.push(new Array(10000).fill(request))
      if (request === 'throw') return parentPort.postMessage({ error: 'as it was told' })
      parentPort.postMessage({ answer: request })
    })
    parentPort.postMessage('ready')
  `)}`,
)

describe('a pool of one thread', () => {
  let pool: ThreadPool<string, string>
  beforeAll(() => {
    pool = new ThreadPool({ threads: 1, program, seconds: 3, megabytes: 16 })
  })
  afterAll(() => pool.close())

  it.each([
    ['what never ends', 'endless', OutOfTime],
    ['a pattern that tries without end', 'pattern', OutOfTime],
    ['what takes all memory', 'memory', OutOfMemory],
  ])('is ended over %s, and the next request is answered', async (_, request, error) => {
    const asked = [pool.run(request), pool.run('next')]
    await expect(asked[0]).rejects.toBeInstanceOf(error)
    expect(await asked[1]).toBe('next')
  })

  it('goes on after an error', async () => {
    await expect(pool.run('throw')).rejects.toThrow('as it was told')
    expect(await pool.run('a')).toBe('a')
  })
})
