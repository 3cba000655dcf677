import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noRights } from '@paperwright/runtime/kit'
import { orderReport } from './reports/order-report.ts'
import { orderForm } from '../forms/order-form.ts'
import { databases, sender, startSuite, type Answer } from './server-suite.ts'

const fill = { ...noRights, fill: true, see: 'own' }
const look = { ...noRights, print: true, issue: true, see: 'all' }
const none = noRights

describe.each(Object.entries(databases))('merging a post into another, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: ReturnType<typeof sender>

  beforeAll(async () => {
    suite = await startSuite(open)
    const { send } = suite
    for (const id of ['desk', 'counter'])
      await send('PUT', `/api/posts/${id}`, { zh: id, en: id, department: 'quality' })
    clerk = sender(suite.app, await suite.join({ username: 'clerk', posts: ['desk'] }))
    await suite.join({ username: 'both', posts: ['desk', 'counter'] })
    const access = {
      posts: { desk: fill, counter: look, '*': none },
      fields: { '/customer': { desk: 'read', '*': 'hide' } },
    }
    expect((await send('PUT', '/api/access/order', { access, revision: 0 })).status).toBe(200)
    const slots = [{ key: 'made', label: '制表', posts: ['desk', 'counter'] }]
    const form = { ...orderForm, 'x-signatures': slots }
    expect((await send('POST', '/api/forms/order/versions', { document: form })).status).toBe(201)
    const report = { ...orderReport, signatures: [{ key: 'made', label: '制表', posts: ['desk'] }] }
    const draft = { document: report, base: null, revision: 0 }
    expect((await send('PUT', '/api/reports/order-summary/draft', draft)).status).toBe(200)
  }, 120_000)
  afterAll(() => suite.database.close())

  test('says before what it touches, and refuses what cannot be', async () => {
    const { send } = suite
    const { named } = (await send('GET', '/api/posts/desk/named')).body as unknown as { named: Answer[] }
    expect(named.map(({ kind, id }) => [kind, kind === 'person' ? '' : id])).toEqual([
      ['person', ''],
      ['person', ''],
      ['rights', 'order'],
      ['form', 'order'],
      ['report-draft', 'order-summary'],
    ])
    const merge = async (from: string, into: string) =>
      (await send('POST', `/api/posts/${from}/merge`, { into })).status
    expect(await merge('desk', 'desk')).toBe(400)
    expect(await merge('desk', 'nobody')).toBe(404)
    expect(await merge('survey-specialist', 'desk')).toBe(409)
    expect((await clerk('POST', '/api/posts/desk/merge', { into: 'counter' })).status).toBe(403)
  })

  test('takes people, rights, slots and drafts along, and is told of', async () => {
    const { send } = suite
    const merged = await send('POST', '/api/posts/desk/merge', { into: 'counter' })
    expect([merged.status, (merged.body['named'] as unknown[]).length]).toEqual([200, 5])
    const { posts } = (await send('GET', '/api/posts')).body as unknown as { posts: Answer[] }
    expect(posts.map(({ id }) => id)).not.toContain('desk')
    const { people } = (await send('GET', '/api/people')).body as unknown as { people: Answer[] }
    expect(people.filter(({ posts: held }) => (held as string[]).length > 0)).toMatchObject([
      { posts: ['counter'] },
      { posts: ['counter'] },
    ])
    const { access, revision } = (await send('GET', '/api/access/order')).body as unknown as Answer
    expect(access).toEqual({
      posts: { counter: { ...look, fill: true }, '*': none },
      fields: { '/customer': { counter: 'read', '*': 'hide' } },
      version: 3,
    })
    expect(revision).toBe(2)
    const form = (await send('GET', '/api/forms/order')).body as unknown as { document: typeof orderForm }
    expect(form.document['x-signatures']).toEqual([{ key: 'made', label: '制表', posts: ['counter'] }])
    const draft = (await send('GET', '/api/reports/order-summary/draft')).body as unknown as Answer
    expect(draft).toMatchObject({ revision: 2, document: { signatures: [{ posts: ['counter'] }] } })
    expect((await clerk('GET', '/api/session')).body['actor']).toMatchObject({ posts: ['counter'] })
    const { entries } = (await send('GET', '/api/audit?action=post.changed')).body as unknown as {
      entries: Answer[]
    }
    expect(entries[0]).toMatchObject({ details: { id: 'desk', mergedInto: 'counter' } })
    expect((await send('GET', '/api/audit/verify')).body['breaks']).toEqual([])
    expect((await send('GET', '/api/posts/desk/named')).body['named']).toEqual([])
  })

  test('a post that is renamed keeps its key, and is called anew wherever it stands', async () => {
    const renamed = { zh: '前台', en: 'Front desk', department: 'quality' }
    expect((await suite.send('PUT', '/api/posts/counter', renamed)).status).toBe(200)
    const { posts } = (await suite.send('GET', '/api/posts')).body as unknown as { posts: Answer[] }
    expect(posts.find(({ id }) => id === 'counter')).toMatchObject({ zh: '前台' })
    const { named } = (await suite.send('GET', '/api/posts/counter/named')).body as unknown as {
      named: Answer[]
    }
    expect(named).toHaveLength(5)
  })
})
