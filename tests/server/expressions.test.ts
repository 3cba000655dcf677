import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { forms, formVersions } from '../../packages/server/src/db/schema.ts'
import { databases, startSuite } from './server-suite.ts'

/** What an admin may write that would never end: each formula, pattern and condition through the front door. */
const ENDLESS = [
  'count(for i in 1..100000000 return i)',
  'sum(for i in 1..salary return i)',
  'count(for i in 1..9999, j in 1..9999 return 1)',
]

function formOf(id: string, more: Form['properties']): Form {
  const properties: Form['properties'] = {
    salary: { type: 'number', title: '工资', 'x-field': 'money' },
    ...more,
  }
  const cells = Object.keys(properties).flatMap((key) => [{ title: `/${key}` }, { field: `/${key}` }])
  return {
    type: 'object',
    title: '表达式',
    properties,
    'x-form': { id },
    'x-paper': {
      blocks: [{ kind: 'frame', columns: cells.map(() => 1), rows: [{ cells }] }],
    },
  }
}

const total = (formula: string) => ({
  total: { type: 'number', title: '合计', 'x-field': 'money', readOnly: true, 'x-formula': formula } as const,
})

const code = (pattern: string) => ({
  code: { type: 'string', title: '编号', 'x-field': 'text', pattern } as const,
})

describe.each(Object.entries(databases))('expressions on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  const submit = (id: string, record: object) =>
    suite.send('POST', `/api/forms/${id}/submissions`, { record })

  test.each(ENDLESS.map((formula, index) => [formula, `endless-${index}`]))(
    '%s is taken with its form, and refused with its field in every record',
    async (formula, id) => {
      expect((await suite.send('POST', '/api/forms', formOf(id, total(formula)))).status).toBe(201)
      const { status, body } = await submit(id, { salary: 1_000_000 })
      expect(status).toBe(422)
      expect(body.problems).toEqual([
        {
          path: '/total',
          code: 'formulaTooLong',
          message: expect.stringMatching(/^合计：公式要算的内容太多/),
        },
      ])
    },
  )

  test('a sum that comes to its end is stored', async () => {
    const form = formOf('ends', total('sum(for i in 1..salary return i)'))
    await suite.send('POST', '/api/forms', form)
    const { status, body } = await submit('ends', { salary: 1000 })
    expect([status, body.record]).toEqual([201, { salary: 1000, total: 500_500 }])
  })

  test('a condition that never ends is refused with its field', async () => {
    const note = {
      type: 'string',
      title: '说明',
      'x-field': 'text',
      'x-visible': `${ENDLESS[1]} > 0`,
    } as const
    await suite.send('POST', '/api/forms', formOf('condition', { note }))
    const { status, body } = await submit('condition', { salary: 1_000_000, note: '甲' })
    expect(status).toBe(422)
    expect(body.problems).toMatchObject([{ path: '/note', code: 'conditionTooLong' }])
  })

  test('a pattern that goes back over its text answers at once', async () => {
    await suite.send('POST', '/api/forms', formOf('pattern', code('^(a+)+$')))
    const { status, body } = await submit('pattern', { code: `${'a'.repeat(30)}!` })
    expect([status, body.problems]).toMatchObject([422, [{ path: '/code', code: 'pattern' }]])
    expect((await submit('pattern', { code: 'a'.repeat(30) })).status).toBe(201)
  })

  test('a pattern with a back reference is refused with its place when the form comes', async () => {
    const form = formOf('back', code('^(.)\\1$'))
    const { status, body } = await suite.send('POST', '/api/forms', form)
    expect(status).toBe(422)
    expect(body.problems[0]).toMatchObject({
      path: '/properties/code/pattern',
      code: 'patternBackReference',
      message: expect.stringContaining('反向引用'),
    })
  })

  test('a form of old with such a pattern opens, and refuses records that need it with words', async () => {
    // As an older version left it: stored without today's checks.
    const { db } = suite.database
    const at = new Date('2025-01-01T00:00:00Z')
    const document = JSON.stringify(formOf('of-old', code('^(.)\\1$')))
    await db.insert(forms).values({ id: 'of-old', origin: 'own', createdAt: at })
    await db
      .insert(formVersions)
      .values({ id: 'of-old', version: 1, document, hash: 'of-old', publishedAt: at })
    expect((await suite.send('GET', '/api/forms/of-old')).status).toBe(200)
    expect((await submit('of-old', { salary: 1 })).status).toBe(201)
    const { status, body } = await submit('of-old', { code: 'aa' })
    expect(status).toBe(422)
    expect(body.problems).toMatchObject([
      { path: '/code', code: 'patternBeyond', message: expect.stringContaining('表单管理员') },
    ])
  })
})
