import { expect, test } from 'vitest'
import type { LogEntry } from '../log/log.ts'
import { serveBackground } from './background.ts'

const queue = { define: async () => {}, enqueue: async () => '' }

test('one look waits for the one before, and what failed is said and tried again', async () => {
  let under = 0
  let most = 0
  let looks = 0
  const told: LogEntry[] = []
  const look = async () => {
    most = Math.max(most, ++under)
    await new Promise((resolve) => setTimeout(resolve, 5))
    under--
    if (++looks === 2) throw new Error('away')
  }
  const background = await serveBackground([{ name: 'dust', look, every: 1 }], {
    queue,
    log: (entry) => told.push(entry),
  })
  await expect.poll(() => looks).toBeGreaterThan(4)
  await background.stop()
  const before = looks
  expect([most, under]).toEqual([1, 0])
  expect(told).toMatchObject([{ level: 'error', msg: 'background', work: 'dust' }])
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(looks).toBe(before)
})

test('a long look hears that the server stops; its jobs are defined before anything is looked for', async () => {
  const told: string[] = []
  const background = await serveBackground(
    [
      {
        name: 'early',
        look: ({ signal }) =>
          new Promise((resolve) => signal.addEventListener('abort', () => resolve(told.push('stopped')))),
      },
      { name: 'late', job: { name: 'print', run: async () => {} }, look: async () => told.push('looked') },
    ],
    { queue: { ...queue, define: async (name) => void told.push(name) }, log: () => {} },
  )
  await background.stop()
  expect(told).toEqual(['print', 'looked', 'stopped'])
})
