import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChainView } from '../../packages/server/src/signing/chain-view.ts'
import { requestForm } from '../forms/request-form.ts'
import { databases, seed, sender, startSuite, type Send } from './server-suite.ts'

const nothing = { fill: false, see: 'none', edit: false, print: false, export: false }
const everything = { fill: true, see: 'all', edit: true, print: true, export: true }

describe.each(Object.entries(databases))('standing in on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  const people: Record<string, Send> = {}
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, requestForm)
    const posts = {
      clerk: ['customer-relations-specialist'],
      manager: ['customer-service-manager'],
      other: ['survey-specialist'],
      third: ['survey-specialist'],
    }
    for (const [username, held] of Object.entries(posts)) {
      const login = await suite.join({ username, posts: held, department: 'customer-service' })
      people[username] = sender(suite.app, login)
    }
    const listed = (await suite.send('GET', '/api/people')).body
    for (const { id, username } of (listed['people'] ?? listed['items']) as {
      id: string
      username: string
    }[])
      ids[username] = id
    const { version, name: names } = (await suite.send('GET', '/api/office')).body
    const office = { name: names, timeZone: 'Asia/Shanghai', base: version }
    expect((await suite.send('PUT', '/api/office', office)).status).toBe(200)
    // Whoever stands in sees nothing of the form but what waits for the one in whose place they sign.
    const access = { posts: { 'survey-specialist': nothing, '*': everything }, fields: {} }
    expect((await suite.send('PUT', '/api/access/request', { access, revision: 0 })).status).toBe(200)
  })
  afterAll(() => suite.database.close())
  beforeEach(async () => {
    suite.setClock(new Date('2026-03-05T01:00:00Z'))
    const { standIns } = (await suite.send('GET', '/api/stand-ins?all=true')).body as unknown as {
      standIns: { id: string }[]
    }
    for (const { id } of standIns) await suite.send('DELETE', `/api/stand-ins/${id}`)
  })

  const march = { from: '2026-03-05', until: '2026-03-06', forms: null }
  const name = (who: string, standIn: string, more: object = {}) =>
    people[who]!('POST', '/api/stand-ins', { standIn: ids[standIn], ...march, ...more })
  const submit = async () => {
    const record = { reason: '招待客户', amount: 3000 }
    return (await people['clerk']!('POST', '/api/forms/request/submissions', { record })).body.id
  }
  const chainOf = async (id: string, who: string) =>
    (await people[who]!('GET', `/api/submissions/${id}/signing`)).body['chain'] as ChainView
  const tasks = async (who: string, box = 'waiting') =>
    (await people[who]!('GET', `/api/signing/tasks?box=${box}`)).body['items'] as never as {
      id: string
      steps: string[]
      standsFor: string | null
    }[]
  const sign = async (who: string, id: string, whose?: string) => {
    await people[who]!('POST', `/api/submissions/${id}/signing/seen`, { covers: 1 })
    const given = { verb: 'signed', step: 'manager', covers: 1, way: 'typed' }
    return people[who]!('POST', `/api/submissions/${id}/signing`, {
      ...given,
      ...(whose && { for: ids[whose] }),
    })
  }

  test('what waits for someone waits for their stand-in too, who sees the record and signs it for them', async () => {
    const id = await submit()
    expect(await tasks('other')).toEqual([])
    expect((await people['other']!('GET', `/api/submissions/${id}`)).status).toBe(403)
    expect((await name('manager', 'other')).status).toBe(201)
    expect(await tasks('other')).toMatchObject([{ id, steps: ['部门经理'], standsFor: 'manager' }])
    expect((await people['other']!('GET', '/api/notices/counts')).body).toMatchObject({ waiting: 1 })
    expect(await tasks('manager')).toContainEqual(expect.objectContaining({ id, standsFor: null }))
    const chain = await chainOf(id, 'other')
    expect(chain.steps.find(({ key }) => key === 'manager')).toMatchObject({
      standsFor: { id: ids['manager'], name: 'manager' },
    })
    expect(chain.mine.steps['manager']).toEqual(expect.arrayContaining(['signed', 'refused', 'returned']))
    expect((await sign('other', id)).body).toMatchObject({ refusal: 'notAsked' })
    expect((await sign('other', id, 'manager')).status).toBe(200)
    const { votes } = (await chainOf(id, 'clerk')).steps.find(({ key }) => key === 'manager')!
    expect(votes).toMatchObject([{ byName: 'other', forName: 'manager' }])
    expect(await tasks('other')).toEqual([])
    // Both find it again.
    expect(await tasks('other', 'done')).toMatchObject([{ id }])
    expect((await tasks('manager', 'done')).map((task) => task.id)).toContain(id)
    expect((await people['other']!('GET', `/api/submissions/${id}`)).status).toBe(200)
    const { events } = (await people['clerk']!('GET', `/api/submissions/${id}/events`)).body as never as {
      events: { signing: object | null }[]
    }
    expect(events.at(-1)!.signing).toMatchObject({ for: { id: ids['manager'], name: 'manager' } })
  })

  test('who stands in is told of what is asked of the other', async () => {
    const unread = async (who: string) =>
      Number((await people[who]!('GET', '/api/notices/counts')).body['unread'])
    await submit()
    const before = await unread('other')
    await name('manager', 'other')
    const third = await unread('third')
    const id = await submit()
    expect([await unread('other'), await unread('third')]).toEqual([before + 1, third])
    const { items } = (await people['other']!('GET', '/api/notices')).body
    expect((items as object[])[0]).toMatchObject({ what: 'asked', submissionId: id })
  })

  test('from the first day to the last, by the clock of the office', async () => {
    const id = await submit()
    await name('manager', 'other')
    const waits = async (at: string) => {
      suite.setClock(new Date(at))
      return (await tasks('other')).some((task) => task.id === id)
    }
    // Shanghai is eight hours ahead.
    expect(await waits('2026-03-04T15:59:00Z')).toBe(false)
    expect(await waits('2026-03-04T16:00:00Z')).toBe(true)
    expect(await waits('2026-03-06T15:59:00Z')).toBe(true)
    expect(await waits('2026-03-06T16:00:00Z')).toBe(false)
    expect((await sign('other', id, 'manager')).status).toBe(403)
  })

  test('for the forms that are named, until it is ended', async () => {
    const id = await submit()
    const { body: elsewhere } = await name('manager', 'other', { forms: ['order'] })
    expect(await tasks('other')).toEqual([])
    expect((await sign('other', id, 'manager')).status).toBe(403)
    await people['manager']!('DELETE', `/api/stand-ins/${elsewhere.id}`)
    const { body: here } = await name('manager', 'other', { forms: ['request'] })
    expect((await tasks('other')).map((task) => task.id)).toContain(id)
    expect((await people['third']!('DELETE', `/api/stand-ins/${here.id}`)).status).toBe(404)
    expect((await people['other']!('DELETE', `/api/stand-ins/${here.id}`)).status).toBe(204)
    expect(await tasks('other')).toEqual([])
    const { standIns } = (await people['manager']!('GET', '/api/stand-ins')).body
    expect(standIns).toContainEqual(expect.objectContaining({ id: here.id, state: 'past' }))
  })

  test('never in circles, nor on from one to the next', async () => {
    await name('manager', 'other')
    const back = await name('other', 'manager', { from: '2026-03-06', until: '2026-03-09' })
    expect(back.body).toMatchObject({ status: 409, code: 'stand-in-away', until: '2026-03-06' })
    const on = await name('other', 'third')
    expect(on.body).toMatchObject({ status: 409, code: 'stand-in-busy' })
    expect((await name('other', 'third', { from: '2026-03-07', until: '2026-03-09' })).status).toBe(201)
    expect((await name('manager', 'manager')).body).toMatchObject({ code: 'stand-in-self' })
    expect((await name('manager', 'third', { from: '2026-03-01', until: '2026-03-04' })).body).toMatchObject({
      code: 'stand-in-past',
    })
    expect((await name('manager', 'third', { until: '2028-03-06' })).status).toBe(400)
    expect((await name('manager', 'third', { until: '2026-03-04' })).status).toBe(400)
  })

  test('admins arrange it for someone else, others do not; and the log tells', async () => {
    const given = { person: ids['manager'], standIn: ids['other'], ...march }
    expect((await people['third']!('POST', '/api/stand-ins', given)).status).toBe(403)
    expect((await suite.send('POST', '/api/stand-ins', given)).status).toBe(201)
    const { entries } = (await suite.send('GET', '/api/audit?action=stand-in.added')).body
    expect((entries as object[])[0]).toMatchObject({
      details: { person: ids['manager'], standIn: ids['other'] },
    })
    const id = await submit()
    expect((await tasks('other')).map((task) => task.id)).toContain(id)
  })

  test('whoever has left stands in for nobody and is not stood in for', async () => {
    await name('manager', 'other')
    const id = await submit()
    await suite.send('PATCH', `/api/people/${ids['manager']}`, { isDisabled: true })
    expect((await tasks('other')).map((task) => task.id)).not.toContain(id)
    await suite.send('PATCH', `/api/people/${ids['manager']}`, { isDisabled: false })
  })
})
