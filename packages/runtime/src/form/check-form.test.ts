import { describe, expect, test } from 'vitest'
import { checkForm } from './check-form.ts'
import type { JsonObject, JsonSchema } from './json-schema.ts'
import type { Block, Row, Repeat } from './sheet.ts'
import { wordFormProblem, wordedFormCodes } from './word-form-problem.ts'

const text: JsonSchema = { type: 'string', title: '名称', 'x-field': 'text' }
const amount: JsonSchema = { type: 'number', title: '金额', 'x-field': 'money' }
const choice: JsonSchema = {
  type: 'string',
  title: '类型',
  'x-field': 'choice',
  oneOf: [
    { const: 'a', title: '甲' },
    { const: 'b', title: '乙' },
  ],
}
const looksUp: JsonSchema = { type: 'string', title: '客户名称', 'x-field': 'reference' }
const list: JsonSchema = {
  type: 'array',
  title: '明细',
  'x-field': 'list',
  items: { type: 'object', properties: { name: text, amount } },
}

interface Draft {
  properties?: Record<string, JsonSchema>
  rows?: (Row | Repeat)[]
  columns?: number[]
  blocks?: Block[]
  more?: JsonObject
}

function formOf({
  properties = { a: text },
  rows = [{ cells: [{ title: '/a' }, { field: '/a' }] }],
  columns = [1, 1],
  blocks,
  more,
}: Draft) {
  return {
    type: 'object',
    title: '测试表',
    properties,
    'x-form': { id: 'test' },
    'x-paper': { blocks: blocks ?? [{ kind: 'frame', columns, rows }] },
    ...more,
  }
}

const found = (document: unknown) => checkForm(document).map(({ path, code }) => `${path} ${code}`)

test('a record is due once, and not in the rows of a list', () => {
  const day = (mark: object): JsonSchema => ({
    type: 'string',
    format: 'date',
    title: '日期',
    'x-field': 'date',
    ...mark,
  })
  const days = (properties: Record<string, JsonSchema>) =>
    found(
      formOf({
        properties,
        rows: Object.keys(properties).map((key) => ({ cells: [{ title: `/${key}` }, { field: `/${key}` }] })),
      }),
    )
  const [due, done] = [day({ 'x-due': true }), day({ 'x-done': true })]
  expect(days({ a: due, b: done, c: day({ 'x-due': false }) })).toEqual([])
  expect(days({ a: due, b: due, c: done, d: done })).toEqual([
    '/properties/b dueTwice',
    '/properties/d doneTwice',
  ])
  expect(days({ a: { ...text, 'x-due': true } })).toEqual([])
  const rows: (Row | Repeat)[] = [
    { list: '/items', rows: [{ cells: [{ field: '/items/*/day', colSpan: 2 }] }] },
  ]
  const inList = { ...list, items: { type: 'object', properties: { day: due } } }
  expect(found(formOf({ properties: { items: inList }, rows }))).toEqual([
    '/properties/items/items/properties/day dueInList',
  ])
})

test('finds nothing wrong with a sound form', () => {
  expect(checkForm(formOf({}))).toEqual([])
  const listForm = formOf({
    properties: { items: list, kind: choice },
    rows: [
      { head: true, cells: [{ title: '/items/*/name' }, { title: '/items/*/amount' }] },
      { list: '/items', rows: [{ cells: [{ field: '/items/*/name' }, { field: '/items/*/amount' }] }] },
      { cells: [{ option: { field: '/kind', value: 'a' } }, { option: { field: '/kind', value: 'b' } }] },
    ],
  })
  expect(checkForm(listForm)).toEqual([])
})

const cells = '/x-paper/blocks/0/rows/0/cells'

