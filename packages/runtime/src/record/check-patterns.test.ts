import { expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { compileForm } from './compile-form.ts'
import { NOON } from '../moment/noon.fixture.ts'

function check(code: JsonSchema, record: object, more: object = {}) {
  const form: Form = {
    type: 'object',
    title: '测试表',
    properties: {
      code: { type: 'string', title: '编号', 'x-field': 'text', ...code },
      rows: {
        type: 'array',
        title: '明细',
        'x-field': 'list',
        items: {
          type: 'object',
          properties: { code: { type: 'string', title: '编号', 'x-field': 'text', ...code } },
        },
      },
    },
    'x-form': { id: 'test' },
    'x-paper': { blocks: [] },
    ...more,
  }
  return compileForm(form)
    .check(record, NOON)
    .problems.map((problem) => `${problem.path} ${problem.code}`)
}

test('a pattern that takes other engines for ever answers as any other', () => {
  const code = { pattern: '^(a+)+$' }
  expect(check(code, { code: 'a'.repeat(30) })).toEqual([])
  expect(check(code, { code: `${'a'.repeat(30)}!` })).toEqual(['/code pattern'])
  expect(check(code, { code: `${'a'.repeat(19_000)}!` })).toEqual(['/code pattern'])
})

test('a text too long for its pattern is refused with a problem of its own', () => {
  const words = Array.from({ length: 40 }, (_, index) => `a{0,${index + 1}}`).join('')
  expect(check({ pattern: `^${words}$` }, { code: `${'a'.repeat(19_000)}!` })).toEqual([
    '/code patternTooLong',
  ])
})

test('many texts have the steps of a record between them', () => {
  const code = { pattern: '^[ab]*[ac]*[ad]*[ae]*$' }
  const rows = Array.from({ length: 200 }, (_, row) => ({ code: `${'a'.repeat(2000 + row)}!` }))
  const problems = check(code, { rows })
  expect(problems.length).toBe(200)
  expect(problems[0]).toBe('/rows/0/code pattern')
  expect(problems[199]).toBe('/rows/199/code patternTooLong')
  // The next record begins anew.
  expect(check(code, { code: 'ab' })).toEqual([])
})

test('a form of old with a pattern that cannot be matched refuses records and says why', () => {
  const code = { pattern: '^(.)\\1$' }
  expect(check(code, { code: 'aa' })).toEqual(['/code patternBeyond'])
  expect(check(code, {})).toEqual([])
})

test('a pattern that must not match says so where it cannot be told', () => {
  expect(check({ not: { pattern: '^(.)\\1$' } }, { code: 'ab' })).toEqual([' patternBeyond'])
})

test('two patterns of one schema are told apart', () => {
  expect(check({ allOf: [{ pattern: '^a' }, { pattern: 'b$' }] }, { code: 'ac' })).toEqual(['/code pattern'])
  expect(check({ allOf: [{ pattern: '^a' }, { pattern: 'b$' }] }, { code: 'ab' })).toEqual([])
})

test('a standard format answers at once, whatever the text', () => {
  for (const format of ['url', 'email', 'date-time', 'duration', 'hostname']) {
    expect(check({ format }, { code: `http://${'::'.repeat(9900)}!` })).toEqual(['/code format'])
  }
  expect(check({ format: 'url' }, { code: 'https://example.com/a?b=1' })).toEqual([])
})
