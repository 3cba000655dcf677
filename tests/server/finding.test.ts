import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form, JsonObject } from '@paperwright/runtime'
import type { Filter, RecordFilter } from '@paperwright/runtime/kit'
import { plainActor } from '../../packages/server/src/auth/actor.ts'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import type { FormLimits } from '../../packages/server/src/access/form-limits.ts'
import { seenAmong, seenBy } from '../../packages/server/src/access/sight.ts'
import { submissions } from '../../packages/server/src/db/schema.ts'
import { findSubmissions } from '../../packages/server/src/finding/find-submissions.ts'
import type { Search } from '../../packages/server/src/finding/find-condition.ts'
import { refreshSearch } from '../../packages/server/src/finding/refresh-search.ts'
import { spellWords } from '../../packages/server/src/finding/spell-words.ts'
import { searchText } from '../../packages/server/src/finding/search-text.ts'
import { FormStore } from '../../packages/server/src/forms/form-store.ts'
import { orderForm } from '../forms/order-form.ts'
import { databases, seed } from './server-suite.ts'
import { officeHere } from '../support/office-here.ts'
import type { Office } from '../../packages/server/src/office/office.ts'

const visits: Form = {
  type: 'object',
  title: '拜访',
  properties: {
    name: { type: 'string', title: '姓名', 'x-field': 'text' },
    'say "hi"/~': { type: 'string', title: '招呼', 'x-field': 'text' },
    age: { type: 'integer', title: '年龄', 'x-field': 'integer' },
    day: { type: 'string', format: 'date', title: '日期', 'x-field': 'date' },
    met: { type: 'boolean', title: '见到', 'x-field': 'yes-no' },
    kind: {
      type: 'string',
      title: '种类',
      'x-field': 'choice',
      oneOf: [
        { const: 'z', title: '电话' },
        { const: 'a', title: '上门' },
      ],
    },
    topics: {
      type: 'array',
      title: '话题',
      'x-field': 'choices',
      uniqueItems: true,
      items: { type: 'string', enum: ['价格', '质量'] },
    },
    people: {
      type: 'array',
      title: '人员',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: {
          who: { type: 'string', title: '谁', 'x-field': 'text' },
          fee: { type: 'number', title: '费用', 'x-field': 'money' },
        },
      },
    },
  },
  'x-form': { id: 'visits' },
  'x-paper': {
    blocks: [
      {
        kind: 'frame',
        columns: [1, 1],
        rows: [
          { cells: [{ field: '/name' }, { field: '/say "hi"~1~0' }] },
          { cells: [{ field: '/age' }, { field: '/day' }] },
          { cells: [{ field: '/met' }, { field: '/kind' }] },
          { cells: [{ field: '/topics', colSpan: 2 }] },
          {
            list: '/people',
            atLeast: 1,
            rows: [{ cells: [{ field: '/people/*/who' }, { field: '/people/*/fee' }] }],
          },
        ],
      },
    ],
  },
}

/** Records by the letter that the tests call them by; each is one of the numbers VS-2026-00000n. */
const records: Record<string, JsonObject> = {
  a: {
    name: '王芳',
    age: 9,
    day: '2026-01-31',
    met: true,
    kind: 'a',
    topics: ['价格'],
    people: [{ who: '李强', fee: 5 }],
  },
  b: { name: 'Ｗａｎｇ Fang', age: 10, day: '2026-02-01', met: false, kind: 'z', topics: ['价格', '质量'] },
  c: { name: '100%_真的', age: -3, day: '2026-02-28', people: [{ who: '张三', fee: 100 }, { who: '李强' }] },
  // What older versions of a form may have left behind.
  d: { name: 7, age: '12', day: 20260201, met: '是', kind: ['a'], topics: '价格', people: {} },
  e: { 'say "hi"/~': '嘿 ; drop table', people: [{}, { fee: 20.5 }] },
}
const letters = Object.keys(records)

const actor = plainActor({ id: 'u1', name: '甲' })

/** What hides these from someone in every version. */
const hiding = (hidden: string[]): FormLimits => ({
  isOpen: hidden.length === 0,
  at: () => ({ hidden, readOnly: [] }),
  hidingAt: () => [],
})

