import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChainView } from '../../packages/server/src/signing/chain-view.ts'
import { requestForm } from '../forms/request-form.ts'
import { appOver, databases, seed, sender, startSuite, type Send } from './server-suite.ts'

const drawn = { height: 400, lines: [[0, 0, 200, 100, 400, 50]] }
type Steps = Record<string, string>

describe.each(Object.entries(databases))('signing on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  const people: Record<string, Send> = {}
  const ids: Record<string, string> = {}
  const at = { minute: 0 }

  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, requestForm)
    const posts: Record<string, string[]> = {
      clerk: ['customer-relations-specialist'],
      manager: ['customer-service-manager'],
      finance: ['finance-manager'],
      finance2: ['finance-manager'],
      general: ['general-manager'],
      other: ['survey-specialist'],
    }
    for (const [username, held] of Object.entries(posts)) {
      const signedIn = await suite.join({ username, posts: held, department: 'customer-service' })
      people[username] = sender(suite.app, signedIn)
    }
    const listed = (await suite.send('GET', '/api/people')).body
    for (const { id, username } of (listed['people'] ?? listed['items']) as {
      id: string
      username: string
    }[])
      ids[username] = id
  })
  afterAll(() => suite.database.close())

  const submit = async (amount: number) => {
    const made = await people['clerk']!('POST', '/api/forms/request/submissions', {
      record: { reason: '招待客户', amount },
    })
    expect(made.status).toBe(201)
    return made.body.id
  }
  const chainOf = async (id: string, who = 'clerk') =>
    (await people[who]!('GET', `/api/submissions/${id}/signing`)).body['chain'] as ChainView
  const stepsOf = async (id: string): Promise<Steps> =>
    Object.fromEntries((await chainOf(id)).steps.map(({ key, state }) => [key, state]))
  const tick = () => suite.setClock(new Date(Date.UTC(2026, 2, 5, 8, ++at.minute)))
  const act = async (who: string, id: string, given: object) => {
    tick()
    const { covers } = await chainOf(id)
    await people[who]!('POST', `/api/submissions/${id}/signing/seen`, { covers })
    return people[who]!('POST', `/api/submissions/${id}/signing`, given)
  }
  const sign = async (who: string, id: string, step: string) => {
    const { covers } = await chainOf(id)
    return act(who, id, { verb: 'signed', step, covers, way: 'drawn', drawn })
  }
  const waiting = async (who: string) =>
    (await people[who]!('GET', '/api/signing/tasks?box=waiting')).body['items'] as never as {
      id: string
      steps: string[]
    }[]

  test('goes from the author over manager and finance, and leaves out who is not needed', async () => {
    const id = await submit(3000)
    expect(await stepsOf(id)).toEqual({
      general: 'waiting',
      finance: 'waiting',
      manager: 'asked',
      applicant: 'signed',
    })
    expect(await waiting('manager')).toMatchObject([{ id, steps: ['部门经理'] }])
    expect(await waiting('finance')).toEqual([])
    expect((await sign('finance', id, 'finance')).body).toMatchObject({ refusal: 'state' })
    expect((await sign('manager', id, 'manager')).status).toBe(200)
    expect(await waiting('manager')).toEqual([])
    expect((await people['finance']!('GET', '/api/notices/counts')).body).toEqual({
      waiting: 1,
      copied: 0,
      unread: 1,
    })
    expect((await sign('finance', id, 'finance')).status).toBe(200)
    expect(await chainOf(id)).toMatchObject({ state: 'complete' })
    expect(await stepsOf(id)).toMatchObject({ general: 'passed', finance: 'signed' })
    const done = (await people['manager']!('GET', '/api/signing/tasks?box=done')).body['items']
    expect(done).toMatchObject([{ id, state: 'complete' }])
    const { events } = (await people['clerk']!('GET', `/api/submissions/${id}/events`)).body as never as {
      events: { kind: string; by: string; signing: { step?: string; drawn?: object } | null }[]
    }
    expect(events.map(({ kind, by }) => [kind, by])).toEqual([
      ['submitted', 'clerk'],
      ['signed', 'manager'],
      ['signed', 'finance'],
    ])
    expect(events[1]!.signing).toMatchObject({ step: 'manager', drawn })
  })

  test('asks the general manager above a sum, and everybody anew after a correction', async () => {
    const id = await submit(8000)
    await sign('manager', id, 'manager')
    await sign('finance', id, 'finance')
    expect(await stepsOf(id)).toMatchObject({ general: 'asked' })
    const corrected = await suite.send('PUT', `/api/submissions/${id}`, {
      record: { reason: '招待客户', amount: 4000 },
      revision: 3,
      reason: '人数减少',
    })
    expect(corrected.status).toBe(200)
    // An admin corrected it: the author signs it themselves.
    expect(await stepsOf(id)).toEqual({
      general: 'waiting',
      finance: 'waiting',
      manager: 'waiting',
      applicant: 'asked',
    })
    expect(await chainOf(id)).toMatchObject({ covers: 4, round: 2 })
  })

  test('goes back with a reason, and straight to whoever returned it', async () => {
    const id = await submit(3000)
    await sign('manager', id, 'manager')
    const { covers } = await chainOf(id)
    const back = { verb: 'returned', step: 'finance', covers, to: null, straight: true, said: '附上发票' }
    expect((await act('finance', id, { ...back, said: ' ' })).status).toBe(400)
    expect((await act('finance', id, back)).status).toBe(200)
    expect(await waiting('clerk')).toContainEqual(expect.objectContaining({ id, steps: [] }))
    expect((await act('clerk', id, { verb: 'sent' })).status).toBe(200)
    expect(await stepsOf(id)).toMatchObject({ manager: 'signed', finance: 'asked' })
  })

  test('is handed on by name, and never back', async () => {
    const id = await submit(3000)
    const over = { verb: 'handedOver', step: 'manager', to: ids['other'] }
    expect((await act('manager', id, over)).status).toBe(200)
    expect((await sign('manager', id, 'manager')).body).toMatchObject({ refusal: 'notAsked' })
    const again = await act('other', id, { ...over, to: ids['manager'] })
    expect(again.body).toMatchObject({ refusal: 'circle' })
    expect((await sign('other', id, 'manager')).status).toBe(200)
  })

  test('one of two who sign at once on two servers is told that it is done', async () => {
    const id = await submit(3000)
    await sign('manager', id, 'manager')
    const second = appOver(suite.database, { clock: () => new Date(Date.UTC(2026, 2, 5, 9)) })
    const login = await suite.join({ username: 'finance3', posts: ['finance-manager'] })
    const other = sender(second, login)
    const given = { verb: 'signed', step: 'finance', covers: 1, way: 'typed' }
    await people['finance']!('POST', `/api/submissions/${id}/signing/seen`, { covers: 1 })
    await other('POST', `/api/submissions/${id}/signing/seen`, { covers: 1 })
    const both = await Promise.all([
      people['finance']!('POST', `/api/submissions/${id}/signing`, given),
      other('POST', `/api/submissions/${id}/signing`, given),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const { steps } = await chainOf(id)
    expect(steps.find(({ key }) => key === 'finance')!.votes).toHaveLength(1)
  })

  test('a signer whose post is taken away after opening is refused', async () => {
    const id = await submit(3000)
    await people['manager']!('POST', `/api/submissions/${id}/signing/seen`, { covers: 1 })
    const person = `/api/people/${ids['manager']}`
    const take = await suite.send('PATCH', person, { posts: [] })
    expect(take.status).toBe(200)
    expect((await sign('manager', id, 'manager')).body).toMatchObject({ refusal: 'notAsked' })
    await suite.send('PATCH', person, { posts: ['customer-service-manager'] })
    expect((await sign('manager', id, 'manager')).status).toBe(200)
  })

  test('needs the sheet that it covers to be opened, and no key signs', async () => {
    const id = await submit(3000)
    const given = { verb: 'signed', step: 'manager', covers: 1, way: 'drawn', drawn }
    const blind = await people['manager']!('POST', `/api/submissions/${id}/signing`, given)
    expect([blind.status, blind.body['refusal']]).toEqual([409, 'notSeen'])
    const empty = await act('manager', id, { ...given, drawn: { height: 400, lines: [] } })
    expect(empty.status).toBe(400)
  })

  test('a copy is counted until it is opened, and lets its reader see the record', async () => {
    const id = await submit(3000)
    const count = async () => (await people['other']!('GET', '/api/notices/counts')).body['copied']
    const before = Number(await count())
    expect((await act('clerk', id, { verb: 'copied', people: [ids['other']] })).status).toBe(200)
    expect(await count()).toBe(before + 1)
    expect((await chainOf(id, 'other')).mine.chain).toContain('read')
    await people['other']!('POST', `/api/submissions/${id}/signing/seen`, { covers: 1 })
    expect(await count()).toBe(before)
    const { copies, mine } = await chainOf(id, 'other')
    expect(copies).toEqual([{ to: { id: ids['other'], name: 'other' }, read: true }])
    expect(mine.chain).not.toContain('read')
  })

  test('whoever may see no record of the form reads the one that they are asked to sign, and no other', async () => {
    const id = await submit(3000)
    const other = await submit(3000)
    const everything = { fill: true, see: 'all', edit: true, print: true, export: true }
    const nothing = { fill: false, see: 'none', edit: false, print: false, export: false }
    const access = { posts: { 'survey-specialist': nothing, '*': everything }, fields: {} }
    expect((await suite.send('PUT', '/api/access/request', { access, revision: 0 })).status).toBe(200)
    await act('manager', id, { verb: 'handedOver', step: 'manager', to: ids['other'] })
    const seen = await people['other']!('GET', `/api/submissions/${id}`)
    const hidden = await people['other']!('GET', `/api/submissions/${other}`)
    expect([seen.status, hidden.status]).toEqual([200, 403])
    expect((await sign('other', id, 'manager')).status).toBe(200)
    expect((await people['other']!('GET', `/api/submissions/${id}`)).status).toBe(200)
    await suite.send('DELETE', '/api/access/request')
  })

  test('a record that is void asks nobody', async () => {
    const id = await submit(3000)
    await suite.send('POST', `/api/submissions/${id}/void`, { revision: 1, reason: '重复' })
    expect(await chainOf(id)).toMatchObject({ state: 'void' })
    expect((await waiting('manager')).map((task) => task.id)).not.toContain(id)
  })

  test('the log agrees with what was stored', async () => {
    const verified = await suite.send('GET', '/api/audit/verify')
    expect(verified.body).toMatchObject({ breaks: [] })
  })
})
