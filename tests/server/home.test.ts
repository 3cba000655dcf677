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

  test('favourites stand in one’s own order, and fall out with the right or the form', async () => {
    const put = (send: Send, body: object = {}) => send('PUT', '/api/home/favourites/order', body)
    const plain = { ...orderForm, 'x-form': { id: 'visit' }, title: '来访' }
    expect((await suite.send('POST', '/api/forms', plain)).status).toBe(201)
    await put(clerk!)
    await clerk!('PUT', '/api/home/favourites/visit', {})
    expect((await clerk!('GET', '/api/home')).body.favourites).toEqual(['order', 'visit'])
    expect((await put(clerk!, { at: 5 })).body.favourites).toEqual(['visit', 'order'])
    expect((await put(clerk!, { at: 0 })).body.favourites).toEqual(['order', 'visit'])
    expect((await manager!('GET', '/api/home')).body).toEqual({ favourites: [], tiles: [] })
    expect((await clerk!('PUT', '/api/home/favourites/nothing', {})).status).toBe(404)
    const nothing = {
      ...mine,
      fill: false,
      see: 'none',
      edit: false,
      print: false,
      issue: false,
      export: false,
    }
    await setRights({ posts: { '*': nothing }, fields: {} })
    expect((await put(stranger!)).status).toBe(403)
    expect((await clerk!('GET', '/api/home')).body.favourites).toEqual(['visit'])
    await setRights({
      posts: { 'survey-specialist': mine, 'quality-manager': ours, '*': { ...mine, see: 'none' } },
      fields: {},
    })
    expect((await clerk!('GET', '/api/home')).body.favourites).toEqual(['order', 'visit'])
    await clerk!('DELETE', '/api/home/favourites/visit')
    expect((await clerk!('DELETE', '/api/home/favourites/visit')).body.favourites).toEqual(['order'])
  })

  test('stars pressed in two windows at once both stay', async () => {
    await Promise.all(['order', 'visit'].map((form) => manager!('PUT', `/api/home/favourites/${form}`, {})))
    const { body } = await manager!('GET', '/api/home')
    expect((body.favourites as string[]).toSorted()).toEqual(['order', 'visit'])
  })

  test('a list is pinned by whoever sees it, and kept from whoever does so no more', async () => {
    const view = { name: '本月', shared: false, view: { search: '甲' } }
    const { id } = (await clerk!('POST', '/api/forms/order/views', view)).body
    const tile = { list: { form: 'order', view: id }, rows: 5, width: 6 }
    expect((await clerk!('POST', '/api/home/tiles', tile)).body.tiles).toEqual([tile])
    // The view is the clerk's own.
    expect((await manager!('POST', '/api/home/tiles', tile)).status).toBe(400)
    expect((await stranger!('POST', '/api/home/tiles', tile)).status).toBe(403)
    expect((await manager!('GET', '/api/views')).body.views).toEqual([])
    expect((await clerk!('GET', '/api/views')).body.views).toMatchObject([{ id, formId: 'order' }])
    const shown = { name: '看板', department: 'customer-service', tiles: [tile] }
    const refused = await clerk!('POST', '/api/dashboards', shown)
    expect([refused.status, refused.body.code]).toEqual([400, 'view-not-shared'])
    await clerk!('PATCH', `/api/views/${id}`, { shared: true })
    const words = { title: '通知', words: '第一段\n第二段', width: 12 }
    const made = await clerk!('POST', '/api/dashboards', { ...shown, tiles: [tile, words] })
    expect([made.status, made.body.tiles]).toEqual([201, [tile, words]])
    await setRights({
      posts: { 'quality-manager': ours, '*': { ...mine, see: 'none' } },
      fields: {},
    })
    const { tiles } = (await clerk!('GET', '/api/home')).body
    expect(tiles).toEqual([{ kept: 0, width: 6 }])
    expect((await clerk!('GET', `/api/dashboards/${made.body.id}`)).body.tiles).toEqual([
      { kept: 0, width: 6 },
      words,
    ])
    expect((await manager!('GET', `/api/dashboards/${made.body.id}`)).body.tiles).toEqual([tile, words])
    // Arranged by whoever may not see it, it stays as it is.
    const wider = await clerk!('PUT', '/api/home/tiles', { tiles: [words, { kept: 0, width: 12 }] })
    expect(wider.body.tiles).toEqual([words, { kept: 1, width: 12 }])
    await setRights({
      posts: { 'survey-specialist': mine, 'quality-manager': ours, '*': { ...mine, see: 'none' } },
      fields: {},
    })
    expect((await clerk!('GET', '/api/home')).body.tiles).toEqual([words, { ...tile, width: 12 }])
  })
})
