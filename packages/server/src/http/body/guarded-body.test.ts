import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BadRequest, TooLarge, TooSlow } from '../../errors.ts'
import { BytesHeld } from './bytes-held.ts'
import { guardBody } from './guarded-body.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const RULES = { most: 10 * 1024 * 1024, tooLarge: 'too large' }

/** A body of so many pieces, each so many milliseconds after it is asked for. */
async function* pieces(count: number, { bytes, every }: { bytes: number; every: number }) {
  for (let at = 0; at < count; at++) {
    await new Promise((resolve) => setTimeout(resolve, every))
    yield new Uint8Array(bytes)
  }
}

/** Reads it to its end while time runs; its size, or what it failed with. */
async function readAll({ stream }: ReturnType<typeof guardBody>): Promise<unknown> {
  const read = new Response(stream).arrayBuffer().then(({ byteLength }) => byteLength)
  const settled = read.catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return settled
}

test('a body that comes slowly, as over a poor line, is waited for', async () => {
  const body = guardBody(pieces(300, { bytes: 16_384, every: 2000 }), RULES)
  expect(await readAll(body)).toBe(300 * 16_384)
})

test.each([
  ['stops in the middle', pieces(2, { bytes: 1_000_000, every: 21_000 }), 1000],
  ['trickles', pieces(10_000, { bytes: 1, every: 1000 }), 22_000],
])('one that %s is ended', async (_, source) => {
  const began = Date.now()
  const body = guardBody(source, RULES)
  expect(await readAll(body)).toBeInstanceOf(TooSlow)
  expect(Date.now() - began).toBeLessThan(10_000_000)
  expect(body.received()).toBeLessThan(25)
})

test('time that its reader takes is not counted', async () => {
  const body = guardBody(pieces(5, { bytes: 10, every: 10 }), RULES)
  const reader = body.stream.getReader()
  for (let at = 0; at < 5; at++) {
    await vi.advanceTimersByTimeAsync(60_000)
    const reading = reader.read()
    await vi.advanceTimersByTimeAsync(10)
    expect((await reading).value).toHaveLength(10)
  }
})

test('nothing is asked of its source before somebody reads, and no more than what was too much', async () => {
  let asked = 0
  const source = {
    next: () => Promise.resolve({ done: false as const, value: new Uint8Array(++asked && 1024) }),
  }
  const body = guardBody(source, { most: 3 * 1024, tooLarge: 'three' })
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toBe(0)
  expect(await readAll(body)).toBeInstanceOf(TooLarge)
  expect(asked).toBe(4)
  expect(body.failure()).toMatchObject({ message: 'three' })
})

test('one whose sender left is no fault of the server', async () => {
  const source = { next: () => Promise.reject(new Error('aborted')) }
  expect(await readAll(guardBody(source, RULES))).toBeInstanceOf(BadRequest)
})

test('bytes that are held have a most, of each sender and of all', () => {
  const held = new BytesHeld({ all: 100, each: 60 })
  held.take('anna', 50)
  expect(() => held.take('anna', 20)).toThrow(expect.objectContaining({ status: 429 }))
  held.take('ben', 40)
  const full = expect.objectContaining({ status: 503, extra: { code: 'busy', retryAfter: 5 } })
  expect(() => held.take('cleo', 20)).toThrow(full)
  held.give('anna', 50)
  held.take('cleo', 60)
})
