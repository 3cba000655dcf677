import { describe, expect, test } from 'vitest'
import type { Query, QueryField, QueryPart } from '../definition/query.ts'
import { findTestForm } from './report-forms.fixture.ts'
import { resolveQuery } from './resolve-query.ts'

const sale: QueryPart = { as: 'sale', form: 'sale' }
const refund: QueryPart = { as: 'refund', form: 'refund' }

const query = (from: QueryPart[], fields: Query['fields']): Query => ({ from, fields })

function resolve(from: QueryPart[], fields: Query['fields']) {
  const { resolved, problems } = resolveQuery(query(from, fields), findTestForm)
  if (!resolved) throw new Error(JSON.stringify(problems))
  return resolved
}

const field = (from: QueryPart[], one: QueryField) => resolve(from, { x: one }).fields.get('x')!

const problemsOf = (from: QueryPart[], fields: Query['fields']) =>
  (resolveQuery(query(from, fields), findTestForm).problems ?? []).map(({ path, code }) => `${path} ${code}`)

describe('a field takes kind, title, unit and digits from the form:', () => {
  test.each<[string, QueryPart, QueryField, object]>([
    ['text', sale, { from: 'sale/customer' }, { kind: 'text', title: '客户名称' }],
    ['with a title of its own', sale, { from: 'sale/customer', title: '客户' }, { title: '客户' }],
    ['a day', sale, { from: 'sale/day' }, { kind: 'moment' }],
    ['an option', sale, { from: 'sale/level' }, { kind: 'option' }],
    ['an answer', sale, { from: 'sale/paid' }, { kind: 'answer' }],
    ['files', sale, { from: 'sale/letter' }, { kind: 'other' }],
    [
      'the entry of a list',
      { ...sale, each: '/items' },
      { from: 'sale/items/*/amount' },
      { kind: 'number', title: '金额', unit: '元', decimals: 2 },
    ],
    ['the record around the list', { ...sale, each: '/items' }, { from: 'sale/customer' }, { kind: 'text' }],
    [
      'one of several options',
      { ...sale, each: '/channels' },
      { from: 'sale/channels/*' },
      { kind: 'option', title: '渠道' },
    ],
    [
      'a like field of a group',
      { ...sale, each: '/reasons' },
      { from: 'sale/reasons/*' },
      { kind: 'number', title: '原因' },
    ],
    [
      'a column of a matrix',
      { ...sale, each: '/plan' },
      { from: 'sale/plan/*/target' },
      { kind: 'number', title: '目标' },
    ],
    [
      'the like field of another group',
      { ...sale, each: '/reasons' },
      { from: 'sale/measures/*' },
      { kind: 'text', title: '措施' },
    ],
    ['the number of the record', sale, { from: 'sale.number' }, { kind: 'text', title: '编号' }],
    ['the state', sale, { from: 'sale.state' }, { kind: 'option', title: '状态' }],
    ['when it was submitted', sale, { from: 'sale.createdAt' }, { kind: 'moment' }],
    ['the number of the entry', { ...sale, each: '/items' }, { from: 'sale.entry' }, { kind: 'number' }],
  ])('%s', (_, part, one, expected) => {
    expect(field([part], one)).toMatchObject(expected)
  })
})

test('the entry of a group is one of its fields, by their titles', () => {
  const entry = field([{ ...sale, each: '/reasons' }], { from: 'sale.entry' })
  expect(entry).toMatchObject({ kind: 'option', title: '原因' })
  expect(entry.schema?.oneOf).toEqual([
    { const: 'quality', title: '质量' },
    { const: 'delivery', title: '交货' },
  ])
})

test('sources tell what they walk', () => {
  const each = (pointer: string) =>
    resolve([{ ...sale, each: pointer }], { x: { from: 'sale.number' } }).parts[0]!.each
  expect(each('/items')).toEqual({ kind: 'entries', pointer: '/items' })
  expect(each('/plan')).toEqual({
    kind: 'members',
    pointer: '/plan',
    title: '计划',
    members: [
      { key: 'first', title: '上半年' },
      { key: 'second', title: '下半年' },
    ],
  })
})

test('a join looks up rows with the same values; the newest, and not required, where nothing else is said', () => {
  const from = [
    {
      ...sale,
      joins: [{ as: 'customer', form: 'customer', on: [['sale/customer', 'customer/name']] }],
    } as QueryPart,
  ]
  const { parts, fields } = resolve(from, { region: { from: 'customer/region' } })
  expect(parts[0]!.joins).toMatchObject([
    {
      as: 'customer',
      take: 'newest',
      required: false,
      on: [
        { before: { source: 'sale', pointer: '/customer' }, own: { source: 'customer', pointer: '/name' } },
      ],
    },
  ])
  expect(fields.get('region')!.from).toMatchObject([{ source: 'customer', pointer: '/region', kind: 'text' }])
})

