import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { orderForm } from '../forms/order-form.ts'
import type { FormCount } from '../../packages/server/src/index.ts'
import { databases, sender, startSuite, type Send } from './server-suite.ts'

const ALL = { fill: true, see: 'all', edit: true, print: true, issue: true, export: true }
const mine = { ...ALL, see: 'own' }
const ours = { ...ALL, see: 'department' }

/** Orders with a day by which they are due, and one on which they were done. */
const dueForm = (done: boolean): Form => ({
  ...orderForm,
  properties: {
    ...orderForm.properties,
    day: { ...orderForm.properties['day'], 'x-due': true },
    doneOn: {
      type: 'string',
      format: 'date',
      title: '办结日期',
      'x-field': 'date',
      ...(done && { 'x-done': true }),
    },
  },
  'x-paper': {
    blocks: orderForm['x-paper'].blocks.map((block) =>
      block.kind === 'frame'
        ? {
            ...block,
            rows: [...block.rows, { cells: [{ title: '/doneOn' }, { field: '/doneOn', colSpan: 3 }] }],
          }
        : block,
    ),
  },
})

describe.each(Object.entries(databases))('the first page on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let [clerk, manager, director, stranger]: Send[] = []
  const counted = async (send: Send) => {
    const { body } = await send('GET', '/api/form-counts')
    return (body.forms as unknown as FormCount[]).find(({ form }) => form === 'order')
  }
  const store = async (send: Send, record: object) => {
    const made = await send('POST', '/api/forms/order/submissions', { record })
    expect(made.status).toBe(201)
    return made.body.id as string
  }
  const publish = async (document: Form) => {
    const made = await suite.send('POST', '/api/forms/order/versions', { document })
    expect([made.status, made.body]).toMatchObject([201, {}])
  }
  const setRights = async (access: object) => {
    const { body } = await suite.send('GET', '/api/access/order')
    const put = await suite.send('PUT', '/api/access/order', { access, revision: body.revision ?? 0 })
    expect(put.status).toBe(200)
  }

  beforeAll(async () => {
    suite = await startSuite(open)
    await suite.send('PUT', '/api/office', { name: { zh: '公司' }, timeZone: 'Asia/Shanghai', base: 0 })
    const enter = async (person: Parameters<typeof suite.join>[0]) =>
      sender(suite.app, await suite.join(person))
    clerk = await enter({ username: 'clerk', posts: ['survey-specialist'], department: 'customer-service' })
    manager = await enter({ username: 'head', posts: ['quality-manager'], department: 'customer-service' })
    director = await enter({ username: 'gm', posts: ['general-manager'], department: 'company' })
    stranger = await enter({ username: 'other', department: 'quality' })
    await setRights({
      posts: { 'survey-specialist': mine, 'quality-manager': ours, '*': { ...mine, see: 'none' } },
      fields: {},
    })
  })
  afterAll(() => suite.database.close())

  test('records are counted as far as one sees them, and those of the day by the clocks of the office', async () => {
    // Half past eleven at night and half an hour past midnight in Shanghai.
    suite.setClock(new Date('2026-03-04T15:30:00Z'))
    await store(clerk!, { customer: '甲' })
    suite.setClock(new Date('2026-03-04T16:30:00Z'))
    await store(clerk!, { customer: '乙' })
    await store(manager!, { customer: '丙' })
    expect(await counted(clerk!)).toEqual({ form: 'order', records: 2, today: 1 })
    expect(await counted(manager!)).toEqual({ form: 'order', records: 3, today: 2 })
    expect(await counted(director!)).toEqual({ form: 'order', records: 3, today: 2 })
    // Whose records one does not see is not counted at all.
    expect(await counted(stranger!)).toBeUndefined()
    const { body } = await clerk!('GET', '/api/form-counts')
    expect(body.day).toBe('2026-03-05')
    expect((await suite.sendSignedOut('GET', '/api/form-counts')).status).toBe(401)
  })

  test('what is due is counted until it is done or void, and found by the filters that come with it', async () => {
    await publish(dueForm(true))
    suite.setClock(new Date('2026-03-05T04:00:00Z'))
    await store(clerk!, { customer: '丁', day: '2026-03-04' })
    await store(clerk!, { customer: '戊', day: '2026-03-05' })
    await store(manager!, { customer: '己', day: '2026-03-01' })
    await store(clerk!, { customer: '庚', day: '2026-03-06' })
    await store(clerk!, { customer: '辛', day: '2026-03-01', doneOn: '2026-03-02' })
    const gone = await store(clerk!, { customer: '壬', day: '2026-03-01' })
    await suite.send('POST', `/api/submissions/${gone}/void`, { revision: 1, reason: '重复' })
    expect((await counted(clerk!))?.due).toMatchObject({ count: 2, overdue: 1 })
    const due = (await counted(manager!))?.due
    expect(due).toMatchObject({ count: 3, overdue: 2 })
    const asked = new URLSearchParams({ filters: JSON.stringify(due?.filters) })
    const found = await manager!('GET', `/api/forms/order/find?${asked}`)
    expect(found.body.total).toBe(3)
    suite.setClock(new Date('2026-03-06T04:00:00Z'))
    expect((await counted(clerk!))?.due).toMatchObject({ count: 3, overdue: 2 })
  })

  test('of a form that does not say when it was done, what is due is what falls on the day', async () => {
    await publish(dueForm(false))
    expect((await counted(manager!))?.due).toMatchObject({ count: 1, overdue: 0 })
    await publish(dueForm(true))
  })

  test('a hidden day tells nothing of what is due', async () => {
    const posts = { 'survey-specialist': mine, 'quality-manager': ours, '*': { ...mine, see: 'none' } }
    await setRights({ posts, fields: { '/doneOn': { 'survey-specialist': 'hide' } } })
    expect(await counted(clerk!)).not.toHaveProperty('due')
    expect(await counted(manager!)).toHaveProperty('due')
    await setRights({ posts, fields: {} })
  })
})
