import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orderForm } from '../forms/order-form.ts'
import { databases, sender, startSuite, type Send } from './server-suite.ts'

interface Told {
  number: string
  state: string
  isMine: boolean
  mayUse: boolean
  holder: string | null
}

const posts = ['survey-specialist']

describe.each(Object.entries(databases))('numbers on blank sheets, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send, colleague: Send, elsewhere: Send
  beforeAll(async () => {
    suite = await startSuite(open)
    const enter = async (username: string, department: string) =>
      sender(suite.app, await suite.join({ username, posts, department }))
    clerk = await enter('clerk', 'customer-service')
    colleague = await enter('colleague', 'customer-service')
    elsewhere = await enter('elsewhere', 'quality')
    const notice = {
      ...orderForm,
      title: '通知单',
      'x-form': { ...orderForm['x-form'], id: 'notice', code: 'TZ', series: 'TZD' },
    }
    expect((await suite.send('POST', '/api/forms', notice)).status).toBe(201)
  })
  afterAll(() => suite.database.close())

  /** Numbers given out to someone; in the order of their sheets. */
  async function give(send: Send, blank: number, formId = 'order'): Promise<string[]> {
    const { body } = await send('POST', '/api/batches', { selection: { formId, blank } })
    const { first } = body as unknown as { first: string }
    const [, start = '', count = ''] = /^(.*?)(\d+)$/.exec(first)!
    return Array.from(
      { length: blank },
      (__, at) => `${start}${String(Number(count) + at).padStart(count.length, '0')}`,
    )
  }
  const list = async (send: Send, query: string) => {
    const { body } = await send('GET', `/api/forms/order/paper-numbers?${query}`)
    return body as unknown as { items: Told[]; total: number }
  }
  const find = (send: Send, number: string, formId = 'order') =>
    send('GET', `/api/forms/${formId}/paper-numbers/${encodeURIComponent(number)}`)
  const submit = (send: Send, number: string, more: object = {}) =>
    send('POST', '/api/forms/order/submissions', { record: { customer: '纸' }, number, ...more })
  const end = (send: Send, number: string) =>
    send('POST', `/api/forms/order/paper-numbers/${number}/void`, { reason: '写坏了' })

  test('are listed by whom they were given to, their state and a part of them', async () => {
    const [first = '', second = '', third = ''] = await give(clerk, 3)
    const [theirs = ''] = await give(colleague, 1)
    await submit(clerk, first)
    await end(clerk, second)
    expect((await list(clerk, 'mine=1&state=open')).items).toMatchObject([
      { number: third, state: 'open', isMine: true, mayUse: true, holder: 'clerk' },
    ])
    expect((await list(clerk, `search=${theirs.slice(-3)}`)).items).toMatchObject([
      { number: theirs, isMine: false, mayUse: true, holder: 'colleague' },
    ])
    expect((await list(clerk, 'mine=1')).items.map(({ state }) => state)).toEqual(['open', 'void', 'used'])
    expect((await list(elsewhere, 'mine=1')).total).toBe(0)
  })

  test('are found as they are typed, and told of which form they are', async () => {
    const [number = ''] = await give(clerk, 1)
    expect((await find(clerk, number.toLowerCase())).body).toMatchObject({ number, state: 'open' })
    const [notice = ''] = await give(clerk, 1, 'notice')
    const refused = await find(clerk, notice)
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({ code: 'number-of-form', form: { id: 'notice', title: '通知单' } })
    expect((await submit(clerk, notice)).body).toMatchObject({ code: 'number-of-form' })
    expect((await find(clerk, 'DD-2026-999999')).body).toMatchObject({ code: 'number-unknown' })
  })

  test('of a colleague or of whoever is of no department are used; those of another department are not', async () => {
    const [shared = '', kept = ''] = await give(clerk, 2)
    expect((await submit(colleague, shared)).body).toMatchObject({ number: shared })
    expect((await find(elsewhere, kept)).body).toMatchObject({ mayUse: false })
    for (const refused of [await submit(elsewhere, kept), await end(elsewhere, kept)])
      expect([refused.status, refused.body.code]).toEqual([403, 'number-elsewhere'])
    const [central = ''] = await give(suite.send, 1)
    expect((await submit(elsewhere, central)).status).toBe(201)
    expect((await submit(suite.send, kept)).status).toBe(201)
  })

  test('become one record’s or void, whoever is first of those who do both at the same moment', async () => {
    const [number = ''] = await give(colleague, 1)
    const answers = await Promise.all([
      ...Array.from({ length: 3 }, () => submit(clerk, number)),
      ...Array.from({ length: 3 }, () => submit(colleague, number)),
      end(clerk, number),
    ])
    const done = answers.filter(({ status }) => status < 300)
    expect(done).toHaveLength(1)
    const isVoid = done[0] === answers.at(-1)
    const refused = answers.filter(({ status }) => status >= 300)
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(
      new Set([isVoid ? 'number-void' : 'number-used']),
    )
    expect((await list(clerk, `search=${number}`)).items).toMatchObject([{ state: isVoid ? 'void' : 'used' }])
  })

  test('stay with the draft that enters their sheet', async () => {
    const [number = ''] = await give(colleague, 1)
    const begun = await clerk('POST', '/api/forms/order/drafts', { record: {}, paper: number })
    expect(begun.body).toMatchObject({ paper: number, revision: 1 })
    const path = `/api/drafts/${begun.body.id}`
    const saved = await clerk('PUT', path, { record: { customer: '甲' }, paper: number, revision: 1 })
    expect(saved.body).toMatchObject({ paper: number, revision: 2 })
    expect((await clerk('GET', path)).body).toMatchObject({ paper: number })
    const left = await clerk('PUT', path, { record: { customer: '甲' }, revision: 2 })
    expect(left.body).toMatchObject({ paper: null })
    const stored = await submit(clerk, number, { draft: begun.body.id })
    expect(stored.body).toMatchObject({ number })
    // Of one draft there is one record, whatever number is sent with it then.
    const [next = ''] = await give(colleague, 1)
    expect(await submit(clerk, next, { draft: begun.body.id })).toMatchObject({
      status: 200,
      body: { id: stored.body.id, number },
    })
  })
})
