import { findField } from '../fields/find-fields.ts'
import { earlierOptions } from '../fields/earlier-options.ts'
import { addressForm } from '../../../../tests/forms/address-form.ts'
import { checkForm, listFieldTypes, walkFields, type Form, type JsonSchema } from '@paperwright/runtime'
import { readOptions, requireFieldType } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import { library } from '../../../../tests/corpus/library.ts'
import { changeType } from './change-type.ts'
import { EditRefused } from './edit-refused.ts'

const formOf = (schema: JsonSchema): Form => ({
  type: 'object',
  title: '回访',
  properties: { asked: schema },
  'x-form': { id: 'asked', code: '9-01', domain: 'test' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      { kind: 'frame', columns: [1, 3], rows: [{ cells: [{ title: '/asked' }, { field: '/asked' }] }] },
    ],
  },
})

/** The library's fields, one for each set of settings that it knows. */
const fields = new Map(
  library.flatMap(({ form }) =>
    walkFields(form)
      .map(({ schema: { 'x-formula': _, 'x-visible': __, ...schema } }) => schema as JsonSchema)
      .filter(
        (schema) => requireFieldType(schema).takesValue !== false && checkForm(formOf(schema)).length === 0,
      )
      .map((schema) => [
        [schema['x-field'], schema['x-unit'], ...Object.keys(schema).toSorted()].join(' '),
        schema,
      ]),
  ),
)
const types = listFieldTypes()
  .filter(({ takesValue }) => takesValue !== false)
  .map(({ name }) => name)

test.each([...fields])('any other type for a field of %s leaves a form without faults', (_, schema) => {
  for (const type of types) {
    try {
      const form = changeType(formOf(schema), { pointer: '/asked', type })
      expect(checkForm(form), type).toEqual([])
      expect(form.properties['asked']).toMatchObject({ 'x-field': type, title: schema.title })
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error
    }
  }
})

test('an amount that becomes a percentage is told in percent, and one that becomes a number keeps its unit', () => {
  const amount = { ...requireFieldType({ 'x-field': 'money' }).newSchema, title: '收入', 'x-unit': '万元' }
  const become = (type: string) =>
    changeType(formOf(amount as JsonSchema), { pointer: '/asked', type }).properties['asked']
  expect(become('percent')).toMatchObject({ 'x-field': 'percent', 'x-unit': '%', title: '收入' })
  expect(become('number')).toMatchObject({ 'x-field': 'number', 'x-unit': '万元', title: '收入' })
})

test('options stay where the new type has options', () => {
  const choice = library
    .flatMap(({ form }) => walkFields(form))
    .find(({ schema }) => schema['x-field'] === 'choice')!.schema
  const changed = changeType(formOf(choice), { pointer: '/asked', type: 'choices' })
  expect(readOptions(changed.properties['asked']!)).toEqual(readOptions(choice))
})

test('the record\u2019s number is asked of nobody, and what comes in its place is written again', () => {
  const before = formOf({ type: 'number', 'x-field': 'number', title: '编号', 'x-formula': '1 + 1' })
  const numbered = changeType(
    { ...before, required: ['asked'] },
    { pointer: '/asked', type: 'record-number' },
  )
  expect(numbered.required).toBeUndefined()
  expect(numbered.properties!['asked']).toEqual({
    type: 'string',
    'x-field': 'record-number',
    title: '编号',
    readOnly: true,
  })
  const written = changeType(numbered, { pointer: '/asked', type: 'text' })
  expect(written.properties!['asked']).toEqual({ type: 'string', 'x-field': 'text', title: '编号' })
})

test('options come back with a type of options, as they were last while the form was worked on', () => {
  const text = changeType(addressForm, { pointer: '/city', type: 'text' })
  expect(readOptions(findField(text, '/city')!.schema)).toEqual([])
  const earlier = earlierOptions([addressForm, text], '/city')
  const several = changeType(text, { pointer: '/city', type: 'choices', earlier })
  expect(readOptions(findField(several, '/city')!.schema).map(({ value, title }) => [value, title])).toEqual([
    ['hz', '杭州'],
    ['nb', '宁波'],
    ['nj', '南京'],
    ['other', '其他'],
  ])
  expect(checkForm(several)).toEqual([])
  expect(JSON.stringify(text)).not.toContain('杭州')
})
