import type { Form } from '@paperwright/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, seed, sender, startSuite } from './server-suite.ts'

const lookUpForm = (id: string, series: string): Form => ({
  type: 'object',
  title: id,
  properties: {
    client: {
      type: 'string',
      title: '客户',
      'x-field': 'reference',
      'x-reference': { form: 'order', field: '/customer' },
    },
    note: { type: 'string', title: '备注', 'x-field': 'text' },
  },
  'x-form': { id, series },
  'x-paper': {
    blocks: [
      { kind: 'frame', columns: [1, 1], rows: [{ cells: [{ field: '/client' }, { field: '/note' }] }] },
    ],
  },
})
const ALL = { fill: true, see: 'all', edit: true, print: true, export: true }

describe.each(Object.entries(databases))('what hangs together on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let colleague: ReturnType<typeof sender>
  let stranger: ReturnType<typeof sender>
  const ids: Record<string, string> = {}
  const store = async (name: string, form: string, record: object) => {
    const { status, body } = await colleague('POST', `/api/forms/${form}/submissions`, { record })
    expect(status).toBe(201)
    ids[name] = String(body.id)
    return String(body.number)
  }
  const related = async (name: string, send = colleague) => {
    const { body } = await send('GET', `/api/submissions/${ids[name]}/related`)
    const names = Object.fromEntries(Object.entries(ids).map(([key, id]) => [id, key]))
    return (body.related as { value?: string; records: { id: string }[] }[]).map(({ value, records }) => [
      value ?? '#',
      records
        .map(({ id }) => names[id])
        .toSorted()
        .join(' '),
    ])
  }

  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, lookUpForm('visit', 'BF'))
    await seed(suite.database, lookUpForm('complaint', 'TS'))
    colleague = sender(suite.app, await suite.join({ username: 'a', department: 'customer-service' }))
    stranger = sender(suite.app, await suite.join({ username: 'b', department: 'quality' }))
    await store('order', 'order', { customer: '东方百货' })
    await store('other', 'order', { customer: '东方百货二店' })
    await store('visit', 'visit', { client: ' 东方百货 ' })
    const number = await store('complaint', 'complaint', { client: '东方百货' })
    await store('notice', 'visit', { client: '别家', note: `处理 ${number.toLowerCase()} 的投诉` })
    await store('mention', 'visit', { client: '别家', note: '东方百货的朋友' })
  })
  afterAll(() => suite.database.close())

  test('by the same value looked up, in whatever form, and not by words that only occur', async () => {
    expect(await related('order')).toEqual([['东方百货', 'complaint visit']])
    expect(await related('visit')).toEqual([['东方百货', 'complaint order']])
    expect(await related('other')).toEqual([])
  })

  test('by number, both ways', async () => {
    expect(await related('complaint')).toEqual([
      ['东方百货', 'order visit'],
      ['#', 'notice'],
    ])
    expect(await related('notice')).toEqual([
      ['别家', 'mention'],
      ['#', 'complaint'],
    ])
  })

  test('nothing of what is beyond reach, hidden here or there, or void', async () => {
    expect((await stranger('GET', `/api/submissions/${ids['order']}/related`)).status).toBe(404)
    const hide = (field: string) => ({ posts: { '*': ALL }, fields: { [field]: { '*': 'hide' } } })
    await suite.send('PUT', '/api/access/visit', { access: hide('/client'), revision: 0 })
    expect(await related('order')).toEqual([['东方百货', 'complaint']])
    expect(await related('visit')).toEqual([])
    await suite.send('PUT', '/api/access/visit', { access: hide('/note'), revision: 1 })
    expect(await related('complaint')).toEqual([['东方百货', 'order visit']])
    await colleague('POST', `/api/submissions/${ids['visit']}/void`, { revision: 1, reason: '错' })
    expect(await related('order')).toEqual([['东方百货', 'complaint']])
  })
})
