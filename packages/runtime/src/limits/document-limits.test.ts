import { describe, expect, it, test } from 'vitest'
import { adoptSchema, UnfitSchema } from '../form/adopt-schema.ts'
import { checkConsistency, checkForm } from '../form/check-form.ts'
import type { Form } from '../form/form.ts'
import { parseForm } from '../form/parse-form.ts'
import { wordFormProblem } from '../form/word-form-problem.ts'
import { checkReport } from '../report/check/check-report.ts'
import { wordReportProblem } from '../report/problems/word-report-problem.ts'
import { FORM_LIMITS, REPORT_LIMITS } from './document-limits.ts'
import {
  deepJson,
  doublings,
  heavyDefinition,
  manyFields,
  namingEachOther,
  nestedGroups,
} from './hostile-documents.fixture.ts'
import { runs } from '../../../../tests/support/runs.ts'

const framed = (frame: object) => ({
  ...adoptSchema(manyFields(1)),
  'x-paper': { blocks: [{ kind: 'frame', ...frame }] },
})
const cells = (count: number) => Array.from({ length: count }, () => ({ text: '字' }))

const hostile: [name: string, document: unknown, of: string][] = [
  ['eight definitions that name each other', namingEachOther(8), 'fields'],
  ['two hundred of them', namingEachOther(200), 'values'],
  ['definitions that each use the next one twice', doublings(40), 'fields'],
  ['a chain of a thousand definitions', doublings(1000), 'depth'],
  ['options that a hundred fields share', heavyDefinition({ fields: 100, options: 1000 }), 'values'],
  ['five thousand properties', manyFields(5000), 'fields'],
  ['two hundred nested groups', nestedGroups(200), 'depth'],
  ['ten thousand nested groups', nestedGroups(10_000), 'depth'],
  [
    'lists ten thousand deep in a default',
    { type: 'object', default: JSON.parse(deepJson(10_000)) as unknown },
    'depth',
  ],
  ['a long text', { type: 'object', description: 'x'.repeat(2_000_001) }, 'characters'],
  [
    'too many options',
    { type: 'object', properties: { a: { enum: Array.from(Array(2001).keys()) } } },
    'enum',
  ],
  ['a long formula', { type: 'object', properties: { a: { 'x-formula': '1+'.repeat(3000) } } }, 'x-formula'],
  ['too many columns', framed({ columns: Array.from(Array(201), () => 1), rows: [] }), 'columns'],
  ['too many cells in a row', framed({ columns: [1], rows: [{ cells: cells(401) }] }), 'cells'],
  [
    'a blank sheet of very many places',
    framed({
      columns: Array.from(Array(200), () => 1),
      rows: [{ list: '/a', atLeast: 500, rows: [{ cells: cells(200) }] }],
    }),
    'places',
  ],
]

describe('a form or schema with too much', () => {
  it.each(hostile)('%s', (_, document, of) => {
    const [problem, ...more] = checkForm(document)
    expect(problem).toMatchObject({ code: 'tooMuch', params: { of } })
    expect(more).toEqual([])
    expect(checkConsistency(document as Form)).toEqual([problem])
    expect(() => adoptSchema(document)).toThrow(UnfitSchema)
    const most =
      of === 'places' ? 50_000 : { ...FORM_LIMITS, ...FORM_LIMITS.sizes, ...FORM_LIMITS.lengths }[of]
    expect(wordFormProblem(problem!, 'zh')).toMatch(new RegExp(`最多 ${String(most)} .*，请.*。$`))
    expect(wordFormProblem(problem!, 'en')).toMatch(new RegExp(`at most ${String(most)} .*; .*\\.$`))
  })

  it('is refused where its text is read, too', () => {
    expect(parseForm(JSON.stringify(namingEachOther(8))).problems).toMatchObject([{ code: 'tooMuch' }])
    expect(parseForm(`{"type":"object","default":${deepJson(10_000)}}`).problems).toMatchObject([
      { code: 'tooMuch', params: { of: 'depth' } },
    ])
  })
})

