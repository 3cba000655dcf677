import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { databases, seed, sender, startSuite } from './server-suite.ts'

const visit = {
  type: 'object',
  title: '拜访',
  properties: {
    client: {
      type: 'string',
      title: '客户',
      'x-field': 'reference',
      'x-reference': { form: 'order', field: '/customer', fills: { met: '/day' }, hint: ['/day'] },
    },
    met: { type: 'string', format: 'date', title: '日期', 'x-field': 'date' },
  },
  'x-form': { id: 'visit' },
  'x-paper': {
    blocks: [
      {
        kind: 'frame',
        columns: [1, 1],
        rows: [{ cells: [{ field: '/client' }, { field: '/met' }] }],
      },
    ],
  },
} satisfies Form

describe.each(Object.entries(databases))('looking records up on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let colleague: ReturnType<typeof sender>
  let stranger: ReturnType<typeof sender>
  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, visit)
    colleague = sender(suite.app, await suite.join({ username: 'a', department: 'customer-service' }))
    stranger = sender(suite.app, await suite.join({ username: 'b', department: 'quality' }))
    for (const record of [
      { customer: '东方百货', day: '2026-01-05' },
      { customer: '远东贸易', day: '2026-01-06' },
      { customer: '东方百货', day: '2026-01-05' },
      { customer: '100%棉_织品' },
      { items: [], customer: '作废的东家' },
    ]) {
      const { body } = await colleague('POST', '/api/forms/order/submissions', { record })
      if (record.customer.startsWith('作废'))
        await colleague('POST', `/api/submissions/${body.id}/void`, { revision: 1, reason: '错' })
    }
  })
  afterAll(() => suite.database.close())

  const find = async (typed: string, send = colleague) => {
    const query = new URLSearchParams({ field: '/client', typed })
    const { body } = await send('GET', `/api/forms/visit/lookup?${query}`)
    return body.matches as { value: string; hint?: string; fills: object }[]
  }

  test('offers what begins with the words first, each customer once, void records never', async () => {
    expect(await find('东')).toEqual([
      { value: '东方百货', hint: expect.stringContaining('2026') as string, fills: { met: '2026-01-05' } },
      { value: '远东贸易', hint: expect.stringContaining('2026') as string, fills: { met: '2026-01-06' } },
    ])
  })

  test.each([
    ['%', ['100%棉_织品']],
    ['_', ['100%棉_织品']],
    ['没有', []],
    ['', ['100%棉_织品', '东方百货', '远东贸易']],
  ])('finds %j as it is typed', async (typed, values) => {
    expect((await find(typed)).map(({ value }) => value).toSorted()).toEqual(values)
  })

  test('offers nothing of what one may not see', async () => {
    expect(await find('东', stranger)).toEqual([])
    const hidden = { posts: { '*': ALL }, fields: { '/day': { '*': 'hide' } } }
    await suite.send('PUT', '/api/access/order', { access: hidden, revision: 0 })
    expect(await find('远东')).toEqual([{ value: '远东贸易', fills: {} }])
    await suite.send('PUT', '/api/access/order', {
      access: { ...hidden, fields: { '/customer': { '*': 'hide' } } },
      revision: 1,
    })
    expect(await find('远东')).toEqual([])
  })

  test('refuses a field that looks nothing up', async () => {
    expect((await colleague('GET', '/api/forms/visit/lookup?field=/met')).status).toBe(404)
    expect((await colleague('GET', '/api/forms/order/lookup?field=/customer')).status).toBe(404)
  })
})

const ALL = { fill: true, see: 'all', edit: true, print: true, export: true }
