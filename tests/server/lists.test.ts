import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columnTitle, headWorders, reportWording } from '@paperwright/runtime/kit'
import type { CrossTable, Report, ReportResult } from '@paperwright/runtime/report'
import { databases, sender, startSuite } from './server-suite.ts'

const ALL = { fill: true, see: 'all', edit: true, print: true, export: true }
const hide = (...pointers: string[]) => ({
  posts: { '*': ALL },
  fields: Object.fromEntries(pointers.map((pointer) => [pointer, { '*': 'hide' }])),
})

describe.each(Object.entries(databases))('lists of records on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let colleague: ReturnType<typeof sender>
  let stranger: ReturnType<typeof sender>
  let revision = 0
  const setAccess = async (access: object) => {
    expect((await suite.send('PUT', '/api/access/order', { access, revision })).status).toBe(200)
    revision++
  }
  const values = async (query: Record<string, string>, send = colleague) => {
    const { body } = await send('GET', `/api/forms/order/values?${new URLSearchParams(query)}`)
    return (body.values as { value: string; count: number }[] | undefined)?.map(
      ({ value, count }) => `${value} ${count}`,
    )
  }

  beforeAll(async () => {
    suite = await startSuite(open)
    colleague = sender(suite.app, await suite.join({ username: 'a', department: 'customer-service' }))
    stranger = sender(suite.app, await suite.join({ username: 'b', department: 'quality' }))
    for (const record of [
      { customer: '东方百货', day: '2026-01-05' },
      { customer: ' 东方百货 ', day: '2026-01-06' },
      { customer: '远东贸易', day: '2026-02-01' },
      { customer: '0755-8321 6600', day: '2026-02-02' },
    ])
      expect((await colleague('POST', '/api/forms/order/submissions', { record })).status).toBe(201)
  })
  afterAll(() => suite.database.close())

  test('the words that stand in a field are offered, the most frequent first, as far as one sees records', async () => {
    expect(await values({ field: '/customer', typed: '东' })).toEqual(['东方百货 2', '远东贸易 1'])
    expect(await values({ field: '/customer', limit: '1' })).toEqual(['东方百货 2'])
    expect(await values({ field: '/customer', typed: '%' })).toEqual([])
    expect(await values({ field: '/customer' }, stranger)).toEqual([])
    const narrowed = JSON.stringify([{ field: '/day', op: 'eq', value: '2026-02' }])
    expect(await values({ field: '/customer', typed: '东', filters: narrowed })).toEqual(['远东贸易 1'])
  })

  test('people and departments are told by their names, to whoever sees their records', async () => {
    const { body } = await colleague('GET', '/api/forms/order/values?field=department')
    expect(body.values).toEqual([
      { value: 'customer-service', count: 4, title: { zh: expect.any(String), en: expect.any(String) } },
    ])
    const people = await colleague('GET', '/api/find/values?field=createdBy')
    expect(people.body.values).toMatchObject([{ count: 4, title: { zh: expect.any(String) } }])
    expect((await stranger('GET', '/api/find/values?field=createdBy')).body.values).toEqual([])
    expect((await colleague('GET', '/api/find/values?field=form')).body.values).toEqual([
      { value: 'order', count: 4 },
    ])
  })

  test.each(['/nothing', '/day', 'number', 'toString', '/items'])(
    'there are no words of %s',
    async (field) => {
      expect((await colleague('GET', `/api/forms/order/values?field=${field}`)).status).toBe(400)
    },
  )

  test('hidden fields offer nothing, nor do records that they are narrowed by', async () => {
    await setAccess(hide('/customer'))
    expect((await colleague('GET', '/api/forms/order/values?field=/customer')).status).toBe(400)
    const filters = JSON.stringify([{ any: [{ field: '/customer', op: 'contains', value: '东' }] }])
    const asked = new URLSearchParams({ field: 'createdBy', filters })
    expect((await colleague('GET', `/api/forms/order/values?${asked}`)).status).toBe(400)
    await setAccess({ posts: { '*': ALL }, fields: {} })
  })

  test.each(['0755-83216600', '075583216600', '0755 8321-6600', '（0755）83216600', '8321 6600'])(
    'a telephone number is found as %s',
    async (search) => {
      const { body } = await colleague('GET', `/api/forms/order/find?search=${encodeURIComponent(search)}`)
      expect(body).toMatchObject({ total: 1 })
    },
  )

  test('a saved view keeps a span as what it is, and alternatives whole or not at all', async () => {
    const filters = [
      { field: '/day', op: 'within', value: 'this-month' },
      {
        any: [
          { field: '/day', op: 'empty' },
          { field: '/customer', op: 'notContains', value: '东' },
        ],
      },
    ]
    const sent = { name: '本月', shared: true, view: { filters } }
    expect((await colleague('POST', '/api/forms/order/views', sent)).status).toBe(201)
    const views = async () => (await colleague('GET', '/api/forms/order/views')).body.views
    expect(await views()).toMatchObject([{ view: { filters } }])
    await setAccess(hide('/customer'))
    expect(await views()).toMatchObject([{ view: { filters: [filters[0]] } }])
    await setAccess({ posts: { '*': ALL }, fields: {} })
  })

  describe('counted in groups', () => {
    const groups = async (group: object, query: Record<string, string> = {}, send = colleague) => {
      const asked = new URLSearchParams({ group: JSON.stringify(group), ...query })
      return send('GET', `/api/forms/order/groups?${asked}`)
    }
    const told = async (...asked: Parameters<typeof groups>) => {
      const { body } = await groups(...asked)
      const { rows, cells } = (body.result as ReportResult).tables['groups'] as CrossTable
      return rows.map(({ keys }, at) => [
        ...keys.map((key) => ('value' in key ? key.value : '…')),
        ...cells[at]!.flat(),
      ])
    }
    beforeAll(async () => {
      const items = [{ amount: 10 }, { amount: 5 }]
      await colleague('POST', '/api/forms/order/submissions', {
        record: { customer: '远东贸易', day: '2026-02-09', items },
      })
      const { body } = await colleague('POST', '/api/forms/order/submissions', {
        record: { customer: '作废' },
      })
      await colleague('POST', `/api/submissions/${body.id}/void`, { revision: 1, reason: '错' })
    })

    test('by words, the largest first and those of one size by themselves, with sums and a last row of all; void records are not counted', async () => {
      expect(await told({ by: '/customer', sum: ['/total'] })).toEqual([
        ['远东贸易', 2, 15],
        [' 东方百货 ', 1, null],
        ['0755-8321 6600', 1, null],
        ['东方百货', 1, null],
        [5, 15],
      ])
    })

    test('by spans of days, over what is filtered and searched', async () => {
      const filters = JSON.stringify([{ field: '/customer', op: 'contains', value: '东' }])
      expect(await told({ by: '/day' }, { filters })).toEqual([['2026-01', 2], ['2026-02', 2], [4]])
      expect(await told({ by: '/day', bucket: 'year' }, { filters, search: '远东' })).toEqual([
        ['2026', 2],
        [2],
      ])
    })

    test('in English by the names that departments, states and fields have there', async () => {
      const { body } = await groups({ by: 'department' })
      const { report, result } = body as unknown as { report: Report; result: ReportResult }
      const { rowGroups, rows, measures } = result.tables['groups'] as CrossTable
      const setting = reportWording(report, 'en', { result })
      expect(rowGroups.map((column) => columnTitle(column, setting))).toEqual(['Department'])
      expect(measures.map((column) => columnTitle(column, setting))).toEqual(['Records'])
      expect(headWorders(rowGroups, rows, setting).flatMap((word) => word(rows[0]!.keys[0]!))).toEqual([
        'Customer service',
      ])
    })

    test('over the entries of a list', async () => {
      expect(await told({ by: '/customer', sum: ['/items/*/amount'] })).toEqual([
        ['远东贸易', 2, 15],
        [2, 15],
      ])
    })

    test('only what one sees, and nothing of hidden fields', async () => {
      await setAccess({ posts: { '*': { ...ALL, see: 'department' } }, fields: {} })
      expect(await told({ by: '/customer' }, {}, stranger)).toEqual([[0]])
      await setAccess(hide('/customer', '/total'))
      for (const group of [{ by: '/customer' }, { by: '/day', sum: ['/total'] }])
        expect((await groups(group)).status).toBe(400)
      expect((await groups({ by: '/day' })).status).toBe(200)
      await setAccess({ posts: { '*': ALL }, fields: {} })
    })

    test.each([{ by: '/nothing' }, { by: '/items' }, { by: '/day', sum: ['/customer'] }, { by: 'id' }])(
      'not by %j',
      async (group) => expect((await groups(group)).status).toBe(400),
    )
  })
})