describe('what keeps within the limits', () => {
  it.each([
    ['five hundred fields', manyFields(500), 500],
    ['as many fields as there may be', manyFields(2500), 2500],
    ['definitions that name each other', namingEachOther(5), 326],
    ['nine doublings', doublings(9), 256],
    ['forty-five nested groups', nestedGroups(45), 1],
  ])('%s becomes a form without faults', (_, schema, leaves) => {
    const form = adoptSchema(schema)
    expect(checkForm(form)).toEqual([])
    expect(JSON.stringify(form).length).toBeLessThan(1_000_000)
    expect(JSON.stringify(form['x-paper']).match(/"field"/g)?.length).toBeGreaterThanOrEqual(leaves)
  })

  it('a reference of a form that leads back to itself is told as such', () => {
    const node = {
      type: 'object',
      'x-field': 'group',
      properties: {
        name: { type: 'string', 'x-field': 'text' },
        own: { $ref: '#/$defs/node' },
        list: { type: 'array', 'x-field': 'list', items: { $ref: '#/$defs/node' } },
      },
    }
    const blocks = [{ kind: 'frame', columns: [1], rows: [{ cells: [{ field: '/a/name' }] }] }]
    const form = {
      type: 'object',
      title: '绕圈',
      properties: { a: { $ref: '#/$defs/node' } },
      $defs: { node },
      'x-form': { id: 'circle' },
      'x-paper': { blocks },
    }
    expect(checkForm(form)).toMatchObject([
      { path: '/$defs/node/properties/own', code: 'referenceCircle', params: { field: '/a/own' } },
      { path: '/$defs/node/properties/list/items', code: 'referenceCircle' },
    ])
  })

  it('a reference that is badly escaped leads nowhere', () => {
    const schema = { type: 'object', properties: { a: { $ref: '#/$defs/%' }, b: { type: 'string' } } }
    expect(checkForm(adoptSchema(schema))).toEqual([])
    const form = { ...adoptSchema(schema), properties: { a: { $ref: '#/$defs/%', 'x-field': 'text' } } }
    expect(checkForm(form)).toContainEqual(expect.objectContaining({ code: 'danglingReference' }))
  })
})

describe('a report with too much', () => {
  const query = {
    from: [{ as: 'sale', form: 'sale' }],
    fields: { day: { from: 'sale/day' } },
    list: { fields: ['day'] },
  }
  const many = <Value>(count: number, value: (index: number) => Value) =>
    Array.from({ length: count }, (_, index) => value(index))
  const byKey = (count: number, value: unknown) =>
    Object.fromEntries(many(count, (index) => [`k${index}`, value]))
  const report = { id: 'r', title: '报表', queries: { q: query } }
  const cases: [name: string, document: unknown, of: string][] = [
    ['queries', { ...report, queries: byKey(61, query) }, 'queries'],
    [
      'sources',
      { ...report, queries: byKey(50, { ...query, from: many(5, () => query.from[0]) }) },
      'sources',
    ],
    [
      'joins',
      { ...report, queries: { q: { ...query, from: [{ as: 'a', joins: many(11, () => ({})) }] } } },
      'joins',
    ],
    ['fields', { ...report, queries: { q: { ...query, fields: byKey(301, {}) } } }, 'fields'],
    ['conditions', { ...report, queries: { q: { ...query, where: many(101, () => ({})) } } }, 'where'],
    [
      'conditions inside of each other',
      { ...report, queries: { q: { ...query, where: nest(60) } } },
      'depth',
    ],
    ['blocks', { ...report, sheet: { blocks: many(121, () => ({ kind: 'title' })) } }, 'blocks'],
    ['a long formula', { ...report, values: { v: { title: 'v', formula: '1+'.repeat(3000) } } }, 'formula'],
    ['a long condition of a mark', { ...report, when: '1'.repeat(4001) }, 'when'],
    ['values of any kind', { ...report, words: { en: byKey(20_001, 'x') } }, 'values'],
    ['ten thousand levels', JSON.parse(deepJson(10_000)) as unknown, 'depth'],
  ]
  function nest(depth: number): unknown[] {
    let inner: unknown[] = []
    for (let level = 0; level < depth; level++) inner = [{ any: inner }]
    return inner
  }

  it.each(cases)('%s', (_, document, of) => {
    const asked: string[] = []
    const [problem, ...more] = checkReport(document, (id) => void asked.push(id))
    expect(problem).toMatchObject({ code: 'tooMuch', params: { of } })
    expect([more, asked]).toEqual([[], []])
    const most = { ...REPORT_LIMITS, ...REPORT_LIMITS.lengths, ...(of !== 'values' && REPORT_LIMITS.sizes) }[
      of
    ]
    expect(wordReportProblem(problem!, 'zh')).toContain(`最多 ${String(most)} `)
    expect(wordReportProblem(problem!, 'en')).toContain(`at most ${String(most)} `)
  })
})

