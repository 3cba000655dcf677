import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orderForm } from '../forms/order-form.ts'
import { ADMIN } from '../support/sign-in.ts'
import { databases, startSuite, type Answer } from './server-suite.ts'

interface DraftAnswer extends Answer {
  base: number | null
  document: object
  draft: DraftAnswer | null
  newest: number
  drafts: Answer[]
}

describe.each(Object.entries(databases))('drafts of forms on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  const send = async (method: string, path: string, body?: unknown) => {
    const answer = await suite.send(method, path, body)
    return { ...answer, body: answer.body as DraftAnswer }
  }
  const put = (id: string, draft: { document: unknown; base: number | null; revision: number }) =>
    send('PUT', `/api/forms/${id}/draft`, draft)
  const discard = (id: string) => suite.request(`/api/forms/${id}/draft`, { method: 'DELETE' })
  const publish = (id: string, body: object) => send('POST', `/api/forms/${id}/versions`, body)
  const named = (id: string, title = '新表') => ({ ...orderForm, title, 'x-form': { id } })

  test('are kept with their faults and the order of their keys, and thrown away', async () => {
    const document = { title: '坏', required: ['nothing'], properties: { b: 1, a: 2 } }
    expect((await send('GET', '/api/forms/order/draft')).status).toBe(404)
    const saved = await put('order', { document, base: 1, revision: 0 })
    expect([saved.status, saved.body]).toEqual([
      200,
      {
        id: 'order',
        base: 1,
        revision: 1,
        updatedAt: '2026-03-05T08:00:00.000Z',
        savedBy: ADMIN.name,
        begun: { by: ADMIN.name, at: '2026-03-05T08:00:00.000Z' },
      },
    ])
    const { body } = await send('GET', '/api/forms/order/draft')
    expect(body).toEqual({ ...saved.body, document })
    expect(JSON.stringify(body.document)).toBe(JSON.stringify(document))
    expect((await send('GET', '/api/forms')).body.forms[0]).toMatchObject({ id: 'order', hasDraft: true })
    expect((await discard('order')).status).toBe(204)
    expect((await discard('order')).status).toBe(204)
    expect((await send('GET', '/api/forms/order/draft')).status).toBe(404)
    expect((await send('GET', '/api/forms')).body.forms[0]).toMatchObject({ hasDraft: false })
  })

  test('saved on a revision that is no longer the newest are refused, with the stored one', async () => {
    const draft = { document: { n: 1 }, base: 1 }
    await put('order', { ...draft, revision: 0 })
    await put('order', { ...draft, document: { n: 2 }, revision: 1 })
    const late = await put('order', { ...draft, document: { n: 3 }, revision: 1 })
    expect(late.status).toBe(409)
    expect(late.body.draft).toMatchObject({ revision: 2, document: { n: 2 } })
    expect(late.body.detail).toContain('revision 2')
    const second = await put('order', { ...draft, document: { n: 3 }, revision: 0 })
    expect([second.status, second.body.draft?.revision]).toEqual([409, 2])
    const again = await put('order', { ...draft, document: { n: 2 }, revision: 1 })
    expect([again.status, again.body.revision]).toEqual([200, 2])
    await discard('order')
    const gone = await put('order', { ...draft, document: { n: 3 }, revision: 2 })
    expect([gone.status, gone.body.draft]).toEqual([409, null])
  })

  test.each([0, 1])('saved by several at once on revision %i: one wins', async (revision) => {
    await discard('order')
    if (revision === 1) await put('order', { document: {}, base: 1, revision: 0 })
    const answers = await Promise.all(
      Array.from({ length: 6 }, (__, n) => put('order', { document: { n }, base: 1, revision })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    const winner = answers.findIndex(({ status }) => status === 200)
    expect((await send('GET', '/api/forms/order/draft')).body).toMatchObject({
      revision: revision + 1,
      document: { n: winner },
    })
    await discard('order')
  })

  test.each<[string, string | object, number]>([
    ['no object', { document: [], base: 1, revision: 0 }, 400],
    ['no document', { base: 1, revision: 0 }, 400],
    ['no base', { document: {}, revision: 0 }, 400],
    ['a revision before the first', { document: {}, base: 1, revision: -1 }, 400],
    ['a base that was never published', { document: {}, base: 99, revision: 0 }, 404],
    ['no base where the form is published', { document: {}, base: null, revision: 0 }, 409],
    ['a reach for the prototype', '{"document":{"a":[{"__proto__":{"b":1}}]},"base":1,"revision":0}', 400],
    [
      '10 000 levels',
      `{"document":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}},"base":1,"revision":0}`,
      400,
    ],
    ['2 MB', { document: { a: 'x'.repeat(2_000_000) }, base: 1, revision: 0 }, 413],
  ])('with %s are refused', async (__, body, status) => {
    const answer = await send('PUT', '/api/forms/order/draft', body)
    expect(answer.status).toBe(status)
    expect(answer.body.detail.length).toBeGreaterThan(10)
    expect((await send('GET', '/api/forms/order/draft')).status).toBe(404)
  })

  test('may hold every character that JSON can write', async () => {
    const document = { title: 'a\u0000b\uD800', '': '"\\' }
    expect((await put('odd', { document, base: null, revision: 0 })).status).toBe(200)
    expect((await send('GET', '/api/forms/odd/draft')).body.document).toEqual(document)
    await discard('odd')
  })

  test('of new forms are listed apart, until their first version is published', async () => {
    await put('first-draft', { document: named('first-draft', '第一'), base: null, revision: 0 })
    suite.setClock(new Date('2026-03-05T09:00:00Z'))
    await put('untitled', { document: {}, base: null, revision: 0 })
    const { body } = await send('GET', '/api/forms')
    expect(body.forms.map(({ id }) => id)).toEqual(['order'])
    expect(body.drafts).toEqual([
      { id: 'untitled', title: '', updatedAt: '2026-03-05T09:00:00.000Z' },
      { id: 'first-draft', title: '第一', updatedAt: '2026-03-05T08:00:00.000Z' },
    ])
    expect((await send('GET', `/api/forms?search=${encodeURIComponent('第一')}`)).body.drafts).toHaveLength(1)
    const published = await publish('first-draft', { document: named('first-draft', '第一'), base: null })
    expect([published.status, published.body.version]).toEqual([201, 1])
    const after = (await send('GET', '/api/forms')).body
    expect(after.forms.map(({ id, hasDraft }) => [id, hasDraft])).toContainEqual(['first-draft', false])
    expect(after.drafts.map(({ id }) => id)).toEqual(['untitled'])
    expect((await put('first-draft', { document: {}, base: null, revision: 0 })).body.newest).toBe(1)
    await discard('untitled')
  })

  test('stay where something else is published, and go where the same is, even as the newest again', async () => {
    const mine = named('kept', '我的')
    await put('kept', { document: mine, base: null, revision: 0 })
    await publish('kept', { document: named('kept', '别人的') })
    expect((await send('GET', '/api/forms/kept/draft')).body.revision).toBe(1)
    expect((await put('kept', { document: mine, base: 1, revision: 1 })).status).toBe(200)
    expect((await publish('kept', { document: mine, base: 1 })).body.version).toBe(2)
    expect((await send('GET', '/api/forms/kept/draft')).status).toBe(404)
    await put('kept', { document: mine, base: 2, revision: 0 })
    expect((await publish('kept', { document: mine, base: 2 })).body.version).toBe(2)
    expect((await send('GET', '/api/forms/kept/draft')).status).toBe(404)
  })

  test('that have faults are not published, and stay', async () => {
    await put('faulty', { document: { ...named('faulty'), required: ['x'] }, base: null, revision: 0 })
    const refused = await publish('faulty', { document: { ...named('faulty'), required: ['x'] }, base: null })
    expect(refused.status).toBe(422)
    expect((await send('GET', '/api/forms/faulty')).status).toBe(404)
    expect((await send('GET', '/api/forms/faulty/draft')).status).toBe(200)
  })

  test('are not published over a version that came meanwhile, which the refusal names', async () => {
    await publish('busy', { document: named('busy', '一'), base: null })
    await publish('busy', { document: named('busy', '二'), base: 1 })
    const late = await publish('busy', { document: named('busy', '三'), base: 1 })
    expect([late.status, late.body.newest]).toEqual([409, 2])
    expect(late.body.detail).toContain('Version 2')
    expect((await publish('busy', { document: named('busy', '三'), base: null })).status).toBe(409)
    expect((await publish('busy', { document: named('busy', '三'), base: 7 })).status).toBe(409)
    expect((await publish('nobody', { document: named('nobody'), base: 3 })).status).toBe(409)
    expect((await send('GET', '/api/forms/nobody')).status).toBe(404)
    // The same publication sent again, for its answer was lost, is no conflict.
    expect((await publish('busy', { document: named('busy', '二'), base: 1 })).body.version).toBe(2)
  })

  test('published by several at once from one base: one wins', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, (__, n) =>
        publish('race', { document: named('race', `第${n}`), base: null }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
    expect((await send('GET', '/api/forms/race/versions')).body.versions).toHaveLength(1)
  })

  test('are published with a note that can be stored', async () => {
    expect((await publish('noted', { document: named('noted'), note: 'a\u0000' })).status).toBe(400)
    await publish('noted', { document: named('noted'), note: '第一版\n说明' })
    expect((await send('GET', '/api/forms/noted/versions')).body.versions).toEqual([
      {
        version: 1,
        note: '第一版\n说明',
        publishedAt: '2026-03-05T09:00:00.000Z',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        by: ADMIN.name,
        isShipped: false,
      },
    ])
  })

  test('of two who design one form: each sees the other, who saved last, and who published', async () => {
    const li = await suite.join({
      name: '李明',
      username: 'li',
      adminOf: { people: [], forms: true, log: false },
    })
    suite.setClock(new Date('2026-03-05T08:00:00Z'))
    const asLi = async (method: string, path: string, body?: unknown) =>
      (await suite.sendSignedOut(method, `/api/forms/${path}`, body, li)).body as unknown
    await publish('shared', { document: named('shared') })
    const meet = async () => (await send('POST', '/api/forms/shared/presence', {})).body as unknown
    const newest = { version: 1, by: ADMIN.name, at: '2026-03-05T08:00:00.000Z' }
    expect(await meet()).toEqual({ others: [], newest })
    expect(await asLi('POST', 'shared/presence', {})).toMatchObject({ others: [{ name: ADMIN.name }] })
    const others = [{ name: '李明', since: '2026-03-05T08:00:00.000Z' }]
    expect(await meet()).toEqual({ others, newest })
    const listed = (await send('GET', '/api/forms?search=shared')).body as unknown
    expect(listed).toMatchObject({ forms: [{ id: 'shared', atWork: others }] })

    const document = named('shared', '李明改的')
    await put('shared', { document: named('shared', '我改的'), base: 1, revision: 0 })
    await asLi('PUT', 'shared/draft', { document, base: 1, revision: 1 })
    expect((await send('GET', '/api/forms/shared/draft')).body).toMatchObject({
      savedBy: '李明',
      begun: { by: ADMIN.name },
    })
    await asLi('POST', 'shared/versions', { document, base: 1 })
    const { versions } = (await send('GET', '/api/forms/shared/versions')).body as unknown as {
      versions: { by: string }[]
    }
    expect(versions.map(({ by }) => by)).toEqual(['李明', ADMIN.name])

    // Whoever closed it, or was not heard of for a while, is gone.
    suite.setClock(new Date('2026-03-05T08:01:00Z'))
    await asLi('DELETE', 'shared/presence')
    expect(await meet()).toMatchObject({ others: [], newest: { version: 2, by: '李明' } })
    await asLi('POST', 'shared/presence', {})
    suite.setClock(new Date('2026-03-05T08:05:00Z'))
    expect(await meet()).toMatchObject({ others: [] })
    suite.setClock(new Date('2026-03-05T08:00:00Z'))
  })
})
