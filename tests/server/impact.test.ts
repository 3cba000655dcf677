import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form, JsonObject } from '@paperwright/runtime'
import { compareForms, findHarms, touches } from '@paperwright/runtime/kit'
import { databases, startSuite, type Answer } from './server-suite.ts'

interface ImpactAnswer extends Answer {
  harms: { kind: string; pointer: string; records: number }[]
}

const options = (...values: string[]) => values.map((value) => ({ const: value, title: `选${value}` }))

const visits: Form = {
  type: 'object',
  title: '拜访',
  properties: {
    name: { type: 'string', title: '姓名', 'x-field': 'text' },
    'say "hi"/~': { type: 'string', title: '招呼', 'x-field': 'text' },
    age: { type: 'integer', title: '年龄', 'x-field': 'integer' },
    kind: { type: 'string', title: '种类', 'x-field': 'choice', oneOf: options('a', 'b') },
    topics: {
      type: 'array',
      title: '话题',
      'x-field': 'choices',
      items: { type: 'string', oneOf: options('x', 'y') },
      uniqueItems: true,
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
          { cells: [{ field: '/age' }, { field: '/kind' }] },
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

const records: JsonObject[] = [
  {},
  { name: '甲' },
  { name: '𠮷𠮷𠮷', age: 17, kind: 'a' },
  { name: '乙乙乙乙', age: 18, kind: 'b', topics: ['x'] },
  { 'say "hi"/~': '你好', age: 19, topics: ['y', 'x'], people: [{ who: '丙' }] },
  { name: 'abc', people: [{ who: '丁', fee: 5 }, {}, { fee: 12.5 }] },
  { topics: ['y'], people: [{ who: '戊', fee: 3 }] },
]

type Change = (form: Form) => void
const fields = (form: Form) => form.properties as Record<string, Record<string, unknown>>
const inPeople = (form: Form) =>
  (form.properties!['people']!.items as { properties: Record<string, Record<string, unknown>> }).properties
const frame = (form: Form) =>
  (form['x-paper']!.blocks[0] as { rows: { cells?: object[]; rows?: { cells: object[] }[] }[] }).rows

const changes: [string, Change, Record<string, number>][] = [
  ['nothing', () => {}, {}],
  ['a title', (form) => (form.title = '走访'), {}],
  [
    'a removed field',
    (form) => {
      delete fields(form)['name']
      frame(form)[0]!.cells![0] = {}
    },
    { 'fieldRemoved /name': 4 },
  ],
  [
    'a removed field whose key has to be quoted',
    (form) => {
      delete fields(form)['say "hi"/~']
      frame(form)[0]!.cells![1] = {}
    },
    { 'fieldRemoved /say "hi"~1~0': 1 },
  ],
  [
    'a removed list',
    (form) => {
      delete fields(form)['people']
      frame(form).pop()
    },
    { 'fieldRemoved /people': 3 },
  ],
  [
    'a removed column of a list',
    (form) => {
      delete inPeople(form)['fee']
      frame(form)[3]!.rows![0]!.cells[1] = {}
    },
    { 'fieldRemoved /people/*/fee': 2 },
  ],
  [
    'removed options',
    (form) => {
      fields(form)['kind']!.oneOf = options('b')
      fields(form)['topics']!.items = { type: 'string', oneOf: options('y') }
    },
    { 'optionRemoved /kind': 1, 'optionRemoved /topics': 2 },
  ],
  ['a newly required field', (form) => (form.required = ['name']), { 'newlyRequired /name': 3 }],
  [
    'a newly required column',
    (form) => ((form.properties!['people']!.items as { required: string[] }).required = ['who']),
    { 'newlyRequired /people/*/who': 1 },
  ],
  [
    'tighter limits',
    (form) => {
      fields(form)['name']!.maxLength = 3
      fields(form)['age']!.minimum = 18
      inPeople(form)['fee']!.maximum = 12.4
      fields(form)['people']!.maxItems = 2
    },
    {
      'limitTightened /name': 1,
      'limitTightened /age': 1,
      'limitTightened /people/*/fee': 1,
      'limitTightened /people': 1,
    },
  ],
  [
    'a pattern',
    (form) => (fields(form)['name']!.pattern = String.raw`^\p{Script=Han}+$`),
    { 'patternChanged /name': 1 },
  ],
  [
    'another type',
    (form) => Object.assign(fields(form)['name']!, { type: 'integer', 'x-field': 'integer' }),
    { 'typeNarrowed /name': 4 },
  ],
]

describe.each(Object.entries(databases))('what publishing does to stored records, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
    await suite.send('POST', '/api/forms/visits/versions', { document: visits })
    for (const record of records) {
      const { status } = await suite.send('POST', '/api/forms/visits/submissions', { record })
      expect(status).toBe(201)
    }
    await suite.send('POST', '/api/forms/order/submissions', { record: { customer: '别的表' } })
  })
  afterAll(() => suite.database.close())

  const assess = async (document: unknown) => {
    const { status, body } = await suite.send('POST', '/api/forms/visits/impact', { document })
    return { status, body: body as ImpactAnswer }
  }
  const changed = (change: Change): Form => {
    const form = structuredClone(visits)
    change(form)
    return form
  }

  test.each(changes)('is counted for %s', async (_name, change, expected) => {
    const after = changed(change)
    const { status, body } = await assess(after)
    expect([status, body.version, body.total]).toEqual([200, 1, records.length])
    const found = body.harms.map(({ kind, pointer, records: touched }) => [`${kind} ${pointer}`, touched])
    expect(Object.fromEntries(found)).toEqual(expected)
    const harms = findHarms(compareForms(visits, after))
    expect(body.harms.map(({ records: touched }) => touched)).toEqual(
      harms.map((harm) => records.filter((record) => touches(harm, record)).length),
    )
  })

  test('is refused for a document with faults, and for a form that is not there', async () => {
    expect((await assess({ ...visits, required: ['x'] })).status).toBe(422)
    const { status } = await suite.send('POST', '/api/forms/nothing/impact', { document: visits })
    expect(status).toBe(404)
  })

  test('is counted over many pages while others are answered', async () => {
    await suite.database.db.execute(`insert into submissions
      select gen_random_uuid(), 'V-' || n, 'visits', 1, 1, '{"name":"many","age":9}', now(), now()
      from generate_series(1, 12000) n`)
    const ended: string[] = []
    const after = changed((form) => {
      form.required = ['kind']
      Object.assign(fields(form)['name']!, { maxLength: 3, pattern: '^many$' })
      fields(form)['age']!.minimum = 10
      fields(form)['kind']!.oneOf = options('b')
    })
    const [{ body }] = await Promise.all([
      assess(after).finally(() => ended.push('impact')),
      suite.send('GET', '/api/forms/order').finally(() => ended.push('other')),
    ])
    expect(ended).toEqual(['other', 'impact'])
    expect(body.total).toBe(12_000 + records.length)
    expect(
      Object.fromEntries(body.harms.map(({ kind, pointer, records: n }) => [kind + pointer, n])),
    ).toEqual({
      'newlyRequired/kind': 12_005,
      'limitTightened/name': 12_001,
      'patternChanged/name': 4,
      'limitTightened/age': 12_000,
      'optionRemoved/kind': 1,
    })
  })
})
