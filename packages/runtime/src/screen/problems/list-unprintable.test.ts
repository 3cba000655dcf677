import { expect, test } from 'vitest'
import { walkFields } from '../../form/walk.ts'
import { everyTypeForm } from '../../../../../tests/forms/every-type.ts'
import { listBoxed } from '../../paper/metrics/has-glyph.ts'
import { listUnprintable } from './list-unprintable.ts'

const form = everyTypeForm()
const fields = new Map(walkFields(form).map((field) => [field.pointer, field]))
const [text] = [...fields.values()].filter(({ schema }) => schema['x-field'] === 'text')

test('warns of answers that print as boxes, with the characters, and of no others', () => {
  const key = text!.pointer.slice(1)
  expect(listUnprintable({ fields }, { [key]: '收到😀，谢谢𪚥' })).toEqual([
    { path: text!.pointer, code: 'unprintable', params: { characters: '😀𪚥' }, soft: true },
  ])
  expect(listUnprintable({ fields }, { [key]: '张三（北京）①㎡ “好”', other: '😀' })).toEqual([])
})

test('what is not looked at closely has a glyph', () => {
  const usual = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((one) =>
    /^[ -~、。《》“”‘’—…一-龥！-～]$/.test(one),
  )
  expect(listBoxed(usual.join(''), 'serif')).toEqual([])
})
