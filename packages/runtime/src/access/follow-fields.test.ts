import { expect, test } from 'vitest'
import type { FieldPairing } from '../compare/pair-fields.ts'
import type { Form } from '../form/form.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { accessAt } from './access-at.ts'
import { followFields, type FieldPlace } from './follow-fields.ts'
import { readFormHistory } from './form-history.ts'
import { fieldRulesOf } from './form-access.ts'

const formOf = (properties: Record<string, JsonSchema>): Form => ({
  type: 'object',
  title: '表',
  properties,
  'x-form': { id: 'form' },
  'x-paper': { blocks: [] },
})
const text = (title: string): JsonSchema => ({ type: 'string', 'x-field': 'text', title })
const words = (formula: string): JsonSchema => ({
  type: 'number',
  'x-field': 'amount-words',
  title: '大写',
  'x-formula': formula,
})
const group = (title: string, properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'object',
  'x-field': 'group',
  title,
  properties,
})
const choice: JsonSchema = {
  ...text('破损'),
  'x-field': 'choice',
  oneOf: [{ const: 'yes', title: '有', 'x-blank': { field: 'cost' } }],
} as JsonSchema

const hide = (access: FieldPlace[]) =>
  access.map((place) => ({ ...place, posts: { clerk: 'hide' as const } }))

/** Versions, what was said of the steps between them (by the newer), a place, and what is covered in each version. */
const CASES: [
  name: string,
  forms: Form[],
  said: Record<number, FieldPairing>,
  place: FieldPlace,
  certain: string[][],
  possible?: string[][],
][] = [
  [
    'a renamed field is followed to later versions',
    [formOf({ pay: text('工资') }), formOf({ wage: text('工资') })],
    {},
    { field: '/pay', version: 1 },
    [['/pay'], ['/wage']],
  ],
  [
    'the words of an amount go with it, also where they were typed before',
    [formOf({ pay: text('工资'), words: text('大写') }), formOf({ pay: text('工资'), words: words('pay') })],
    {},
    { field: '/pay', version: 2 },
    [
      ['/pay', '/words'],
      ['/pay', '/words'],
    ],
  ],
  [
    'and back to older ones',
    [
      formOf({ pay: text('工资') }),
      formOf({ wage: text('工资') }),
      formOf({ w: text('工资'), b: text('新') }),
    ],
    {},
    { field: '/w', version: 3 },
    [['/pay'], ['/wage'], ['/w']],
  ],
  [
    'a child that moves out of its group, which is renamed, stays covered; one that moves in is covered from then on',
    [
      formOf({ g: group('客户', { a: text('电话') }), b: text('地址') }),
      formOf({ h: group('客户', { b: text('地址') }), a: text('电话') }),
    ],
    {},
    { field: '/g', version: 1 },
    [
      ['/g', '/g/a'],
      ['/h', '/h/b', '/a'],
    ],
  ],
  [
    'where it lives on nowhere, what came with its going may be it, and stays so whatever it is called later',
    [
      formOf({ pay: text('工资'), n: text('姓名') }),
      formOf({ wage: text('每月所得'), n: text('姓名') }),
      formOf({ w: text('每月所得'), n: text('姓名'), x: text('又一个') }),
    ],
    {},
    { field: '/pay', version: 1 },
    [['/pay'], [], []],
    [[], ['/wage'], ['/w']],
  ],
  [
    'what was said to be new is not',
    [formOf({ pay: text('工资') }), formOf({ wage: text('每月所得'), note: text('备注') })],
    { 2: { '/wage': null } },
    { field: '/pay', version: 1 },
    [['/pay'], []],
    [[], ['/note']],
  ],
  [
    'several may come of one',
    [formOf({ name: text('姓名') }), formOf({ first: text('名'), last: text('姓') })],
    { 2: { '/first': '/name', '/last': '/name' } },
    { field: '/last', version: 2 },
    [['/name'], ['/last']],
  ],
  [
    'a key that another field takes over is another field',
    [formOf({ a: text('甲') }), formOf({ b: text('甲'), a: text('乙') })],
    { 2: { '/b': '/a', '/a': null } },
    { field: '/a', version: 1 },
    [['/a'], ['/b']],
  ],
  [
    'a field of whose past nobody has said anything may be any of those that went then',
    [formOf({ pay: text('工资'), n: text('姓名') }), formOf({ wage: text('每月所得'), n: text('姓名') })],
    {},
    { field: '/wage', version: 2 },
    [[], ['/wage']],
    [['/pay'], []],
  ],
  [
    'the blank of a choice goes with it',
    [formOf({ d: choice, cost: text('多少') }), formOf({ e: choice, cost: text('多少') })],
    {},
    { field: '/d', version: 1 },
    [
      ['/d', '/cost'],
      ['/e', '/cost'],
    ],
  ],
]

test.each(CASES)('%s', (_, forms, said, place, certain, possible) => {
  const history = readFormHistory(forms, (version) => said[version])
  const followed = followFields(history, [place])
  expect(followed.certain.map((fields) => [...fields].sort())).toEqual(
    certain.map((fields) => fields.toSorted()),
  )
  if (possible) expect(followed.possible.map((fields) => [...fields])).toEqual(possible)
})

test.each(CASES)('named in the newest version, rules cover what they did: %s', (_, forms, said, place) => {
  const history = readFormHistory(forms, (version) => said[version])
  const [rule] = hide([place])
  const access = accessAt({ posts: {}, fields: {}, former: [rule!] }, history)
  for (const field of Object.keys(access.fields)) expect(history.versions.at(-1)!.pointers).toContain(field)
  const [before, after] = [followFields(history, [place]), followFields(history, fieldRulesOf(access))]
  before.certain.forEach((fields, at) => {
    expect([...after.certain[at]!]).toEqual(expect.arrayContaining([...fields]))
  })
  before.possible.forEach((fields, at) => {
    expect([...after.certain[at]!, ...after.possible[at]!]).toEqual(expect.arrayContaining([...fields]))
  })
})

test('a removed field and another of its name later are two rules', () => {
  const forms = [
    formOf({ a: text('甲'), n: text('名') }),
    formOf({ n: text('名') }),
    formOf({ n: text('名'), a: text('乙') }),
  ]
  const history = readFormHistory(forms, () => undefined)
  const access = accessAt(
    {
      posts: {},
      fields: { '/a': { clerk: 'read' } },
      version: 3,
      former: hide([{ field: '/a', version: 1 }]),
    },
    history,
  )
  expect(access).toEqual({
    posts: {},
    fields: { '/a': { clerk: 'read' } },
    version: 3,
    former: [{ field: '/a', version: 1, posts: { clerk: 'hide' } }],
  })
  expect(followFields(history, fieldRulesOf(access).slice(1)).certain.map((fields) => [...fields])).toEqual([
    ['/a'],
    [],
    [],
  ])
})

test('two rules that come to one field allow what both allow', () => {
  const forms = [formOf({ a: text('甲'), b: text('乙') }), formOf({ c: text('丙') })]
  const history = readFormHistory(forms, () => ({ '/c': '/a' }))
  const access = accessAt(
    {
      posts: {},
      fields: { '/c': { clerk: 'read' } },
      version: 2,
      former: [{ field: '/a', version: 1, posts: { boss: 'write', '*': 'hide' } }],
    },
    history,
  )
  expect(access.fields).toEqual({ '/c': { clerk: 'hide', boss: 'write', '*': 'hide' } })
})
