import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { databases, startSuite } from './server-suite.ts'

const form = {
  type: 'object',
  title: '称重记录',
  properties: {
    weight: { type: 'number', 'x-field': 'number', title: '重量', multipleOf: 0.01 },
    count: { type: 'number', 'x-field': 'number', title: '件数' },
    product: { type: 'number', 'x-field': 'number', title: '乘积', 'x-formula': 'count * count' },
    made: { type: 'string', format: 'date', 'x-field': 'date', title: '生产日期' },
    level: { 'x-field': 'choice', type: 'string', title: '等级', oneOf: [{ const: 'a', title: '甲等' }] },
  },
  'x-form': { id: 'weighing', code: '9-07', domain: 'test', series: 'CZ' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [1, 3],
        rows: ['weight', 'count', 'product', 'made', 'level'].map((key) => ({
          cells: [{ title: `/${key}` }, { field: `/${key}` }],
        })),
      },
    ],
  },
} as unknown as Form

const SUBMISSIONS = '/api/forms/weighing/submissions'

describe.each(Object.entries(databases))('on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
    const { status } = await suite.send('POST', '/api/forms/weighing/versions', { document: form })
    expect(status).toBe(201)
  })
  afterAll(() => suite?.database.close())

  const submit = (record: object) => suite.send('POST', SUBMISSIONS, { record })
  /** As a program of another language writes numbers. */
  const submitText = async (record: string) => {
    const response = await suite.app.request(SUBMISSIONS, {
      method: 'POST',
      headers: { ...suite.admin, 'Content-Type': 'application/json' },
      body: `{"record":${record}}`,
    })
    return { status: response.status, body: (await response.json()) as { record: object; code: string } }
  }

  test.each([8.69, 19.99, 143.48, 0.07, -1.1])('%d is a multiple of 0.01', async (weight) => {
    const { status, body } = await submit({ weight })
    expect([status, body.record]).toEqual([201, { weight }])
  })

  test('8.695 is none', async () => {
    const { status, body } = await submit({ weight: 8.695 })
    expect([status, body.problems]).toMatchObject([
      422,
      [{ path: '/weight', message: '重量：必须是 0.01 的倍数。' }],
    ])
  })

  test('a number keeps its fifteen digits, and with more it is refused', async () => {
    expect((await submit({ count: 0.12345678901234 })).body.record).toMatchObject({ count: 0.12345678901234 })
    const { status, body } = await submit({ count: 1234567890123456 })
    expect([status, body.problems]).toMatchObject([
      422,
      [
        { path: '/count', message: expect.stringContaining('件数：数字太长，超过 15 位') as string },
        { path: '/product', code: 'digits' },
      ],
    ])
  })

  test('a formula whose result has more digits than a number holds is told, not rounded', async () => {
    const { status, body } = await submit({ count: 123456789.1 })
    expect([status, body.problems]).toMatchObject([422, [{ path: '/product', code: 'digits' }]])
  })

  test.each(['12345678901234567', '100000000000000001', '0.1000000000000000055', '9007199254740993.0'])(
    '%s would be another number when it is read, and is refused',
    async (count) => {
      const { status, body } = await submitText(`{"count":${count}}`)
      expect([status, body.code]).toEqual([400, 'number-too-long'])
    },
  )

  test('a number is taken as it is meant, however it is written; digits in words are no number', async () => {
    const { status, body } = await submitText('{"count": 1.50000000000000000e+0, "made":"2026-01-31"}')
    expect([status, body.record]).toEqual([201, { count: 1.5, product: 2.25, made: '2026-01-31' }])
    const other = await submitText('{"count":"12345678901234567\\"", "weight":1}')
    expect(other.status).toBe(422)
  })

  test('a table is told what is wrong with each number, day and choice', async () => {
    const table = {
      heads: ['件数', '生产日期', '等级'],
      mapping: ['/count', '/made', '/level'],
      rows: [
        ['12345678901234567', '2月30日', '乙等'],
        [0.1 + 0.2, '2026-02-28', '甲等'],
      ],
    }
    const { body } = await suite.send('POST', '/api/forms/weighing/import/check', table)
    const { problems } = body as unknown as { problems: { message: string }[] }
    expect(problems.map(({ message }) => message)).toEqual([
      '件数：数字太长，超过 15 位存不准，请核对；编号、卡号一类请填在文字项里。',
      '生产日期：没有这一天，请核对日期。',
      '等级：没有这个选项，请从中选择：甲等。',
    ])
    const sound = { ...table, rows: table.rows.slice(1) }
    expect((await suite.send('POST', '/api/forms/weighing/import', sound)).status).toBe(201)
    const { body: found } = await suite.send('GET', '/api/forms/weighing/find?search=甲等')
    expect(found.items).toMatchObject([{ record: { count: 0.3, product: 0.09 } }])
  })
})
