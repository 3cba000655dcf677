import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { verifyChain } from '../../packages/server/src/audit/verify-chain.ts'
import { ADMIN, signIn } from '../support/sign-in.ts'
import { databases, startSuite, type Answer } from '../server/server-suite.ts'

const ORDERS = '/api/forms/order/submissions'
/** What the clock says, one after the other: it is put back by an hour, and back and forth over the end of a year. */
const MOMENTS = [
  '2026-12-30T10:00:00',
  '2026-12-30T09:00:00',
  '2027-01-02T10:00:00',
  '2026-12-30T09:30:00',
  '2027-01-02T10:00:01',
  '2027-01-02T09:00:01',
]
const START = '2026-12-30T08:00:00'
const AT_ONCE = 6

describe.each(Object.entries(databases))('a clock that jumps, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  /** Puts the machine's clock, and the one that verbs are given, to this moment. */
  const jump = (moment: string | number) => {
    vi.setSystemTime(moment)
    suite.setClock(new Date(moment))
  }
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(START) })
    suite = await startSuite(open)
  })
  afterAll(async () => {
    vi.useRealTimers()
    await suite.database.close()
  })

  test('leaves no gap in the numbers of a year, no id twice, every event in its order, and the audit chain whole', async () => {
    const stored: Answer[] = []
    for (const moment of MOMENTS) {
      jump(moment)
      const before = stored.at(-1)
      const saves = Array.from({ length: AT_ONCE }, (__, index) =>
        suite.send('POST', ORDERS, { record: { customer: `${moment} ${index}` } }),
      )
      for (const { status, body } of await Promise.all(saves)) {
        expect(status).toBe(201)
        stored.push(body)
      }
      if (before) {
        const change = { record: { customer: `${moment} corrected` }, revision: 1, reason: '补' }
        expect((await suite.send('PUT', `/api/submissions/${before.id}`, change)).status).toBe(200)
      }
    }

    const perYear = (MOMENTS.length / 2) * AT_ONCE
    const expected = ['2026', '2027'].flatMap((year) =>
      Array.from({ length: perYear }, (__, index) => `DD-${year}-${String(index + 1).padStart(6, '0')}`),
    )
    expect(stored.map(({ number }) => number).sort()).toEqual(expected)
    const listed = await listAll()
    expect(new Set(listed)).toEqual(new Set(stored.map(({ id }) => id)))
    expect(listed).toHaveLength(stored.length)
    for (const { id } of stored) {
      const { events } = (await suite.send('GET', `/api/submissions/${id}/events`)).body
      expect(events.map(({ revision }) => revision)).toEqual(events.map((__, index) => index + 1))
    }
    expect(await verifyChain(suite.database.db)).toMatchObject({ breaks: [], records: stored.length })
  })

  test('does not lengthen a session: one begun in the future is none, an hour back changes nothing', async () => {
    const at = (days: number) => jump(new Date(START).getTime() + days * 24 * 60 * 60 * 1000)
    const statusOf = async (headers: Record<string, string>) =>
      (await suite.app.request('/api/forms', { headers })).status
    at(0)
    const usual = await signIn(suite.app, ADMIN.email, ADMIN.password)
    at(-1 / 24)
    expect(await statusOf(usual)).toBe(200)
    at(3650)
    const future = await signIn(suite.app, ADMIN.email, ADMIN.password)
    expect([await statusOf(future), await statusOf(usual)]).toEqual([200, 401])
    at(0)
    expect(await statusOf(future)).toBe(401)
    const again = await signIn(suite.app, ADMIN.email, ADMIN.password)
    expect(await statusOf(again)).toBe(200)
    at(7.1)
    expect(await statusOf(again)).toBe(401)
  })

  async function listAll(): Promise<string[]> {
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await suite.send('GET', `${ORDERS}?limit=7${cursor && `&cursor=${cursor}`}`)
      ids.push(...body.items.map(({ id }) => id))
      cursor = body.next
    }
    return ids
  }
})
