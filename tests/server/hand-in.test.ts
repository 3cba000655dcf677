import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../packages/server/src/new-id.ts'
import { orderForm } from '../forms/order-form.ts'
import { databases, seed, sender, startSuite, type Answer } from './server-suite.ts'

/** What a draft that was handed in answers with. */
interface HandedIn extends Answer {
  code: string
  submission: { id: string; number: string }
}

const record = { customer: '华东光电', items: [{ amount: 12 }] }
const other = { customer: '华南光电', items: [{ amount: 7 }] }

describe.each(Object.entries(databases))('a draft becomes one record on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, { ...orderForm, 'x-form': { ...orderForm['x-form'], id: 'other-order' } })
  })
  afterAll(() => suite.database.close())

  const begin = async (id?: string) => {
    const { status, body } = await suite.send('POST', '/api/forms/order/drafts', {
      record,
      ...(id && { id }),
    })
    return { status, ...body }
  }
  const submit = (body: object, headers: Record<string, string> = {}, form = 'order') =>
    suite.send('POST', `/api/forms/${form}/submissions`, body, headers)
  const total = async () => (await suite.send('GET', '/api/forms/order/submissions')).body.total

  test.each<[string, object, Record<string, string>]>([
    ['as it was', { record }, {}],
    ['with other values', { record: other }, {}],
    ['with values that the form does not take', { record: {} }, {}],
    ['on a version that is named', { record, formVersion: 1 }, {}],
    ['under a key', { record }, { 'Idempotency-Key': 'another press' }],
    ['under a key, with other values', { record: other }, { 'Idempotency-Key': 'yet another press' }],
  ])('sent again %s: the first record answers', async (__, again, headers) => {
    const { id: draft } = await begin()
    const first = await submit({ record, draft }, { 'Idempotency-Key': draft })
    const before = await total()
    const second = await submit({ ...again, draft }, headers)
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.body).toEqual(first.body)
    expect(await total()).toBe(before)
    expect((await suite.send('GET', '/api/audit/verify')).body).toMatchObject({ breaks: [] })
  })

  test('sent under the key of another request: the first record of the draft answers all the same', async () => {
    await submit({ record: other }, { 'Idempotency-Key': 'taken' })
    const { id: draft } = await begin()
    const first = await submit({ record, draft })
    const second = await submit({ record, draft }, { 'Idempotency-Key': 'taken' })
    expect([second.status, second.body.number]).toEqual([200, first.body.number])
  })

  test.each([
    ['that was begun', true],
    ['that the server never saw', false],
  ])('a draft %s, sent by several at once, takes one number', async (__, isBegun) => {
    const draft = isBegun ? (await begin()).id : newId(new Date())
    const before = await total()
    const answers = await Promise.all(
      [record, other, record, other, record, record].map((sent, at) =>
        submit({ record: sent, draft }, at % 2 === 0 ? {} : { 'Idempotency-Key': `${draft}-${at}` }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201])
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1)
    expect(await total()).toBe(before + 1)
    const next = await submit({ record })
    const sequence = (number: string) => Number(number.slice(-6))
    expect(sequence(next.body.number)).toBe(sequence(answers[0]!.body.number) + 1)
  })

  test('what was handed in is told as it stands now: corrected since, or void', async () => {
    const { id: draft } = await begin()
    const first = await submit({ record, draft })
    const corrected = await suite.send(
      'PUT',
      `/api/submissions/${first.body.id}`,
      { record: other, reason: '笔误' },
      { 'If-Match': '"1"' },
    )
    expect((await submit({ record, draft })).body).toEqual(corrected.body)
  })

  test('tells whoever works on it the record that it became', async () => {
    const { id: draft } = await begin()
    const { body: stored } = await submit({ record, draft })
    const answers = [
      await suite.send('GET', `/api/drafts/${draft}`),
      await suite.send('PUT', `/api/drafts/${draft}`, { record: other, revision: 1 }),
      await suite.send('DELETE', `/api/drafts/${draft}`),
      await suite.send('POST', '/api/forms/order/drafts', { record: other, id: draft }),
    ]
    for (const { status, body } of answers) {
      expect([status, (body as HandedIn).code]).toEqual([410, 'handed-in'])
      expect((body as HandedIn).submission).toEqual({ id: stored.id, number: stored.number })
    }
  })

  test('begun twice under one id it is one draft', async () => {
    const id = newId(new Date())
    const [first, second] = [await begin(id), await begin(id)]
    expect([first.status, second.status, first.id, second.id]).toEqual([201, 200, id, id])
    const listed = (await suite.send('GET', '/api/drafts')).body['drafts'] as Answer[]
    expect(listed.filter((draft) => draft.id === id)).toHaveLength(1)
    await suite.send('DELETE', `/api/drafts/${id}`)
  })

  test('is handed in on its own form alone', async () => {
    const { id: draft } = await begin()
    expect((await submit({ record, draft }, {}, 'other-order')).status).toBe(409)
    expect((await suite.send('GET', `/api/drafts/${draft}`)).status).toBe(200)
    await submit({ record, draft })
    const elsewhere = await submit({ record, draft }, {}, 'other-order')
    expect([elsewhere.status, elsewhere.body.number]).toEqual([409, undefined])
    expect((await suite.send('POST', '/api/forms/other-order/drafts', { record, id: draft })).status).toBe(
      410,
    )
  })

  test("someone else's draft gives nothing away and stays theirs", async () => {
    const li = sender(suite.app, await suite.join({ username: 'liming' }))
    const { id: begun } = await begin()
    const { id: draft } = await begin()
    const { body: stored } = await submit({ record, draft })
    for (const id of [begun, draft]) {
      for (const [method, body] of [['GET'], ['PUT', { record: other, revision: 1 }], ['DELETE']] as const)
        expect((await li(method, `/api/drafts/${id}`, body)).status).toBe(404)
      const theirs = await li('POST', '/api/forms/order/submissions', { record: other, draft: id })
      expect(theirs.status).toBe(201)
      expect(theirs.body.id).not.toBe(stored.id)
    }
    const { id: kept } = await begin()
    const taken = await li('POST', '/api/forms/order/drafts', { record: other, id: kept })
    expect([taken.status, taken.body.record]).toEqual([409, undefined])
    expect((await suite.send('GET', `/api/drafts/${kept}`)).body.record).toEqual(record)
    expect((await submit({ record: other, draft })).body.id).toBe(stored.id)
    expect((await submit({ record, draft: begun })).status).toBe(201)
  })
})