describe('parts stand under one another:', () => {
  const both = [sale, refund]
  test('a part may have none of a field', () => {
    const one = field(both, { from: [null, 'refund/amount'] })
    expect(one).toMatchObject({ kind: 'number', title: '金额', unit: '元' })
    expect(one.from[0]).toBeNull()
  })
  test('options beside texts are texts', () => {
    const one = field(both, { from: ['sale/level', 'refund/level'] })
    expect(one.kind).toBe('text')
    expect(one.schema).toBeUndefined()
  })
  test('different options stand together, under the words of the first', () => {
    const one = field(both, { from: ['sale/level', 'refund/grade'] })
    expect(one.kind).toBe('option')
    expect(one.schema?.oneOf).toEqual([
      { const: 'a', title: '重点' },
      { const: 'b', title: '一般' },
      { const: 'c', title: '潜在' },
    ])
  })
})

test('formulas stand behind what they read, whatever their order', () => {
  const { fields } = resolve([{ ...sale, each: '/items' }], {
    net: { formula: 'round half up(amount - tax, 2)', unit: '元', decimals: 2 },
    tax: { title: '税', formula: 'amount * 0.13' },
    amount: { from: 'sale/items/*/amount' },
    day: { from: 'sale/day' },
    quarter: { formula: 'string(date(day).year) + "-" + day', kind: 'text' },
  })
  expect([...fields.keys()]).toEqual(['amount', 'day', 'tax', 'net', 'quarter'])
  expect(fields.get('net')).toMatchObject({ title: 'net', kind: 'number', unit: '元', decimals: 2, from: [] })
  expect(fields.get('tax')!.formula).toMatchObject({ op: 'multiply', left: { op: 'field', key: 'amount' } })
  expect(fields.get('quarter')!.kind).toBe('text')
})

