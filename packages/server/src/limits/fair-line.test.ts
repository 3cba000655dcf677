import { expect, test } from 'vitest'
import { FairLine } from './fair-line.ts'

/** A line whose work ends when it is told to, and what began so far. */
function lineOf(most: ConstructorParameters<typeof FairLine>[0]) {
  const line = new FairLine(most)
  const began: string[] = []
  const ends = new Map<string, () => void>()
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return {
    began,
    add(who: string, name: string) {
      const work = () =>
        new Promise<string>((resolve) => {
          began.push(name)
          ends.set(name, () => resolve(name))
        })
      const done = line.run(who, work)
      done.catch(() => {})
      return done
    },
    async end(name: string) {
      ends.get(name)!()
      await settled()
    },
    settled,
  }
}

test('whoever asks for much has a few at once, and others do not wait behind them', async () => {
  const { add, began, end, settled } = lineOf({ atOnce: 2, each: 1, waiting: 10 })
  for (const name of ['a1', 'a2', 'a3', 'a4']) void add('anna', name)
  void add('ben', 'b1')
  void add('cleo', 'c1')
  void add('ben', 'b2')
  await settled()
  expect(began).toEqual(['a1', 'b1'])
  await end('a1')
  expect(began.slice(2)).toEqual(['a2'])
  await end('a2')
  expect(began.slice(3)).toEqual(['c1'])
  await end('b1')
  await end('c1')
  expect(began.slice(4)).toEqual(['b2', 'a3'])
})

test('what is too much to wait is refused, and let in again later', async () => {
  const { add, end } = lineOf({ atOnce: 1, each: 1, waiting: 2 })
  const first = add('anna', 'a1')
  void add('anna', 'a2')
  const third = add('anna', 'a3')
  await expect(add('anna', 'a4')).rejects.toMatchObject({ status: 429, extra: { retryAfter: 3 } })
  void add('ben', 'b1')
  await end('a1')
  expect(await first).toBe('a1')
  void add('anna', 'a5')
  await end('a2')
  await end('b1')
  await end('a3')
  expect(await third).toBe('a3')
})

test('work that fails makes room', async () => {
  const line = new FairLine({ atOnce: 1, each: 1, waiting: 1 })
  await expect(line.run('anna', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await line.run('anna', () => Promise.resolve(1))).toBe(1)
})
