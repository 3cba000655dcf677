import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { remindDue } from '../../packages/server/src/notices/remind-due.ts'
import type { Notice } from '../../packages/server/src/notices/list-notices.ts'
import type { ChainView } from '../../packages/server/src/signing/chain-view.ts'
import { requestForm } from '../forms/request-form.ts'
import { databases, seed, sender, servicesOver, startSuite, type Send } from './server-suite.ts'

/** The manager signs within two working days. */
const form = {
  ...requestForm,
  'x-signatures': requestForm['x-signatures']!.map((slot) =>
    slot.key === 'manager' ? { ...slot, days: 2 } : slot,
  ),
}

describe.each(Object.entries(databases))('reminders on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  const people: Record<string, Send> = {}
  let now = new Date('2026-03-05T02:00:00Z')
  const at = (moment: string) => {
    now = new Date(moment)
    suite.setClock(now)
  }

  beforeAll(async () => {
    suite = await startSuite(open)
    suite.setClock(now)
    await seed(suite.database, form)
    const name = { zh: '江南' }
    await suite.send('PUT', '/api/office', { name, timeZone: 'Asia/Shanghai', base: 0 })
    for (const [username, post] of [
      ['clerk', 'customer-relations-specialist'],
      ['manager', 'customer-service-manager'],
    ] as const)
      people[username] = sender(
        suite.app,
        await suite.join({ username, posts: [post], department: 'customer-service' }),
      )
  })
  afterAll(() => suite.database.close())

  const submit = async () =>
    (
      await people['clerk']!('POST', '/api/forms/request/submissions', {
        record: { reason: '招待', amount: 1 },
      })
    ).body.id
  /** As two servers do that look at the same time. */
  const remind = async () => {
    const services = () => servicesOver(suite.database, { clock: () => now })
    await Promise.all([remindDue(services()), remindDue(services())])
  }
  const told = async (id: string) =>
    ((await people['manager']!('GET', '/api/notices')).body.items as never as Notice[])
      .filter(({ submissionId }) => submissionId === id)
      .map(({ what }) => what)
      .toReversed()
  const dueOn = async (id: string) => {
    const { body } = await people['manager']!('GET', `/api/submissions/${id}/signing`)
    return (body['chain'] as ChainView).steps.find(({ key }) => key === 'manager')!.dueOn
  }

  test('come in the morning of the day it is due, and each working day after it, once', async () => {
    at('2026-03-05T02:00:00Z')
    const id = await submit()
    expect(await dueOn(id)).toBe('2026-03-09')
    const tasks = (await people['manager']!('GET', '/api/signing/tasks?box=waiting')).body.items
    expect(tasks).toMatchObject([{ id, dueOn: '2026-03-09' }])
    for (const moment of [
      '2026-03-06T02:00:00Z', // The day before.
      '2026-03-08T23:00:00Z', // Seven in the morning of the day.
      '2026-03-09T00:30:00Z',
      '2026-03-09T06:00:00Z',
      '2026-03-10T01:00:00Z',
      '2026-03-14T02:00:00Z', // A Saturday.
    ]) {
      at(moment)
      await remind()
    }
    expect(await told(id)).toEqual(['asked', 'due', 'overdue'])
  })

  test('come of all that wait, page by page', async () => {
    at('2026-03-05T02:00:00Z')
    const ids: string[] = []
    for (let copy = 0; copy < 5; copy++) ids.push(await submit())
    at('2026-03-09T02:00:00Z')
    await remindDue(servicesOver(suite.database, { clock: () => now }), { page: 2 })
    for (const id of ids) expect(await told(id)).toEqual(['asked', 'due'])
  })

  test('belong to the ask: what came back and is asked anew counts anew, and what is signed is not reminded of', async () => {
    at('2026-03-05T02:00:00Z')
    const id = await submit()
    at('2026-03-09T02:00:00Z')
    await remind()
    const act = async (who: string, given: object) => {
      await people[who]!('POST', `/api/submissions/${id}/signing/seen`, { covers: 1 })
      return (await people[who]!('POST', `/api/submissions/${id}/signing`, given)).status
    }
    const back = { verb: 'returned', step: 'manager', covers: 1, to: null, straight: false, said: '缺发票' }
    expect(await act('manager', back)).toBe(200)
    at('2026-03-10T02:00:00Z')
    await remind()
    expect(await act('clerk', { verb: 'sent' })).toBe(200)
    expect(await dueOn(id)).toBe('2026-03-12')
    at('2026-03-11T02:00:00Z')
    await remind()
    expect(await told(id)).toEqual(['asked', 'due', 'asked'])
    at('2026-03-12T02:00:00Z')
    await remind()
    expect(await act('manager', { verb: 'signed', step: 'manager', covers: 1, way: 'typed' })).toBe(200)
    at('2026-03-13T02:00:00Z')
    await remind()
    expect(await told(id)).toEqual(['asked', 'due', 'asked', 'due'])
  })

  test('follow the days that the office has off', async () => {
    at('2026-03-05T02:00:00Z')
    const { body: office } = await suite.send('GET', '/api/office')
    const days = { free: ['2026-03-06', '2026-03-09'], working: [] }
    const saved = { name: office['name'], timeZone: office['timeZone'], days, base: office.version }
    expect((await suite.send('PUT', '/api/office', saved)).status).toBe(200)
    expect(await dueOn(await submit())).toBe('2026-03-11')
    const wrong = { ...saved, days: { free: ['2026-02-30'], working: [] }, base: office.version + 1 }
    expect((await suite.send('PUT', '/api/office', wrong)).status).toBe(400)
  })
})