/** Schemas tried. */
const SCHEMAS = runs(200, 2000)

test('random schemas become forms without faults, or are refused with words: nothing throws, nothing grows without end', () => {
  const random = mulberry32(20261129)
  for (let count = 0; count < SCHEMAS; count++) {
    const schema = anySchema(random)
    const told = JSON.stringify(schema).slice(0, 2000)
    const { form, problems } = parseForm(JSON.stringify(schema), { id: 'random' })
    for (const problem of problems ?? []) expect(wordFormProblem(problem, 'zh'), told).toMatch(/。$/)
    if (form) expect(JSON.stringify(form).length, told).toBeLessThan(4_000_000)
    // As a form it may have any faults, but each has its words.
    for (const problem of checkForm({ ...schema, 'x-form': { id: 'x' }, 'x-paper': { blocks: [] } }))
      expect(wordFormProblem(problem, 'en'), told).toMatch(/\.$/)
  }
})

const KEYWORDS = [
  'type',
  'properties',
  'items',
  'required',
  'enum',
  'const',
  'oneOf',
  'anyOf',
  'allOf',
  'format',
  'title',
  'default',
  'pattern',
  'minimum',
  'x-field',
  'x-formula',
]

type Random = () => number

function anySchema(random: Random): Record<string, unknown> {
  const names = Array.from({ length: 1 + Math.floor(random() * 9) }, (_, index) => `d${index}`)
  const references = [
    ...names.map((name) => `#/$defs/${name}`),
    '#',
    '#/properties/a',
    '#/$defs/%',
    '#/gone',
    'x.json',
  ]
  const anyOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!
  const junk = () => anyOf([null, true, 7, 'x', [], [null], {}, { a: null }])
  const schemaOf = (depth: number): unknown => {
    const pick = random()
    if (pick < 0.3) return { $ref: anyOf(references) }
    if (pick < 0.4 || depth <= 0)
      return { type: 'string', 'x-field': 'text', enum: random() < 0.3 ? ['a', 'b'] : undefined }
    const some = (count: number) =>
      Array.from({ length: Math.floor(random() * count) }, () => schemaOf(depth - 1))
    if (pick < 0.5) return { type: 'array', 'x-field': 'list', items: schemaOf(depth - 1) }
    if (pick < 0.6) return { [anyOf(['allOf', 'anyOf', 'oneOf'])]: some(4) }
    if (pick < 0.63) return junk()
    if (pick < 0.7)
      return {
        [anyOf(KEYWORDS)]: junk(),
        [anyOf(KEYWORDS)]: junk(),
        $ref: random() < 0.2 ? junk() : undefined,
      }
    const fields = some(8).map((field, index) => [
      ['a', 'b', '0', 'c/d', 'properties', '$ref'][index] ?? `f${index}`,
      field,
    ])
    return {
      type: 'object',
      'x-field': 'group',
      properties: Object.fromEntries(fields) as object,
      required: ['a'],
    }
  }
  return {
    type: 'object',
    title: '随机',
    properties: { a: schemaOf(4), b: schemaOf(4) },
    $defs: Object.fromEntries(names.map((name) => [name, schemaOf(4)])),
  }
}

/** A small generator of random numbers that gives the same ones each time. */
function mulberry32(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
