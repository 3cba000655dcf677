import { checkForm } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { tripForm } from '../../../../tests/forms/trip-form.ts'
import { removeFields } from '../fields/remove-fields.ts'
import { findField } from '../fields/find-fields.ts'
import { changeType } from './change-type.ts'
import { renameField } from './rename-field.ts'
import { setChecks } from './set-checks.ts'
import { changeField } from './change-field.ts'

const checksAt = (form: typeof tripForm, pointer: string) => findField(form, pointer)!.schema['x-check']

test('a check follows the fields that it reads to their new names, its own among them', () => {
  const renamed = renameField(renameField(tripForm, { pointer: '/start', key: '出发' }), {
    pointer: '/end',
    key: '返回',
  })
  expect(checksAt(renamed, '/返回')).toMatchObject([{ holds: '返回 >= 出发' }])
  expect(checkForm(renamed)).toEqual([])
})

test('a field that a check reads cannot be removed; its own can, with the check', () => {
  expect(() => removeFields(tripForm, ['/start'])).toThrow(
    expect.objectContaining({ code: 'fieldIsRead', params: expect.objectContaining({ by: '结束日期' }) }),
  )
  expect(checkForm(removeFields(tripForm, ['/end']))).toEqual([])
})

test('a check stays with a field of another type', () => {
  expect(checksAt(changeType(tripForm, { pointer: '/cost', type: 'number' }), '/cost')).toHaveLength(1)
})

test('a fault is refused with its place', () => {
  const put = () => setChecks(tripForm, { pointer: '/end', checks: [{ holds: 'end >', say: '错' }] })
  expect(put).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'formulaFault' }) }))
  expect(checksAt(setChecks(tripForm, { pointer: '/end', checks: [] }), '/end')).toBeUndefined()
})

test('own words for a wrong answer stay with the field', () => {
  const say = '请填实际金额'
  const told = changeField(tripForm, { pointer: '/cost', change: { 'x-say': say } })
  const retyped = changeType(told, { pointer: '/cost', type: 'number' })
  expect(findField(retyped, '/cost')!.schema['x-say']).toBe(say)
  expect(checkForm(retyped)).toEqual([])
  const taken = changeField(retyped, { pointer: '/cost', change: { 'x-say': undefined } })
  expect(findField(taken, '/cost')!.schema['x-say']).toBeUndefined()
})
