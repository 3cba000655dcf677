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

  test('a post that is retired is held by nobody any more, and by whom it was is kept', async () => {
    const { send } = suite
    const typist = { zh: '打字员', en: 'Typist', department: 'quality' }
    await send('PUT', '/api/posts/typist', typist)
    const { body } = await send('GET', '/api/people')
    const people = body.people as unknown as { id: string; name: string }[]
    const idOf = (wanted: string) => people.find(({ name }) => name === wanted)!.id
    const hold = (person: string, posts: string[]) => send('PATCH', `/api/people/${idOf(person)}`, { posts })
    const times = async () => {
      const told = (await send('GET', '/api/posts/holders')).body.holders as unknown as Answer[]
      return told
        .filter(({ post }) => post === 'typist')
        .map(({ name, since, until }) => [name, since, until])
    }
    const [first, second, third] = ['2026-05-01', '2026-06-01', '2026-07-01'].map(
      (day) => `${day}T02:00:00.000Z`,
    ) as [string, string, string]
    suite.setClock(new Date(first))
    await hold('clerk', ['typist'])
    suite.setClock(new Date(second))
    await hold('both', ['typist', 'counter'])
    // Named once more, it is held since the same day.
    await hold('clerk', ['typist', 'counter'])
    expect(await times()).toEqual([
      ['both', second, null],
      ['clerk', first, null],
    ])
    suite.setClock(new Date(third))
    await hold('both', ['counter'])
    const retired = await send('PUT', '/api/posts/typist', { ...typist, isRetired: true })
    expect(retired.body).toMatchObject({ isRetired: true })
    expect((await times()).toSorted()).toEqual([
      ['both', second, third],
      ['clerk', first, third],
    ])
    const { body: log } = await send('GET', '/api/audit?limit=1')
    expect(log).toMatchObject({ entries: [{ details: { isRetired: true, released: [idOf('clerk')] } }] })
    const refused = await hold('clerk', ['typist'])
    expect([refused.status, refused.body.code]).toEqual([400, 'retired-post'])
    // Named anew, it stays retired until it is said otherwise.
    expect((await send('PUT', '/api/posts/typist', typist)).body).toMatchObject({ isRetired: true })
    await send('PUT', '/api/posts/typist', { ...typist, isRetired: false })
    expect((await hold('clerk', ['typist'])).status).toBe(200)
    expect(await times()).toContainEqual(['clerk', third, null])
  })

  test('a department is led by someone, and retired once nobody belongs to it', async () => {
    const { send } = suite
    const typing = { zh: '打字室', en: 'Typing' }
    const save = (more: object) => send('PUT', '/api/departments/typing', { ...typing, ...more })
    await save({})
    const { body } = await send('GET', '/api/people')
    const [someone] = body.people as unknown as { id: string }[]
    expect((await save({ head: someone!.id })).body).toMatchObject({ head: someone!.id, isRetired: false })
    expect((await save({})).body).toMatchObject({ head: someone!.id })
    expect((await save({ head: 'nobody' })).status).toBe(400)
    expect((await save({ head: null })).body).toMatchObject({ head: null })

    await send('PATCH', `/api/people/${someone!.id}`, { departments: ['typing'] })
    const held = await save({ isRetired: true })
    expect([held.status, held.body.code]).toEqual([409, 'in-use'])
    await send('PATCH', `/api/people/${someone!.id}`, { departments: [] })
    await send('PUT', '/api/posts/night', { zh: '夜班', en: 'Night', department: 'typing' })
    expect((await save({ isRetired: true })).status).toBe(409)
    await send('PUT', '/api/posts/night', { zh: '夜班', en: 'Night', department: 'typing', isRetired: true })
    expect((await save({ isRetired: true })).body).toMatchObject({ isRetired: true })
    const refused = await send('PATCH', `/api/people/${someone!.id}`, { department: 'typing' })
    expect([refused.status, refused.body.code]).toEqual([400, 'retired-department'])
    // The posts that it had may be named anew, and seen by the reach of others.
    const reaching = { zh: '督导', en: 'Auditor', department: null, reach: ['typing'] }
    expect((await send('PUT', '/api/posts/auditor', reaching)).status).toBe(200)
    expect((await save({ isRetired: false })).body).toMatchObject({ isRetired: false })
  })
})
