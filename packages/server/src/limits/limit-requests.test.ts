import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '../auth/actor.ts'
import { answerError } from '../http/problem-details.ts'
import { limitRequests } from './limit-requests.ts'
import type { RequestLimits } from './request-limits.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a person may ask so often in a minute, whichever address they ask from', async () => {
  const ask = serving({ person: 3, address: 1 })
  const answers = [await ask('anna', '1.1.1.1'), await ask('anna', '2.2.2.2'), await ask('anna', '1.1.1.1')]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const refused = await ask('anna', '3.3.3.3')
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ title: 'Too many requests', retryAfter: 60 })
  expect(refused.headers.get('Retry-After')).toBe('60')
  expect((await ask('ben', '3.3.3.3')).status).toBe(200)
})

test('an address may ask so often while nobody is signed in; those who are do not wait for it', async () => {
  const ask = serving({ person: 3, address: 2 })
  await ask(undefined, '1.1.1.1')
  await ask('nobody', '1.1.1.1')
  expect((await ask(undefined, '1.1.1.1')).status).toBe(429)
  expect((await ask(undefined, '2.2.2.2')).status).toBe(200)
  expect((await ask('anna', '1.1.1.1')).status).toBe(200)
})

test('signing in counts for the address, whoever one was before', async () => {
  const ask = serving({ person: 3, address: 1 })
  await ask('anna', '1.1.1.1', '/api/auth/sign-in/email')
  expect((await ask('anna', '1.1.1.1', '/api/auth/sign-in/email')).status).toBe(429)
})

test('after the time that it was told, one goes on', async () => {
  const ask = serving({ person: 1, address: 1 })
  await ask('anna', '1.1.1.1')
  vi.advanceTimersByTime(20_000)
  const refused = await ask('anna', '1.1.1.1')
  expect(refused.headers.get('Retry-After')).toBe('40')
  vi.advanceTimersByTime(40_000)
  expect((await ask('anna', '1.1.1.1')).status).toBe(200)
})

test('0 sets no limit', async () => {
  const ask = serving({ person: 0, address: 0 })
  for (let count = 0; count < 50; count++) expect((await ask(undefined, '1.1.1.1')).status).toBe(200)
})

/** Asks as someone (`nobody` is not known) from an address. */
function serving(limits: RequestLimits) {
  const app = new Hono()
  app.onError((error, context) => answerError(error, context, () => {}))
  app.use(
    limitRequests({
      limits,
      findActor: async (headers) => {
        const id = headers.get('who') ?? 'nobody'
        return id === 'nobody'
          ? undefined
          : { actor: { id } as Actor, mustChangePassword: false, hasSecondFactor: false }
      },
      addressOf: ({ req }) => req.header('address') ?? '',
    }),
  )
  app.get('*', ({ text }) => text('here'))
  return (who: string | undefined, address: string, path = '/api/session') =>
    app.request(path, { headers: { address, ...(who !== undefined && { who }) } })
}