describe('names what is wrong, and where:', () => {
  test.each<[string, unknown, string[]]>([
    ['text', 'x', [' notObject']],
    ['nothing', undefined, [' notObject']],
    ['another type', { type: 'string' }, ['/type notObjectSchema']],
    ['a plain schema without a sheet', { type: 'object', title: 'x', properties: {} }, [' missing']],
    [
      'an unknown field type',
      formOf({ properties: { a: { ...text, 'x-field': 'txet' } } }),
      ['/properties/a/x-field unknownFieldType'],
    ],
    ['no field type', formOf({ properties: { a: { type: 'string' } } }), ['/properties/a noFieldType']],
    [
      'a type that its field type does not allow',
      formOf({ properties: { a: { ...text, type: 'number' } } }),
      ['/properties/a/type setting'],
    ],
    [
      'an unknown block',
      formOf({ blocks: [{ kind: 'fram' } as unknown as Block] }),
      ['/x-paper/blocks/0/kind setting'],
    ],
    [
      'an unknown key in a cell',
      formOf({ rows: [{ cells: [{ feild: '/a' } as never] }] }),
      [`${cells}/0/feild unknownKey`],
    ],
    [
      'a cell of two kinds',
      formOf({ rows: [{ cells: [{ field: '/a', text: 'x' } as never] }] }),
      [`${cells}/0 twoKinds`],
    ],
    [
      'a cell that points nowhere',
      formOf({ rows: [{ cells: [{ title: '/b' }, { field: '/a' }] }] }),
      [`${cells}/0 noSuchField`],
    ],
    [
      'a property that stands nowhere',
      formOf({ properties: { a: text, b: text } }),
      ['/properties/b notPlaced'],
    ],
    [
      'a property that stands twice',
      formOf({ rows: [{ cells: [{ field: '/a' }, { field: '/a' }] }] }),
      [`${cells}/1 placedTwice`],
    ],
    [
      'words that name no field',
      formOf({ blocks: [{ kind: 'prose', text: '{a} {b}' }] }),
      ['/x-paper/blocks/0 noSuchField'],
    ],
    [
      'overlapping spans',
      formOf({
        columns: [1, 1, 1],
        rows: [
          { cells: [{ title: '/a' }, { text: 'x', rowSpan: 2 }, {}] },
          { cells: [{ field: '/a', colSpan: 2 }, {}] },
        ],
      }),
      ['/x-paper/blocks/0/rows/1/cells/0 cellsOverlap'],
    ],
    [
      'a span out of the frame',
      formOf({ rows: [{ cells: [{ field: '/a', colSpan: 3 }] }] }),
      [`${cells}/0 cellOutside`],
    ],
    ['a gap', formOf({ rows: [{ cells: [{ field: '/a' }] }] }), ['/x-paper/blocks/0/rows/0 gap']],
    [
      'a list outside its rows',
      formOf({
        properties: { items: list },
        rows: [{ cells: [{ field: '/items/*/name' }, { field: '/items/*/amount' }] }],
      }),
      [`${cells}/0 outsideList`, `${cells}/1 outsideList`],
    ],
    [
      'a field of the record in the rows of a list',
      formOf({
        properties: { a: text, items: list },
        columns: [1, 1, 1],
        rows: [
          {
            list: '/items',
            rows: [{ cells: [{ field: '/a' }, { field: '/items/*/name' }, { field: '/items/*/amount' }] }],
          },
        ],
      }),
      ['/x-paper/blocks/0/rows/0/rows/0/cells/0 insideList'],
    ],
    [
      'rows bound to no list',
      formOf({ rows: [{ list: '/a', rows: [{ cells: [{ field: '/a' }, {}] }] }] }),
      ['/x-paper/blocks/0/rows/0 notAList', '/x-paper/blocks/0/rows/0/rows/0/cells/0 insideList'],
    ],
    [
      'a list placed as a field',
      formOf({
        properties: { items: { ...list, items: { type: 'object', properties: {} } } },
        rows: [{ cells: [{ field: '/items' }, {}] }],
      }),
      [`${cells}/0 holdsFields`],
    ],
    [
      'an option left out',
      formOf({
        properties: { kind: choice },
        rows: [{ cells: [{ option: { field: '/kind', value: 'a' } }, {}] }],
      }),
      [`${cells}/0 optionNotPlaced`],
    ],
    [
      'an unknown option',
      formOf({
        properties: { kind: choice },
        rows: [{ cells: [{ option: { field: '/kind', value: 'c' } }, { field: '/kind' }] }],
      }),
      [`${cells}/0 noSuchOption`, `${cells}/1 placedTwice`],
    ],
    [
      'two equal options',
      formOf({
        properties: {
          a: {
            ...choice,
            oneOf: [
              { const: 'a', title: '甲' },
              { const: 'a', title: '乙' },
            ],
          },
        },
      }),
      ['/properties/a sameOption'],
    ],
    [
      'a blank that is no field',
      formOf({
        properties: { a: { ...choice, oneOf: [{ const: 'a', title: '甲', 'x-blank': { field: 'other' } }] } },
      }),
      ['/properties/a blankUnknown', `${cells}/1 noSuchField`],
    ],
    [
      'a reference that is written wrongly',
      formOf({
        properties: {
          a: {
            ...looksUp,
            'x-reference': { form: '客户', field: 'name', fills: {}, hint: ['/rows/*/name'] },
          },
        },
      }),
      [
        '/properties/a/x-reference/form badReference',
        '/properties/a/x-reference/field badReference',
        '/properties/a/x-reference/hint/0 badReference',
      ],
    ],
    [
      'a reference without its form',
      formOf({ properties: { a: { ...looksUp, 'x-reference': { field: '/name' } as never } } }),
      ['/properties/a/x-reference missing'],
    ],
    [
      'a reference that fills what it cannot',
      formOf({
        properties: {
          a: {
            ...looksUp,
            'x-reference': {
              form: 'customers',
              field: '/name',
              fills: { a: '/name', b: '/name', total: '/total', list: '/rows', other: '/x', toString: '/x' },
            },
          },
          b: { ...text, readOnly: true },
          total: { ...amount, 'x-formula': '1' },
          list,
        },
        rows: [
          { cells: [{ field: '/a' }, { field: '/b' }] },
          { cells: [{ field: '/total' }, {}] },
          { list: '/list', rows: [{ cells: [{ field: '/list/*/name' }, { field: '/list/*/amount' }] }] },
        ],
      }),
      [
        '/properties/a/x-reference/fills/a fillItself',
        '/properties/a/x-reference/fills/b fillFixed',
        '/properties/a/x-reference/fills/total fillFixed',
        '/properties/a/x-reference/fills/list fillHolds',
        '/properties/a/x-reference/fills/other fillUnknown',
        '/properties/a/x-reference/fills/toString fillUnknown',
      ],
    ],
    [
      'a formula that does not parse',
      formOf({ properties: { a: { ...amount, 'x-formula': '1 +' } } }),
      ['/properties/a/x-formula formulaFault'],
    ],
    [
      'a formula that reads no field',
      formOf({ properties: { a: { ...amount, 'x-formula': 'b * 2' } } }),
      ['/properties/a/x-formula formulaUnknown'],
    ],
    [
      'conditions and formulas that compare a number with words',
      formOf({
        properties: {
          a: { ...amount, 'x-visible': 'b = 3' },
          b: { ...text, 'x-visible': 'a > "3" or a > 3' },
        },
        rows: [{ cells: [{ field: '/a' }, { field: '/b' }] }],
      }),
      ['/properties/a/x-visible formulaNeverHolds', '/properties/b/x-visible formulaNeverHolds'],
    ],
    [
      'formulas in a circle',
      formOf({
        properties: { a: { ...amount, 'x-formula': 'b + 1' }, b: { ...amount, 'x-formula': 'a + 1' } },
        rows: [{ cells: [{ field: '/a' }, { field: '/b' }] }],
      }),
      ['/properties/a formulaCircle'],
    ],
    [
      'a required key that is no field',
      formOf({ more: { required: ['b'] } }),
      ['/required/0 requiredUnknown'],
    ],
    [
      'a key that reaches for prototypes',
      formOf({ properties: { a: text, constructor: text } }),
      ['/properties/constructor reservedKey', '/properties/constructor notPlaced'],
    ],
    [
      'a dead reference',
      formOf({ properties: { a: { $ref: '#/$defs/x', ...text } } }),
      ['/properties/a/$ref danglingReference'],
    ],
    [
      'a keyword written wrongly',
      formOf({ properties: { a: { ...text, pattern: '(' } } }),
      ['/properties/a/pattern setting'],
    ],
    [
      'a pattern with a back reference',
      formOf({ properties: { a: { ...text, pattern: '^(.)\\1$' } } }),
      ['/properties/a/pattern patternBackReference'],
    ],
    [
      'patterns too large to be checked, deep in a schema',
      formOf({
        properties: { a: text },
        more: {
          allOf: [{ properties: { a: { pattern: '(?:a{99}){99}' } } }],
          patternProperties: { '(': {} },
        },
      }),
      ['/allOf/0/properties/a/pattern patternTooLarge', '/patternProperties/( patternInvalid'],
    ],
    [
      'patterns in formulas that no record could be checked with',
      formOf({
        properties: {
          a: text,
          b: { ...text, readOnly: true, 'x-formula': 'replace(a, "(.)\\\\1", "x")' },
          c: { ...text, 'x-visible': 'matches(input: a, pattern: "(")' },
        },
        rows: [{ cells: [{ field: '/a' }, { field: '/b' }] }, { cells: [{ field: '/c', colSpan: 2 }] }],
      }),
      ['/properties/b/x-formula patternBackReference', '/properties/c/x-visible patternInvalid'],
    ],
    [
      'a default that is no option',
      formOf({ properties: { a: { ...choice, default: 'c' } } }),
      ['/properties/a/default badDefault'],
    ],
    [
      'an unknown signature slot',
      formOf({ rows: [{ cells: [{ field: '/a' }, { sign: 'boss' }] }] }),
      [`${cells}/1 noSuchSlot`],
    ],
    [
      'a slot that stands nowhere',
      formOf({ more: { 'x-signatures': [{ key: 'boss', label: '审核' }] } }),
      ['/x-signatures/0 slotNotPlaced'],
    ],
    [
      'a slot twice',
      formOf({
        rows: [{ cells: [{ field: '/a' }, { sign: 'boss' }] }, { cells: [{ sign: 'boss', colSpan: 2 }] }],
        more: { 'x-signatures': [{ key: 'boss', label: '审核' }] },
      }),
      ['/x-signatures/0 slotTwice'],
    ],
  ])('%s', (_, document, expected) => {
    expect(found(document)).toEqual(expected)
    for (const problem of checkForm(document)) {
      for (const locale of ['zh', 'en'] as const) {
        const words = wordFormProblem(problem, locale)
        expect(words).not.toContain('undefined')
        expect(words.length).toBeGreaterThan(problem.path.length + 8)
      }
    }
  })
})

test('every code has its words in each language', () => {
  expect(wordedFormCodes.en).toEqual(wordedFormCodes.zh)
})
