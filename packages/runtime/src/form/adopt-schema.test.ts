import { describe, expect, test } from 'vitest'
import { storedFileSchema } from '../files/stored-file.ts'
import { composeSheet } from '../paper/compose-sheet.ts'
import { compileForm } from '../record/compile-form.ts'
import { adoptSchema, NotAnObjectSchema } from './adopt-schema.ts'
import { checkForm } from './check-form.ts'
import { parseForm } from './parse-form.ts'
import { walkFields } from './walk.ts'
import { NOON } from '../moment/noon.fixture.ts'

const types = (schema: unknown) =>
  Object.fromEntries(
    walkFields(adoptSchema(schema)).map(({ pointer, schema: field }) => [pointer, field['x-field']]),
  )

const properties = (fields: object) => ({ type: 'object', title: '导入', properties: fields })

describe('a plain schema gets field types for', () => {
  test.each<[string, object, Record<string, string>]>([
    [
      'strings and their formats',
      {
        a: { type: 'string' },
        b: { type: 'string', format: 'date' },
        c: { type: 'string', format: 'email' },
        d: { type: 'string', maxLength: 2000 },
      },
      { '/a': 'text', '/b': 'date', '/c': 'email', '/d': 'textarea' },
    ],
    [
      'numbers and booleans',
      { a: { type: 'number' }, b: { type: 'integer', minimum: 0 }, c: { type: 'boolean' } },
      { '/a': 'number', '/b': 'integer', '/c': 'yes-no' },
    ],
    [
      'options',
      {
        a: { enum: ['x', 'y'] },
        b: { enum: [1, 2] },
        c: { const: 'x' },
        d: { anyOf: [{ const: 'x', title: 'X' }, { const: 'y' }] },
        e: { enum: ['x', 1] },
      },
      { '/a': 'choice', '/b': 'choice', '/c': 'choice', '/d': 'choice', '/e': 'choice' },
    ],
    [
      'several options',
      { a: { type: 'array', uniqueItems: true, items: { enum: ['x', 'y'] } } },
      { '/a': 'choices' },
    ],
    [
      'values that may be null',
      { a: { type: ['string', 'null'] }, b: { enum: ['x', null] } },
      { '/a': 'text', '/b': 'choice' },
    ],
    [
      'objects',
      { a: { type: 'object', properties: { b: { type: 'string' } } } },
      { '/a': 'group', '/a/b': 'text' },
    ],
    [
      'lists',
      { a: { type: 'array', items: { type: 'object', properties: { b: { type: 'number' } } } } },
      { '/a': 'list', '/a/*/b': 'number' },
    ],
    [
      'lists inside of lists',
      {
        a: {
          type: 'array',
          items: {
            type: 'object',
            properties: { b: { type: 'array', items: { type: 'object', properties: { c: {} } } } },
          },
        },
      },
      { '/a': 'list', '/a/*/b': 'json' },
    ],
    [
      'what no type can enter',
      {
        a: {},
        b: { type: 'array', items: { type: 'string' } },
        c: { type: ['string', 'number'] },
        d: true,
        e: { type: 'object' },
        f: { type: 'array', items: [{ type: 'string' }] },
      },
      { '/a': 'json', '/b': 'json', '/c': 'json', '/d': 'json', '/e': 'json', '/f': 'json' },
    ],
  ])('%s', (_, fields, expected) => {
    const found = types(properties(fields))
    for (const [pointer, type] of Object.entries(expected)) expect(found[pointer], pointer).toBe(type)
    const form = adoptSchema(properties(fields))
    expect(checkForm(form)).toEqual([])
    expect(composeSheet({ form }).pages.length).toBeGreaterThan(0)
    expect(compileForm(form).check({}, NOON).problems).toEqual([])
  })

  test('references of both drafts, circles, dead and foreign ones', () => {
    const schema = {
      ...properties({
        a: { $ref: '#/definitions/name' },
        b: { $ref: '#/$defs/node' },
        c: { $ref: 'https://example.com/x.json' },
        d: { $ref: '#/nowhere' },
        e: { type: 'array', items: { $ref: '#/definitions/row' } },
        f: { not: { $ref: '#/definitions/name' } },
        g: { not: { $ref: 'https://example.com/x.json' } },
      }),
      definitions: {
        name: { type: 'string' },
        row: { type: 'object', properties: { x: { type: 'string' } } },
      },
      $defs: {
        node: { type: 'object', properties: { value: { type: 'string' }, next: { $ref: '#/$defs/node' } } },
      },
    }
    expect(types(schema)).toMatchObject({
      '/a': 'text',
      '/b': 'group',
      '/b/value': 'text',
      '/b/next': 'json',
      '/c': 'json',
      '/d': 'json',
      '/e': 'list',
      '/e/*/x': 'text',
    })
    const form = adoptSchema(schema)
    expect(checkForm(form)).toEqual([])
    expect(compileForm(form).check({ a: 'x', e: [{ x: 'y' }] }, NOON).problems).toEqual([])
  })

  test('parts that allOf brings in, and conditions', () => {
    const schema = {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string' } },
      allOf: [
        { properties: { b: { type: 'number' } }, required: ['b'] },
        { if: { properties: { a: { const: 'x' } }, required: ['a'] }, then: { required: ['c'] } },
      ],
      additionalProperties: false,
    }
    const form = adoptSchema({ ...schema, properties: { ...schema.properties, c: { type: 'string' } } })
    expect(checkForm(form)).toEqual([])
    const { problems } = compileForm(form).check({ a: 'x' }, NOON)
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['/c required', '/b required'])
  })
})