describe.each(Object.entries(databases))('on %s', (_, open) => {
  /** What relative spans are seen from. */
  let now = new Date(2026, 1, 3, 12)
  let database: OpenDatabase
  let services: { db: OpenDatabase['db']; forms: FormStore; office: Office; clock: () => Date }
  /** The letters of the records that are found. */
  const find = async (search: Partial<Search> & { page?: number; size?: number }) => {
    const found = await findSubmissions(services, { formId: 'visits', page: 1, size: 50, ...search })
    return found.items.map(({ number }) => letters[Number(number.slice(-6)) - 1] ?? number)
  }
  const filtered = async (...filters: RecordFilter[]) => (await find({ filters })).sort().join('')

  beforeAll(async () => {
    database = await open()
    await seed(database, visits)
    await seed(database, orderForm)
    services = { db: database.db, forms: new FormStore(database.db), office: officeHere, clock: () => now }
    const rowOf = (form: Form, record: JsonObject, n: number, series: string) => {
      const number = `${series}-2026-${String(n).padStart(6, '0')}`
      const at = new Date(2026, 0, n, 12)
      return {
        id: `0192f0c0-0000-7000-8000-${series === 'VS' ? '0' : '1'}${String(n).padStart(11, '0')}`,
        number,
        formId: form['x-form'].id,
        formVersion: 1,
        revision: 1,
        record,
        search: searchText(form, record, number),
        createdBy: n === 1 ? 'u1' : null,
        department: n === 2 && series === 'VS' ? 'sales' : null,
        createdAt: at,
        updatedAt: at,
      }
    }
    await services.db
      .insert(submissions)
      .values([
        ...letters.map((letter, index) => rowOf(visits, records[letter]!, index + 1, 'VS')),
        rowOf(orderForm, { customer: '王芳商行', items: [{ amount: 3 }] }, 1, 'DD'),
      ])
  })
  afterAll(() => database?.close())

  test.each<[string, Filter['op'], unknown, string]>([
    ['/age', 'eq', 10, 'b'],
    ['/age', 'ne', 10, 'acde'],
    ['/age', 'lt', 9, 'c'],
    ['/age', 'le', 9, 'ac'],
    ['/age', 'gt', 9, 'b'],
    ['/age', 'ge', 9, 'ab'],
    ['/age', 'between', [-3, 9], 'ac'],
    ['/age', 'empty', undefined, 'e'],
    ['/people/*/fee', 'ge', 20, 'ce'],
    ['/people/*/fee', 'notEmpty', undefined, 'ace'],
    ['/people/*/who', 'eq', '李强', 'ac'],
    ['/people/*/who', 'ne', '李强', 'bde'],
    ['/people', 'empty', undefined, 'b'],
    ['/name', 'contains', 'WANG f', 'b'],
    ['/name', 'contains', '%_', 'c'],
    ['/name', 'startsWith', '王', 'a'],
    ['/name', 'eq', 'wang fang', 'b'],
    ['/name', 'ne', '王芳', 'bcde'],
    ['/name', 'notContains', 'WANG', 'acde'],
    ['number', 'notContains', '3', 'abde'],
    ['/day', 'within', 'this-month', 'bc'],
    ['/day', 'within', 'last-month', 'a'],
    ['/day', 'within', 'last-3-days', 'b'],
    ['/day', 'within', 'next-30-days', 'c'],
    ['createdAt', 'within', 'last-30-days', 'e'],
    ['form', 'anyOf', ['visits'], 'abcde'],
    ['department', 'anyOf', ['sales'], 'b'],
    ['department', 'empty', undefined, 'acde'],
    ['/say "hi"~1~0', 'contains', '; DROP', 'e'],
    ['/day', 'eq', '2026-02-01', 'b'],
    ['/day', 'eq', '2026年2月28日', 'c'],
    ['/day', 'eq', '2026-02', 'bc'],
    ['/day', 'before', '2026-02-01', 'a'],
    ['/day', 'after', '2026-02', ''],
    ['/day', 'after', '2026-01-31', 'bc'],
    ['/day', 'between', ['2026-01', '2026-02-01'], 'ab'],
    ['/met', 'eq', true, 'a'],
    ['/met', 'eq', false, 'b'],
    ['/kind', 'anyOf', ['z', 'nothing'], 'b'],
    ['/topics', 'anyOf', ['质量'], 'b'],
    ['/topics', 'noneOf', ['质量'], 'acde'],
    ['number', 'contains', 'vs-2026-000003', 'c'],
    ['state', 'anyOf', ['submitted'], 'abcde'],
    ['state', 'noneOf', ['submitted', 'void'], ''],
    ['createdAt', 'eq', '2026-01-03', 'c'],
    ['createdAt', 'after', '2026-01-04', 'e'],
    ['createdAt', 'before', new Date(2026, 0, 2, 12).toISOString(), 'a'],
    ['updatedAt', 'between', ['2026-01-02', '2026-01-03'], 'bc'],
    ['createdAt', 'between', ['2026-01-04', '9999-12-31'], 'de'],
    ['createdAt', 'after', '0000-01-01T00:00:00Z', 'abcde'],
    ['createdBy', 'anyOf', ['u1'], 'a'],
    ['createdBy', 'noneOf', ['u1'], 'bcde'],
    ['createdBy', 'empty', undefined, 'bcde'],
    ['id', 'anyOf', ['0192f0c0-0000-7000-8000-000000000002', '0192F0C0-0000-7000-8000-000000000004'], 'bd'],
  ])('%s %s %j', async (field, op, value, expected) => {
    const filter = { field, op, ...(value !== undefined && { value: value as never }) }
    expect(await filtered(filter)).toBe(expected)
  })

  test('filters hold together', async () => {
    expect(
      await filtered({ field: '/age', op: 'lt', value: 10 }, { field: '/met', op: 'eq', value: true }),
    ).toBe('a')
  })

  test('a filter holds where one of its alternatives does, beside the others', async () => {
    const any: Filter[] = [
      { field: '/name', op: 'startsWith', value: '王' },
      { field: '/people/*/who', op: 'contains', value: '张' },
      { field: 'department', op: 'anyOf', value: ['sales'] },
    ]
    expect(await filtered({ any })).toBe('abc')
    expect(await filtered({ any }, { field: '/age', op: 'le', value: 9 })).toBe('ac')
    await expect(filtered({ any: [...any, { field: '/nothing', op: 'empty' }] })).rejects.toMatchObject({
      status: 400,
    })
  })

  test('a span that moves is seen from the day of the office on which it is asked for', async () => {
    const thisMonth: Filter = { field: '/day', op: 'within', value: 'this-month' }
    now = new Date(2026, 0, 31, 23, 59)
    expect(await filtered(thisMonth)).toBe('a')
    now = new Date(2026, 1, 1)
    expect(await filtered(thisMonth)).toBe('bc')
  })

  test.each<[string, Filter['op'], unknown]>([
    ['/nothing', 'eq', 1],
    ['age', 'eq', 1],
    ['toString', 'eq', 1],
    ['/age', 'contains', '1'],
    ['/age', 'eq', '1'],
    ['/age', 'between', [1]],
    ['/name', 'eq', null],
    ['/name', 'contains', 'a\0'],
    ['/day', 'eq', '明天'],
    ['/day', 'within', 'the-other-day'],
    ['/age', 'within', 'today'],
    ['/met', 'eq', 'ja'],
    ['/kind', 'anyOf', 'z'],
    ['/kind', 'anyOf', ['\uD800']],
    ['/people', 'contains', 'x'],
    ['createdAt', 'eq', '2026-02-30'],
    ['createdAt', 'eq', '2026-01-01T10:00'],
    ['number', 'gt', 'A'],
    ['id', 'anyOf', ['17']],
  ])('a filter like %s %s %j is refused as a bad request', async (field, op, value) => {
    await expect(filtered({ field, op, value: value as never })).rejects.toMatchObject({ status: 400 })
  })

  // What ties comes newest first.
  test.each([
    ['/age', 'cabed', 'baced'],
    ['/day', 'abced', 'cbaed'],
    ['/met', 'baedc', 'abedc'],
    ['/kind', 'baedc', 'abedc'],
    ['number', 'abcde', 'edcba'],
    ['createdAt', 'abcde', 'edcba'],
  ])('sorts by %s, blanks and strange values last', async (field, up, down) => {
    const order = async (direction: 'asc' | 'desc') => (await find({ sort: [{ field, direction }] })).join('')
    expect([await order('asc'), await order('desc')]).toEqual([up, down])
  })

  test.each(['/people/*/fee', '/topics', '/people', '/nothing', 'record'])(
    'refuses to sort by %s',
    async (field) => {
      await expect(find({ sort: [{ field, direction: 'asc' }] })).rejects.toMatchObject({ status: 400 })
    },
  )

  test('gives pages with the count of all', async () => {
    expect(await find({ page: 2, size: 2 })).toEqual(['c', 'b'])
    expect(await findSubmissions(services, { formId: 'visits', page: 9, size: 2 })).toEqual({
      items: [],
      total: 5,
    })
    for (const [page, size] of [
      [0, 10],
      [1, 0],
      [1, 201],
      [1.5, 10],
      [1e300, 10],
    ])
      await expect(find({ page: page!, size: size! })).rejects.toMatchObject({ status: 400 })
  })

  describe('words', () => {
    test('stand in an index that knows every single Chinese character', async () => {
      const { rows } = await database.execute(
        `select cardinality(show_trgm($1::text)) as trigrams, indexdef from pg_indexes where indexname = 'submissions_search'`,
        [spellWords('张')],
      )
      expect(rows).toEqual([{ trigrams: 5, indexdef: expect.stringContaining('gin (search gin_trgm_ops)') }])
    })

    test.each([
      ['王芳', ['a', 'DD-2026-000001']],
      ['李强 张', ['c']],
      ['wang ｆａｎｇ', ['b']],
      ['上门', ['d', 'a']],
      ['100%_真', ['c']],
      ['vs-2026-000005', ['e']],
      ['王三', []],
      [' 　', ['DD-2026-000001', 'e', 'd', 'c', 'b', 'a']],
    ])('%j is found over all forms', async (search, expected) => {
      const found = await findSubmissions(services, { search, page: 1, size: 50 })
      const names = found.items.map(({ number }) =>
        number.startsWith('VS') ? letters[Number(number.slice(-6)) - 1] : number,
      )
      expect(names).toEqual(expected)
      expect(found.total).toBe(expected.length)
    })

    test('are found best fit first: the number, what says just this, what begins with it, then the newest', async () => {
      const numbers = async (search: string) => {
        const { items } = await findSubmissions(services, {
          search,
          where: seenAmong(
            new Map([['visits', { see: 'all', ruled: 'all', departments: [] } as const]]),
            actor,
          ),
          page: 1,
          size: 9,
        })
        return items.map(({ number }) => letters[Number(number.slice(-6)) - 1]).join('')
      }
      expect(await numbers('价格')).toBe('dab')
      expect(await numbers('王芳')).toBe('a')
      expect(await numbers('wang')).toBe('b')
      expect(await numbers('李强')).toBe('ca')
      expect(await numbers('张')).toBe('c')
      expect(await numbers('00')).toBe('edcba')
      expect(await numbers('vs-2026-000002')).toBe('b')
    })

    test('that a form hides are not found, nor shown', async () => {
      const limits = (formId: string) => hiding(formId === 'visits' ? ['/people', '/name'] : [])
      const found = await findSubmissions(services, { search: '王芳', limits, page: 1, size: 9 })
      expect(found).toMatchObject({ total: 1, items: [{ number: 'DD-2026-000001' }] })
      expect(await find({ search: '价格', limits })).toEqual(['d', 'b', 'a'])
      expect(await find({ search: '李强', limits })).toEqual([])
      const [shown] = (
        await findSubmissions(services, { formId: 'visits', search: '上门', limits, page: 1, size: 9 })
      ).items
      expect(shown?.record).not.toHaveProperty('name')
    })

    test('hidden fields serve neither as filters nor for sorting', async () => {
      const limits = () => hiding(['/people/*/fee', '/age'])
      for (const field of ['/people/*/fee', '/people', '/age'])
        await expect(find({ limits, filters: [{ field, op: 'empty' }] })).rejects.toMatchObject({
          status: 400,
        })
      await expect(find({ limits, sort: [{ field: '/age', direction: 'asc' }] })).rejects.toMatchObject({
        status: 400,
      })
    })

    test('of records from before are made findable', async () => {
      await database.execute(`update submissions set search = ''`)
      expect(await find({ search: '李强' })).toEqual([])
      await refreshSearch(services)
      expect(await find({ search: '李强' })).toEqual(['c', 'a'])
    })
  })

  test('finds only what may be seen', async () => {
    expect(await find({ where: seenBy({ see: 'own', ruled: 'own', departments: [] }, actor) })).toEqual(['a'])
  })
})
