import { expect, test } from 'vitest'
import { addressForm } from '../../../../tests/forms/address-form.ts'
import { setOptions } from '../edits/set-options.ts'
import { placeField } from '../edits/place-field.ts'
import { insertRow } from '../edits/insert-rows.ts'
import { setTitle } from '../fields/set-title.ts'
import { adviseNames } from './advise-names.ts'

const told = (form: typeof addressForm) =>
  adviseNames(form, 'zh').map(({ pointer, text }) => `${pointer} ${text}`)

test('options that nobody named are advice', () => {
  const roomy = insertRow(addressForm, { block: 1, row: 0, side: 'below' })
  const placed = placeField(roomy, { block: 1, row: 1, column: 1, type: 'choice', title: '原因' })
  expect(told(addressForm)).toEqual([])
  expect(told(placed)).toEqual(['/reason “原因”的选项还没有起名：选项一、选项二'])
  const named = setOptions(placed, { pointer: '/reason', options: [{ value: 'a', title: '缺货' }] })
  expect(told(named)).toEqual([])
})

test('two fields of one name are advice where they stand beside each other, not in a list and outside', () => {
  const same = setTitle(addressForm, { pointer: '/city', title: '省份' })
  expect(told(same)).toEqual(['/city 有 2 个字段都叫“省份”，在列表、公式和导出里分不清，请改得不同'])
  expect(told(setTitle(addressForm, { pointer: '/city', title: '类型' }))).toEqual([])
})
