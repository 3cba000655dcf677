import { expect, test } from 'vitest'
import { checkForm } from '../../form/check-form.ts'
import type { Form } from '../../form/form.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import { beginRecord } from '../../record/begin-record.ts'
import { compileForm } from '../../record/compile-form.ts'
import { changedPointers } from '../../record/changed-pointers.ts'
import { uniqueKeys } from '../../record/unique-keys.ts'
import { unreadable } from '../field-type.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { person } from './person.ts'

const wang = { id: 'u1', name: '王芳' }
const context = paperContext(person.newSchema)
const known = {
  ...context,
  directory: { people: [wang, { id: 'u2', name: '李明' }, { id: 'u3', name: '李明' }] },
}
const noon = { at: new Date('2026-03-05T04:00:00Z'), zone: 'Asia/Shanghai' }

const formOf = (properties: Record<string, JsonSchema>): Form => ({
  type: 'object',
  title: '派工单',
  properties,
  'x-form': { id: 'errand' },
  'x-paper': {
    blocks: [
      {
        kind: 'frame',
        columns: [1, 2],
        rows: Object.keys(properties).map((key) => ({ cells: [{ title: `/${key}` }, { field: `/${key}` }] })),
      },
    ],
  },
})
const field = (more: JsonSchema = {}): JsonSchema => ({ ...person.newSchema, title: '经办人', ...more })

test.each([
  ['王芳', wang],
  [' 王　芳 ', wang],
  ['', undefined],
  ['王', unreadable],
  ['李明', unreadable],
])('reads the name %j of one alone', (typed, value) => {
  expect(person.parse(typed, known)).toEqual(value)
})

test('reads no name where nobody is known, and says what to do', () => {
  expect(person.parse('王芳', context)).toBe(unreadable)
  expect(person.misread?.('王芳', context)).toBeUndefined()
  expect([person.misread?.('李明', known), person.misread?.('赵', known)]).toEqual([
    'namesakes',
    'noSuchPerson',
  ])
})

test('is shown by the name alone; what stood there before the field was one stays what it was', () => {
  expect([person.format(wang, context), person.format('王芳', context)]).toEqual(['王芳', '王芳'])
  expect(person.paper(wang, context)).toEqual([{ kind: 'text', text: '王芳' }])
  expect(person.paper(undefined, { ...context, inWords: true })).toEqual([{ kind: 'blank', width: 6 }])
})

test.each([
  ['王芳'],
  [{ id: 'u1' }],
  [{ ...wang, email: 'wang@example.com' }],
  [{ id: ' ', name: '王芳' }],
  [{ id: 'u1', name: ['王芳'] }],
])('a record does not hold %j', (value) => {
  const { problems } = compileForm(formOf({ who: field() })).check({ who: value }, noon)
  expect(problems).toMatchObject([{ path: '/who', code: 'person' }])
})

test('formulas and conditions read its name; a comparison with the whole is a fault, told with the right spelling', () => {
  const told = (formula: string) =>
    formOf({ who: field(), told: { type: 'string', title: '告知', 'x-field': 'text', 'x-formula': formula } })
  const form = told('if who.name = "王芳" then "是" + who.name else "不是"')
  expect(checkForm(form)).toEqual([])
  expect(compileForm(form).check({ who: wang }, noon).record['told']).toBe('是王芳')
  expect(checkForm(told('if who = "王芳" then "是" else "不是"'))).toMatchObject([
    { code: 'formulaNeverHolds', params: { meant: 'who.name = "王芳"' } },
  ])
  expect(checkForm(told('if who = null then "无" else "有"'))).toEqual([])
})

test('two of one name are two, in what stands once and in what was changed', () => {
  const form = formOf({ who: field() })
  const other = { ...wang, id: 'u9' }
  const keys = [wang, { ...wang, name: '王改' }, other].map(
    (who) => uniqueKeys(form, { who }, { rules: [{ fields: ['/who'] }] })[0]?.value,
  )
  expect([keys[0] === keys[1], keys[0] === keys[2]]).toEqual([true, false])
  expect(changedPointers(form, { who: wang }, { who: other })).toEqual(['/who'])
})

test('a record begins with whoever fills it in, where their name is all that is said', () => {
  const form = formOf({ who: field({ 'x-default': 'me.name' }), last: field({ 'x-default': 'last' }) })
  const beginning = { now: noon, me: { name: '王芳' }, last: { last: { id: 'u7', name: '周七' } } }
  expect(beginRecord(form, { ...beginning, directory: { people: [wang] } }).record).toEqual({
    who: wang,
    last: { id: 'u7', name: '周七' },
  })
  expect(beginRecord(form, beginning).record).toEqual({ last: { id: 'u7', name: '周七' } })
})
