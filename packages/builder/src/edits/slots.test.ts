import { checkForm, type Form, type SignatureSlot } from '@paperwright/runtime'
import { planChain } from '@paperwright/runtime/kit'
import { describe, expect, test } from 'vitest'
import { removeFields } from '../fields/remove-fields.ts'
import { settleMerged } from '../merge/settle-merged.ts'
import { copyCells } from './copy-cells.ts'
import { pasteCells } from './paste-cells.ts'
import { renameField } from './rename-field.ts'
import { addSlot, moveSlot, removeSlot, setSlot } from './slots.ts'

/** Signed from the last to the first, as the sheet of a request is. */
const request: Form = {
  type: 'object',
  title: '申请单',
  properties: { owner: { type: 'object', title: '经办人', 'x-field': 'person' } },
  'x-form': { id: 'request' },
  'x-signatures': [
    { key: 'boss', label: '总经理', after: ['head'] },
    { key: 'maker', label: '承办人', person: '/owner', after: [] },
    { key: 'head', label: '主管' },
  ],
  'x-paper': {
    blocks: [
      {
        kind: 'frame',
        columns: [1, 1, 1],
        rows: [
          { cells: [{ title: '/owner' }, { field: '/owner', colSpan: 2 }] },
          { cells: [{ sign: 'boss' }, { sign: 'maker' }, { sign: 'head' }] },
          { cells: [{}, {}, {}] },
        ],
      },
    ],
  },
}

const slotsOf = (form: Form): readonly SignatureSlot[] => form['x-signatures'] ?? []
const orderOf = (form: Form) => planChain(slotsOf(form)).map(({ key, after }) => `${key} < ${after.join()}`)
const slot = (form: Form, key: string) => slotsOf(form).find((one) => one.key === key)
const copied = (range: { left: number; right: number }, form = request) =>
  copyCells(form, { block: 0, range: { top: 1, bottom: 1, ...range } })
const below = { block: 0, row: 2, column: 0 }

describe('slots that are signed in another order than they are printed in', () => {
  test.each<[what: string, edit: (form: Form) => Form, order: string[]]>([
    [
      'one is moved',
      (form) => moveSlot(form, { key: 'head', to: 0 }),
      ['head < maker', 'boss < head', 'maker < '],
    ],
    ['the first is removed', (form) => removeSlot(form, { key: 'maker' }), ['boss < head', 'head < ']],
    ['one between is removed', (form) => removeSlot(form, { key: 'head' }), ['boss < maker', 'maker < ']],
    ['the last is removed', (form) => removeSlot(form, { key: 'boss' }), ['maker < ', 'head < maker']],
    [
      'one is added',
      (form) => addSlot(form, { label: '存档' }),
      ['boss < head', 'maker < ', 'head < maker', 'sign4 < boss'],
    ],
    [
      'another setting is changed',
      (form) => setSlot(form, { key: 'maker', slot: { seal: true } }),
      ['boss < head', 'maker < ', 'head < maker'],
    ],
    [
      'some are copied',
      (form) => pasteCells(form, { copied: copied({ left: 0, right: 1 }), ...below }).form,
      ['boss < head', 'maker < ', 'head < maker', 'boss2 < head', 'maker2 < '],
    ],
    [
      'all are copied',
      (form) => pasteCells(form, { copied: copied({ left: 0, right: 2 }), ...below }).form,
      ['boss < head', 'maker < ', 'head < maker', 'boss2 < head2', 'maker2 < ', 'head2 < maker2'],
    ],
    [
      'one is gone on the other side of a merge',
      (form) => settleMerged({ ...form, 'x-signatures': slotsOf(form).filter(({ key }) => key !== 'head') }),
      ['boss < ', 'maker < '],
    ],
  ])('stay so when %s', (_, edit, order) => {
    const edited = edit(request)
    expect(orderOf(edited)).toEqual(order)
    expect(checkForm(edited)).toEqual([])
  })

  test('a slot copied into another form comes after the last one there, when what it came after stayed behind', () => {
    const other = removeSlot(removeSlot(request, { key: 'head' }), { key: 'boss' })
    const { form } = pasteCells(
      { ...other, 'x-form': { id: 'other' } },
      { copied: copied({ left: 0, right: 0 }), ...below },
    )
    expect(orderOf(form)).toEqual(['maker < ', 'boss < maker'])
    expect(checkForm(form)).toEqual([])
  })
})

test('slots that say nothing of their order are signed as they stand, wherever they are moved', () => {
  const plain = { ...request, 'x-signatures': slotsOf(request).map(({ after: _, ...one }) => one) }
  expect(orderOf(moveSlot(plain, { key: 'head', to: 0 }))).toEqual(['head < ', 'boss < head', 'maker < boss'])
  expect(orderOf(removeSlot(plain, { key: 'boss' }))).toEqual(['maker < ', 'head < maker'])
  expect(orderOf(addSlot(plain, { label: '存档' })).at(-1)).toBe('sign4 < head')
})

test('a slot is signed by whom its field names, also renamed; the field is not taken from under it', () => {
  expect(slot(renameField(request, { pointer: '/owner', key: 'handler' }), 'maker')).toMatchObject({
    person: '/handler',
  })
  expect(() => removeFields(request, ['/owner'])).toThrow(
    expect.objectContaining({ code: 'slotNeedsField', params: { field: '经办人', slot: '承办人' } }),
  )
  const other = { ...request, 'x-form': { id: 'other' } }
  const { form } = pasteCells(other, { copied: copied({ left: 1, right: 1 }), ...below })
  expect(slot(form, 'maker2')).toEqual({ key: 'maker2', label: '承办人', after: [] })
})
