import { expect, test } from 'vitest'
import { gather } from './gather.ts'

/** Answers each with what is asked, doubled, when it is let. */
function slowly() {
  const journeys: { all: readonly number[]; end: () => void; fail: (error: Error) => void }[] = []
  const askAll = (all: readonly number[]) =>
    new Promise<number[]>((resolve, fail) => {
      journeys.push({ all, end: () => resolve(all.map((one) => one * 2)), fail })
    })
  return { journeys, askAll }
}

/** Until whatever can go on has gone on. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

test('who asks in the same turn goes together, who asks meanwhile goes next', async () => {
  const { journeys, askAll } = slowly()
  const ask = gather(askAll, { atOnce: 1 })
  const first = [ask(1), ask(2)]
  await settle()
  const then = [ask(3), ask(4)]
  await settle()
  expect(journeys.map(({ all }) => all)).toEqual([[1, 2]])
  journeys[0]!.end()
  expect(await Promise.all(first)).toEqual([2, 4])
  await settle()
  journeys[1]!.end()
  expect(await Promise.all(then)).toEqual([6, 8])
  expect(journeys).toHaveLength(2)
})

test('nothing is remembered: what is asked again is asked anew', async () => {
  const { journeys, askAll } = slowly()
  const ask = gather(askAll)
  for (const journey of [0, 1]) {
    const answer = ask(5)
    await settle()
    journeys[journey]!.end()
    expect(await answer).toBe(10)
  }
  expect(journeys).toHaveLength(2)
})

test('a journey that fails fails for whoever is on it, and the next begins', async () => {
  const { journeys, askAll } = slowly()
  const ask = gather(askAll, { most: 2, atOnce: 1 })
  const asked = Promise.allSettled([ask(1), ask(2), ask(3)])
  await settle()
  journeys[0]!.fail(new Error('lost'))
  await settle()
  journeys[1]!.end()
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
})

test('a journey that hangs keeps nobody else', async () => {
  const { journeys, askAll } = slowly()
  const ask = gather(askAll)
  const hanging = ask(1)
  await settle()
  const other = ask(2)
  await settle()
  journeys[1]!.end()
  expect(await other).toBe(4)
  journeys[0]!.end()
  expect(await hanging).toBe(2)
})

test('what is alike is never under way twice, and keeps what is not from going no longer than a turn', async () => {
  const { journeys, askAll } = slowly()
  const ask = gather(askAll, { kindOf: (one) => String(one % 10) })
  const stuck = ask(1)
  await settle()
  const alike = ask(11)
  const other = ask(2)
  await settle()
  expect(journeys.map(({ all }) => all)).toEqual([[1], [2]])
  journeys[1]!.end()
  expect(await other).toBe(4)
  await settle()
  expect(journeys).toHaveLength(2)
  journeys[0]!.end()
  expect(await stuck).toBe(2)
  await settle()
  journeys[2]!.end()
  expect(await alike).toBe(22)
})
