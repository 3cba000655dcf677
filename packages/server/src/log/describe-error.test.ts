import { expect, test } from 'vitest'
import { describeError } from './describe-error.ts'

test('an error is told with its words and where it was thrown', () => {
  const told = describeError(new RangeError('no such page'))
  expect(told).toMatchObject({ error: 'RangeError', message: 'no such page' })
  expect(told['stack']).toMatch(/^at .*describe-error\.test/)
})

test.each([
  ['of a query', () => new Error("Failed query: select '张三'\nparams: 张三")],
  ['around what the database says', () => new Error('Failed query: x', { cause: postgresError() })],
  ['of the database', postgresError],
  ['of a parser', () => catchError(() => JSON.parse('"张三'))],
])('an error %s keeps the values to itself', (_, make) => {
  const told = describeError(make())
  expect(JSON.stringify(told)).not.toContain('张三')
  expect(told['stack']).toMatch(/^at /)
})

test('what is no error at all is told by its kind', () => {
  expect(describeError('张三')).toEqual({ error: 'string' })
})

function postgresError(): Error {
  return Object.assign(new Error('invalid input syntax for type uuid: "张三"'), {
    severity: 'ERROR',
    code: '22P02',
    detail: '张三',
    where: '张三',
  })
}

function catchError(act: () => unknown): Error {
  try {
    act()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}
