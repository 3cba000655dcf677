import { expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { compareForms } from './compare-forms.ts'
import { findHarms, touches } from './harm.ts'

function formOf(properties: Record<string, JsonSchema>): Form {
  return { type: 'object', title: '表', properties, 'x-form': { id: 'form' }, 'x-paper': { blocks: [] } }
}

function text(title: string): JsonSchema {
  return { type: 'string', 'x-field': 'text', title }
}

function group(title: string, properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', 'x-field': 'group', title, properties }
}

function list(title: string, items: JsonSchema): JsonSchema {
  return { type: 'array', 'x-field': 'list', title, items }
}

const row = (properties: Record<string, JsonSchema>): JsonSchema => ({ type: 'object', properties })

test.each<[string, Form, Form, object[]]>([
  [
    'follows a field into another group',
    formOf({ a: text('电话'), g: group('客户', {}) }),
    formOf({ g: group('客户', { a: text('电话') }) }),
    [{ kind: 'fieldRenamed', from: '/a', field: { pointer: '/g/a', title: '电话' } }],
  ],
  [
    'does not follow a field into a list, whose entries are others',
    formOf({ a: text('电话'), l: list('人员', row({})) }),
    formOf({ l: list('人员', row({ a: text('电话') })) }),
    [
      { kind: 'fieldRemoved', field: { pointer: '/a' } },
      { kind: 'fieldAdded', field: { pointer: '/l/*/a' } },
    ],
  ],
  [
    'guesses nothing where two fields could be meant',
    formOf({ a: text('备注') }),
    formOf({ b: text('备注'), c: text('备注') }),
    [
      { kind: 'fieldRemoved', field: { pointer: '/a' } },
      { kind: 'fieldAdded', field: { pointer: '/b' } },
      { kind: 'fieldAdded', field: { pointer: '/c' } },
    ],
  ],
  [
    'tells a renamed list once, not each field in it',
    formOf({ l: list('人员', row({ a: text('姓名') })) }),
    formOf({ m: list('人员', row({ a: text('姓名') })) }),
    [{ kind: 'fieldRenamed', from: '/l', field: { pointer: '/m' } }],
  ],
  [
    'tells a renamed list of plain values once',
    formOf({ l: list('标签', { type: 'string', 'x-field': 'text' }) }),
    formOf({ m: list('标签', { type: 'string', 'x-field': 'text' }) }),
    [{ kind: 'fieldRenamed', from: '/l', field: { pointer: '/m' } }],
  ],
])('%s', (_, before, after, expected) => {
  const changes = compareForms(before, after)
  expect(changes).toMatchObject(expected)
  expect(changes).toHaveLength(expected.length)
})

test('finds the stored values of a field whose list was renamed with it', () => {
  const before = formOf({ l: list('人员', row({ a: text('姓名') })) })
  const after = formOf({ m: list('人员', { ...row({ a: text('姓名') }), required: ['a'] }) })
  const harm = findHarms(compareForms(before, after)).find(({ kind }) => kind === 'newlyRequired')!
  expect(harm).toMatchObject({ pointer: '/l/*/a' })
  expect(touches(harm, { l: [{ a: '甲' }, {}] })).toBe(true)
  expect(touches(harm, { l: [{ a: '甲' }] })).toBe(false)
})

test('a choice that becomes a text keeps what was chosen, a text that becomes a choice may not', () => {
  const choice: JsonSchema = { ...text('种类'), 'x-field': 'choice', oneOf: [{ const: 'a', title: '甲' }] }
  const [before, after] = [formOf({ a: choice }), formOf({ a: text('种类') })]
  expect(compareForms(before, after)).toMatchObject([{ kind: 'typeChanged', keepsValues: true }])
  expect(findHarms(compareForms(before, after))).toEqual([])
  expect(findHarms(compareForms(after, before))).toMatchObject([{ kind: 'typeNarrowed', pointer: '/a' }])
})

test('a type that checks its texts may not keep any text', () => {
  const [before, after] = [
    formOf({ a: text('电话') }),
    formOf({ a: { ...text('电话'), 'x-field': 'phone' } }),
  ]
  expect(findHarms(compareForms(before, after))).toMatchObject([{ kind: 'typeNarrowed' }])
  expect(findHarms(compareForms(after, before))).toEqual([])
})
