import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, sender, startSuite, type Answer } from './server-suite.ts'

const record = { customer: '华东光电', items: [{}] }
const unread = { '/items/0/amount': '约三百', '/day': '下周三' }

describe.each(Object.entries(databases))('what could not be read stands beside a draft on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  const begin = (body: object) => suite.send('POST', '/api/forms/order/drafts', body)

  test('as it was typed, and goes where it is not sent again; the record never holds it', async () => {
    const { status, body } = await begin({ record, unread })
    expect([status, body.record, body['unread']]).toEqual([201, record, unread])
    const path = `/api/drafts/${body.id}`
    expect((await suite.send('GET', path)).body).toMatchObject({ record, unread })
    const less = { '/day': '下周四' }
    const saved = await suite.send('PUT', path, { record, unread: less, revision: 1 })
    expect(saved.body['unread']).toEqual(less)
    const late = await suite.send('PUT', path, { record, unread, revision: 1 })
    expect([late.status, late.body['draft']]).toMatchObject([409, { unread: less, revision: 2 }])
    const listed = (await suite.send('GET', '/api/drafts')).body['drafts'] as Answer[]
    expect(listed.find(({ id }) => id === body.id)).toMatchObject({ unread: less })
    expect((await suite.send('PUT', path, { record, revision: 2 })).body['unread']).toEqual({})
  })

  test.each([
    ['that are none', { '/day': 3 }],
    ['that are too long', { '/day': '长'.repeat(20_001) }],
    ['of places that are too long', { [`/${'x'.repeat(500)}`]: '约' }],
    [
      'that are too many',
      Object.fromEntries(Array.from({ length: 5001 }, (__, index) => [`/items/${index}/amount`, '约'])),
    ],
    ['that cannot be stored', { '/day': '\u0000' }],
  ])('texts %s are refused', async (__, texts) => {
    expect((await begin({ record, unread: texts })).status).toBe(400)
  })

  test('and is not given out of fields that its owner may not see by now', async () => {
    const li = sender(suite.app, await suite.join({ username: 'liming', posts: ['complaint-specialist'] }))
    const all = { fill: true, see: 'all', edit: true, print: true, export: true }
    const allow = async (fields: object) => {
      const { body } = await suite.send('GET', '/api/access/order')
      const access = { posts: { '*': all }, fields }
      const revision = (body['own'] as Answer | null)?.revision ?? body.revision ?? 0
      expect((await suite.send('PUT', '/api/access/order', { access, revision })).status).toBe(200)
    }
    await allow({})
    const { body } = await li('POST', '/api/forms/order/drafts', { record, unread })
    expect(body['unread']).toEqual(unread)
    await allow({ '/items/*/amount': { '*': 'hide' } })
    const seen = { '/day': '下周三' }
    const path = `/api/drafts/${body.id}`
    expect((await li('GET', path)).body['unread']).toEqual(seen)
    expect((await li('GET', '/api/drafts')).body['drafts']).toMatchObject([{ unread: seen }])
    const late = await li('PUT', path, { record, unread, revision: 7 })
    expect(late.body['draft']).toMatchObject({ unread: seen })
    expect((await suite.send('GET', path)).status).toBe(404)
  })
})