test('takes titles from the schema, or makes words of the keys', () => {
  const form = adoptSchema({
    type: 'object',
    $id: 'https://example.com/schemas/order.schema.json',
    properties: { customerName: { type: 'string' }, due_date: { type: 'string', title: '交货日期' } },
  })
  expect(form['x-form'].id).toBe('order')
  expect(form.properties.customerName?.title).toBe('Customer name')
  expect(form.properties.due_date?.title).toBe('交货日期')
})

test('knows lists of kept files by their shape, and leaves other lists of objects to be lists', () => {
  const files = storedFileSchema()
  const form = adoptSchema(
    properties({
      papers: { type: 'array', items: files },
      photos: { type: 'array', items: storedFileSchema('^image/'), maxItems: 3 },
      more: {
        type: 'array',
        items: { ...files, properties: { ...files.properties, note: { type: 'string' } } },
      },
    }),
  )
  const { papers, photos, more } = form.properties
  expect([papers, photos, more].map((field) => field?.['x-field'])).toEqual(['attachment', 'picture', 'list'])
  expect(photos).toMatchObject({ items: storedFileSchema('^image/'), maxItems: 3 })
  expect(checkForm(form)).toEqual([])
  const { check } = compileForm(form)
  const photo = { id: '1', name: 'a.jpg', type: 'image/jpeg', size: 1 }
  expect(check({ photos: [photo] }, NOON).problems).toEqual([])
  expect(
    check({ photos: [{ ...photo, type: 'text/html' }] }, NOON).problems.map(({ path }) => path),
  ).toContain('/photos')
})

test('gives back a form as it is, and refuses what is no object', () => {
  const form = adoptSchema(properties({ a: { type: 'string' } }))
  expect(adoptSchema(form)).toBe(form)
  expect(() => adoptSchema({ type: 'array' })).toThrow(NotAnObjectSchema)
  expect(() => adoptSchema(null)).toThrow(NotAnObjectSchema)
})

test('says where a file is no JSON', () => {
  expect(parseForm('{\n  "type": "object",\n  oops\n}').problems).toEqual([
    { path: '', code: 'notJson', params: { line: 3, column: 3 } },
  ])
  expect(parseForm('').problems?.[0]?.code).toBe('notJson')
  expect(parseForm('[]').problems?.[0]?.code).toBe('notObject')
  expect(
    parseForm('\uFEFF{"type":"object","properties":{"a":{"type":"string"}}}', { id: 'import' }).form?.[
      'x-form'
    ].id,
  ).toBe('import')
})