describe('names what is wrong, and where:', () => {
  const join = (on: [string, string][], more = {}): QueryPart => ({
    ...sale,
    joins: [{ as: 'customer', form: 'customer', on, ...more }],
  })
  const amount = { from: 'sale/customer' }
  test.each<[string, QueryPart[], Query['fields'], string[]]>([
    ['an unknown form', [{ as: 'x', form: 'y' }], { a: { from: 'x/a' } }, ['/from/0/form noSuchForm']],
    ['a list that is not there', [{ ...sale, each: '/rows' }], { a: amount }, ['/from/0/each noSuchField']],
    [
      'a field that does not repeat',
      [{ ...sale, each: '/day' }],
      { a: amount },
      ['/from/0/each notRepeating'],
    ],
    ['a list in a list', [{ ...sale, each: '/items/*/parts' }], { a: amount }, ['/from/0/each nestedEach']],
    ['values beside groups', [{ ...sale, each: '/uneven' }], { a: amount }, ['/from/0/each membersDiffer']],
    ['a reference that is none', [sale], { a: { from: 'sale' } }, ['/fields/a/from badReference']],
    ['an unknown source', [sale], { a: { from: 'sell/day' } }, ['/fields/a/from noSuchSource']],
    ['an unknown field', [sale], { a: { from: 'sale/days' } }, ['/fields/a/from noSuchField']],
    [
      'an unknown property of records',
      [sale],
      { a: { from: 'sale.colour' } },
      ['/fields/a/from noSuchField'],
    ],
    ['a list', [sale], { a: { from: 'sale/items' } }, ['/fields/a/from holdsFields']],
    ['entries nobody walks', [sale], { a: { from: 'sale/items/*/amount' } }, ['/fields/a/from beyondEach']],
    [
      'entries beyond those walked',
      [{ ...sale, each: '/items' }],
      { a: { from: 'sale/items/*/parts/*/count' } },
      ['/fields/a/from beyondEach'],
    ],
    [
      'entries of a list beside a group',
      [{ ...sale, each: '/reasons' }],
      { a: { from: 'sale/items/*/amount' } },
      ['/fields/a/from beyondEach'],
    ],
    ['the entry of a record', [sale], { a: { from: 'sale.entry' } }, ['/fields/a/from noEntry']],
    [
      'fields of a group that are not alike',
      [{ ...sale, each: '/mixed' }],
      { a: { from: 'sale/mixed/*' } },
      ['/fields/a/from membersDiffer'],
    ],
    [
      'a column of a matrix that is not alike',
      [{ ...sale, each: '/plan' }],
      { a: { from: 'sale/plan/*/note' } },
      ['/fields/a/from membersDiffer'],
    ],
    [
      'a column of a matrix that is not there',
      [{ ...sale, each: '/plan' }],
      { a: { from: 'sale/plan/*/price' } },
      ['/fields/a/from noSuchField'],
    ],
    ['no key to join by', [join([])], { a: amount }, ['/from/0/joins/0/on joinWithoutKey']],
    [
      'keys of different kinds',
      [join([['sale/customer', 'customer/credit']])],
      { a: amount },
      ['/from/0/joins/0/on/0 joinOfKinds'],
    ],
    [
      'a day beside a month',
      [join([['sale/day', 'customer/since']])],
      { a: amount },
      ['/from/0/joins/0/on/0 joinOfKinds'],
    ],
    [
      'several options as a key',
      [{ ...sale, joins: [{ as: 'other', form: 'sale', on: [['sale/channels', 'other/channels']] }] }],
      { a: amount },
      ['/from/0/joins/0/on/0 joinOfKinds'],
    ],
    [
      'a key that is not the joined source’s',
      [join([['sale/customer', 'sale/customer']])],
      { a: amount },
      ['/from/0/joins/0/on/0/1 joinNotOwn'],
    ],
    [
      'two sources of one name',
      [join([['sale/customer', 'sale/name']], { as: 'sale' })],
      { a: { from: 'sale/name' } },
      ['/from/0/joins/0/as sameSource'],
    ],
    ['neither reference nor formula', [sale], { a: {} }, ['/fields/a fromOrFormula']],
    ['both', [sale], { a: { from: 'sale/day', formula: '1' } }, ['/fields/a fromOrFormula']],
    [
      'fewer references than parts',
      [sale, refund],
      { a: { from: 'sale/day' } },
      ['/fields/a/from partsDiffer'],
    ],
    ['no reference at all', [sale], { a: { from: [null] } }, ['/fields/a/from fromNothing']],
    [
      'a wrong reference of a second part',
      [sale, refund],
      { a: { from: ['sale/day', 'refund/day'] } },
      ['/fields/a/from/1 noSuchField'],
    ],
    [
      'parts of different kinds',
      [sale, refund],
      { a: { from: ['sale/day', 'refund/amount'] } },
      ['/fields/a/from kindsDiffer'],
    ],
    [
      'several options beside text',
      [sale, refund],
      { a: { from: ['sale/channels', 'refund/level'] } },
      ['/fields/a/from kindsDiffer'],
    ],
    [
      'days beside hours',
      [sale, refund],
      { a: { from: ['sale/at', 'refund/on'] } },
      ['/fields/a/from kindsDiffer'],
    ],
    [
      'parts in different units',
      [refund, { ...refund, as: 'other' }],
      { a: { from: ['refund/amount', 'other/thousands'] } },
      ['/fields/a/from unitsDiffer'],
    ],
    [
      'a formula of text where a number is asked for',
      [sale],
      { a: { formula: '"x"' } },
      ['/fields/a/formula formulaGives'],
    ],
    ['an unknown name', [sale], { a: { formula: 'b + 1' } }, ['/fields/a/formula formulaUnknown']],
    [
      'a function that is not there',
      [sale],
      { a: { from: 'sale/mixed/count' }, b: { formula: 'round(a, 1)' } },
      ['/fields/b/formula formulaNoFunction'],
    ],
    [
      'an option compared by its words',
      [sale],
      { level: { from: 'sale/level' }, b: { formula: 'if level = "重点" then 1 else 0' } },
      ['/fields/b/formula formulaNoChoice'],
    ],
    [
      'formulas that wait for each other',
      [sale],
      { a: { formula: 'b + 1' }, b: { formula: 'a + 1' } },
      ['/fields/a/formula circularFormula'],
    ],
    [
      'a formula that waits for itself',
      [sale],
      { a: { formula: 'a + 1' } },
      ['/fields/a/formula circularFormula'],
    ],
    [
      'files in a formula',
      [sale],
      { f: { from: 'sale/letter' }, a: { formula: 'f + 1' } },
      ['/fields/a/formula formulaBeyondSql'],
    ],
    [
      'the day of a month',
      [sale],
      { m: { from: 'sale/month' }, a: { formula: 'date(m).day' } },
      ['/fields/a/formula formulaKinds'],
    ],
    [
      'one fault, not those that follow from it',
      [sale],
      { d: { from: 'sale/none' }, a: { formula: 'd + 1' } },
      ['/fields/d/from noSuchField'],
    ],
  ])('%s', (_, from, fields, expected) => {
    expect(problemsOf(from, fields)).toEqual(expected)
  })
})
