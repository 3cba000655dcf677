import { checkForm } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { tripForm } from '../../../../tests/forms/trip-form.ts'
import { removeFields } from '../fields/remove-fields.ts'
import { findField } from '../fields/find-fields.ts'
import { changeType } from './change-type.ts'
import { renameField } from './rename-field.ts'
import { setChecks } from './set-checks.ts'
import { setSay } from './set-say.ts'

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

test('words in other languages follow the words of a check; a fault is refused with its place', () => {
  const [check] = checksAt(tripForm, '/end')!
  const en = { [check!.say]: 'The end date is before the start date' }
  const told = { ...tripForm, 'x-form': { ...tripForm['x-form'], words: { en } } }
  const changed = setChecks(told, { pointer: '/end', checks: [{ ...check!, say: '返回早于出发' }] })
  expect(changed['x-form'].words!['en']).toEqual({ 返回早于出发: 'The end date is before the start date' })
  const put = () => setChecks(tripForm, { pointer: '/end', checks: [{ holds: 'end >', say: '错' }] })
  expect(put).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'formulaFault' }) }))
  expect(checksAt(setChecks(tripForm, { pointer: '/end', checks: [] }), '/end')).toBeUndefined()
})

test('own words for a wrong answer stay with the field, and their English follows them', () => {
  const told = setSay(tripForm, { pointer: '/cost', say: '请填实际金额' })
  const en = { 请填实际金额: 'Enter the actual amount' }
  const known = { ...told, 'x-form': { ...told['x-form'], words: { en } } }
  const retyped = changeType(known, { pointer: '/cost', type: 'number' })
  const changed = setSay(retyped, { pointer: '/cost', say: '请填报销金额' })
  expect(findField(changed, '/cost')!.schema['x-say']).toBe('请填报销金额')
  expect(changed['x-form'].words!['en']).toEqual({ 请填报销金额: 'Enter the actual amount' })
  expect(checkForm(changed)).toEqual([])
  const taken = setSay(changed, { pointer: '/cost', say: undefined })
  expect(findField(taken, '/cost')!.schema['x-say']).toBeUndefined()
})
