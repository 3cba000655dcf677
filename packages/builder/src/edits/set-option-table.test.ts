import { checkForm, compileForm, type Form } from '@paperwright/runtime'
import { readOptions, makeSample } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import { addressForm } from '../../../../tests/forms/address-form.ts'
import { findField } from '../fields/find-fields.ts'
import { removeFields } from '../fields/remove-fields.ts'
import { changeType } from './change-type.ts'
import { copyCells } from './copy-cells.ts'
import { changeField } from './change-field.ts'
import { pasteCells } from './paste-cells.ts'
import { renameField } from './rename-field.ts'
import { pasteOptionTable, setOptionRows } from './set-option-table.ts'
import { listParents, setOptionsBy } from './set-options-by.ts'
import { setOptions } from './set-options.ts'

const tableOf = (form: Form, pointer = '/city') =>
  readOptions(findField(form, pointer)!.schema).map(({ title, for: parents }) => [title, parents ?? 'any'])
const city = { pointer: '/city' }

test('a row of the table says what fits: new options come, others go where they fit nothing else', () => {
  const next = setOptionRows(addressForm, { ...city, rows: [{ of: 'zj', titles: ['杭州', '温州'] }] })
  expect(tableOf(next)).toEqual([
    ['杭州', ['zj']],
    ['温州', ['zj']],
    ['南京', ['js']],
    ['其他', 'any'],
  ])
  expect(checkForm(next)).toEqual([])
  const shared = setOptionRows(next, { ...city, rows: [{ of: 'js', titles: ['南京', '温州'] }] })
  expect(tableOf(shared)[1]).toEqual(['温州', ['zj', 'js']])
})

test('words that another option was called once are an option of their own', () => {
  const options = [{ value: '杭州', title: '杭州市', for: ['zj'] }]
  const renamed = setOptions(addressForm, { ...city, options })
  const next = setOptionRows(renamed, { ...city, rows: [{ of: 'zj', titles: ['杭州市', '杭州'] }] })
  expect(readOptions(findField(next, '/city')!.schema).map(({ value, title }) => [value, title])).toEqual([
    ['杭州', '杭州市'],
    ['杭州 2', '杭州'],
  ])
})

test('two columns are pasted, the first of them merged or not', () => {
  const text = '浙江\t杭州\n\t绍兴\n江苏\t南京、苏州\n'
  const next = pasteOptionTable(addressForm, { ...city, text })
  expect(tableOf(next)).toEqual([
    ['杭州', ['zj']],
    ['绍兴', ['zj']],
    ['南京', ['js']],
    ['苏州', ['js']],
    ['其他', 'any'],
  ])
  expect(() => pasteOptionTable(addressForm, { ...city, text: '安徽\t合肥' })).toThrow(
    expect.objectContaining({ code: 'noParentOption', params: { field: '省份', options: '“安徽”' } }),
  )
  expect(() => pasteOptionTable(addressForm, { ...city, text: '杭州\n宁波' })).toThrow(
    expect.objectContaining({ code: 'noTable' }),
  )
})

test('choices may depend on those beside and around them; without one every option is free again', () => {
  expect(listParents(addressForm, '/city')).toEqual(['/province'])
  expect(listParents(addressForm, '/stops/*/means')).toEqual(['/province', '/city', '/stops/*/kind'])
  const outer = setOptionsBy(addressForm, { pointer: '/stops/*/means', on: '/province' })
  expect(findField(outer, '/stops/*/means')!.schema['x-options-by']).toBe('province')
  const free = setOptionsBy(addressForm, { ...city, on: undefined })
  expect(tableOf(free).every(([, parents]) => parents === 'any')).toBe(true)
  expect(checkForm(free)).toEqual([])
})

test('the field that options depend on is renamed with them, and neither it nor its options go unasked', () => {
  const renamed = renameField(addressForm, { pointer: '/province', key: '省' })
  expect(findField(renamed, '/city')!.schema['x-options-by']).toBe('省')
  expect(checkForm(renamed)).toEqual([])
  expect(() => removeFields(addressForm, ['/province'])).toThrow(
    expect.objectContaining({ code: 'fieldIsRead' }),
  )
  expect(() => changeType(addressForm, { pointer: '/province', type: 'text' })).toThrow(
    expect.objectContaining({ code: 'givesOptions', params: { field: '省份', by: '城市' } }),
  )
  const options = readOptions(findField(addressForm, '/province')!.schema).slice(0, 1)
  expect(() => setOptions(addressForm, { pointer: '/province', options })).toThrow(
    expect.objectContaining({
      code: 'optionIsRead',
      params: { option: '江苏', field: '省份', by: '城市' },
    }),
  )
})

test('an option that a condition means is not taken away', () => {
  const read = changeField(addressForm, {
    pointer: '/stops/*/kind',
    change: { 'x-visible': 'city in ("nj", "nb") or city = "other"' },
  })
  const without = (title: string) => () =>
    setOptions(read, {
      ...city,
      options: readOptions(findField(read, '/city')!.schema).filter((option) => option.title !== title),
    })
  for (const title of ['南京', '宁波', '其他'])
    expect(without(title)).toThrow(
      expect.objectContaining({ code: 'optionIsRead', params: { option: title, field: '城市', by: '类型' } }),
    )
  expect(tableOf(without('杭州')())).toHaveLength(3)
})

test('copied alone, a choice depends on the same field, and in another form on none', () => {
  const range = { top: 0, left: 3, bottom: 0, right: 3 }
  const copied = copyCells(addressForm, { block: 1, range })
  const place = { block: 1, row: 0, column: 3, copied }
  const { form: here } = pasteCells(addressForm, place)
  expect(findField(here, '/city2')!.schema['x-options-by']).toBe('province')
  expect(tableOf(here, '/city2')).toEqual(tableOf(addressForm))
  const withoutCity = removeFields(addressForm, ['/city', '/stops'])
  const other = { ...removeFields(withoutCity, ['/province']), 'x-form': { id: 'other' } }
  const { form: there, unbound } = pasteCells(other, place)
  expect(tableOf(there).every(([, parents]) => parents === 'any')).toBe(true)
  expect(unbound).toEqual(['城市'])
  expect([checkForm(here), checkForm(there)]).toEqual([[], []])
})

test('the sample record chooses what fits', () => {
  const js = setOptions(addressForm, {
    pointer: '/province',
    options: readOptions(findField(addressForm, '/province')!.schema).toReversed(),
  })
  const sample = makeSample(js)
  expect(sample).toMatchObject({ province: 'js', city: 'nj' })
  const { problems } = compileForm(js).check(sample, { at: new Date(), zone: 'Asia/Shanghai' })
  expect(problems).toEqual([])
})
