import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, sender, startSuite, type Send } from './server-suite.ts'

const record = { customer: '甲' }
const may = { fill: true, see: 'department', edit: true, print: true, export: false }
const nothing = { fill: false, see: 'none', edit: false, print: false, export: false }

describe.each(Object.entries(databases))('whose records a post sees on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let [clerk, manager, quality, both]: Send[] = []
  let ids: string[]
  const listed = async (send: Send | undefined) =>
    (await send!('GET', '/api/forms/order/submissions')).body.items.map(({ id }) => id).sort()

  beforeAll(async () => {
    suite = await startSuite(open)
    const enter = async (person: Parameters<typeof suite.join>[0]) =>
      sender(suite.app, await suite.join(person))
    clerk = await enter({ username: 'clerk', posts: ['survey-specialist'], department: 'customer-service' })
    manager = await enter({ username: 'manager', posts: ['general-manager'], department: 'company' })
    quality = await enter({ username: 'quality', posts: ['quality-manager'], department: 'quality' })
    both = await enter({ username: 'both', department: 'finance', departments: ['quality'] })
    ids = []
    for (const send of [clerk, quality])
      ids.push((await send('POST', '/api/forms/order/submissions', { record })).body.id)
  })
  afterAll(() => suite.database.close())

  test('the company’s leadership sees every department from the start, and changes no records of others', async () => {
    expect(await listed(manager)).toEqual(ids.toSorted())
    expect(await listed(quality)).toEqual([ids[1]])
    const seen = await manager!('GET', `/api/submissions/${ids[0]}`)
    expect(seen.body.mine).toMatchObject({
      rights: { see: 'all', ruled: 'department', edit: false, print: true },
    })
    const change = { record: { customer: '乙' }, revision: 1, reason: '核对' }
    expect((await manager!('PUT', `/api/submissions/${ids[0]}`, change)).status).toBe(403)
    const found = await manager!('GET', '/api/find?search=甲')
    expect(found.body.total).toBe(2)
  })

  test('a post is given departments of its own to see, and what is said of a form overrules it', async () => {
    const post = { zh: '质检部经理', en: 'Quality manager', department: 'quality' }
    const put = (reach: unknown) => suite.send('PUT', '/api/posts/quality-manager', { ...post, reach })
    expect((await put(['nowhere'])).status).toBe(400)
    expect((await put(['customer-service'])).body).toMatchObject({ reach: ['customer-service'] })
    expect(await listed(quality)).toEqual(ids.toSorted())
    expect((await suite.send('DELETE', '/api/departments/customer-service')).status).toBe(409)
    // Named anew without a word of it, it keeps its reach.
    await suite.send('PUT', '/api/posts/quality-manager', post)
    expect(await listed(quality)).toEqual(ids.toSorted())
    const posts = { 'general-manager': { ...may, see: 'own' }, 'quality-manager': may, '*': may }
    const saved = await suite.send('PUT', '/api/access/order', { access: { posts, fields: {} }, revision: 0 })
    expect(saved.status).toBe(200)
    expect([await listed(manager), await listed(quality)]).toEqual([[], [ids[1]]])
    await suite.send('DELETE', '/api/access/order')
    await put([])
    expect(await listed(quality)).toEqual([ids[1]])
  })

  test('who is of two departments sees both', async () => {
    expect(await listed(both)).toEqual([ids[1]])
    const session = await both!('GET', '/api/session')
    expect(session.body.actor).toMatchObject({ department: 'finance', departments: ['finance', 'quality'] })
  })

  test('a colleague neither corrects nor voids what another handed in, until it is given', async () => {
    const colleague = sender(
      suite.app,
      await suite.join({ username: 'colleague', department: 'customer-service' }),
    )
    const { id, revision } = (await clerk!('POST', '/api/forms/order/submissions', { record })).body
    const correct = (send: Send, to: number) =>
      send('PUT', `/api/submissions/${id}`, { record: { customer: '乙' }, revision: to, reason: '核对' })
    const end = (send: Send, to: number) =>
      send('POST', `/api/submissions/${id}/void`, { revision: to, reason: '重复' })
    const held = async (send: Send) => (await send('GET', `/api/submissions/${id}`)).body.mine

    expect(await held(colleague)).toMatchObject({ rights: { see: 'department', edit: false, void: false } })
    expect(await held(clerk!)).toMatchObject({ rights: { edit: true, void: true } })
    const refused = [await correct(colleague, revision), await end(colleague, revision)]
    expect(refused.map(({ status }) => status)).toEqual([403, 403])
    expect(JSON.stringify(refused[0]!.body)).toContain('submitted by someone else')
    expect((await correct(clerk!, revision)).status).toBe(200)

    // Who keeps the file voids and does not correct.
    const keeper = { ...may, edit: false, own: false, void: true }
    await suite.send('PUT', '/api/access/order', {
      access: { posts: { 'survey-specialist': { ...may, edit: false }, '*': keeper }, fields: {} },
      revision: 0,
    })
    expect([(await correct(clerk!, 2)).status, (await end(clerk!, 2)).status]).toEqual([403, 403])
    expect((await correct(colleague, 2)).status).toBe(403)
    expect((await end(colleague, 2)).status).toBe(200)
    await suite.send('DELETE', '/api/access/order')
  })

  test('several forms are given the same rights as one act; what is said of fields stays', async () => {
    const hidden = { '/customer': { '*': 'hide' } }
    const own = await suite.send('PUT', '/api/access/order', {
      access: { posts: { '*': may }, fields: hidden },
      revision: 0,
    })
    const { revision } = own.body
    const posts = { 'survey-specialist': may, '*': nothing }
    const wrong = await suite.send('PUT', '/api/access', { posts, revisions: { order: 0 } })
    expect([wrong.status, wrong.body.code]).toEqual([409, 'access-changed'])
    const done = await suite.send('PUT', '/api/access', { posts, revisions: { order: revision } })
    expect(done.body).toEqual({ rules: [{ formId: 'order', revision: revision + 1 }] })
    const found = await suite.send('GET', '/api/access/order')
    expect(found.body.access).toMatchObject({ posts, fields: hidden })
    const { body: log } = await suite.send('GET', '/api/audit?limit=1')
    expect(log).toMatchObject({ entries: [{ action: 'access.applied', details: { after: posts } }] })
    expect((await quality!('PUT', '/api/access', { posts, revisions: { order: 2 } })).status).toBe(403)
    await suite.send('DELETE', '/api/access/order')
  })

  test('what a person may do is told with its reasons', async () => {
    const { body } = await suite.send('GET', '/api/people')
    const people = body.people as { id: string; name: string }[]
    const of = async (name: string) => {
      const { id } = people.find((one) => one.name === name)!
      const told = await suite.send('GET', `/api/people/${id}/rights`)
      return (told.body.forms as unknown as { formId: string }[]).find(({ formId }) => formId === 'order')
    }
    expect(await of('manager')).toMatchObject({
      from: 'product',
      named: ['*'],
      reaching: ['general-manager'],
      rights: { see: 'all', ruled: 'department' },
    })
    expect(await of('clerk')).toMatchObject({ named: ['*'], reaching: [], rights: { see: 'department' } })
    expect((await suite.send('GET', '/api/people/none/rights')).status).toBe(404)
  })
})
