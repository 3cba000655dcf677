import { checkForm, type Form, type SignatureSlot } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { changeType } from '../edits/change-type.ts'
import { copyCells } from '../edits/copy-cells.ts'
import { makeList } from '../edits/make-list.ts'
import { pasteCells } from '../edits/paste-cells.ts'
import { renameField } from '../edits/rename-field.ts'
import { setOptions } from '../edits/set-options.ts'
import { addSlot, moveSlot, setSlot } from '../edits/slots.ts'
import { leaveForm } from '../../../../tests/forms/leave-form.ts'
import { removeFields } from '../fields/remove-fields.ts'
import { chainLevels } from './chain-levels.ts'
import { moveInChain, stepInChain } from './move-in-chain.ts'
import { setSignerKind } from './signers.ts'

const [title, , line] = leaveForm['x-paper'].blocks
const leave: Form = {
  ...leaveForm,
  'x-paper': {
    blocks: [
      title!,
      {
        kind: 'frame',
        columns: [30, 60, 30, 60],
        rows: [
          { cells: [{ title: '/stand' }, { field: '/stand' }, { title: '/kind' }, { field: '/kind' }] },
          { cells: [{ text: '代班' }, { sign: 'stand' }, { text: '主管' }, { sign: 'head' }] },
        ],
      },
      line!,
    ],
  },
  'x-signatures': [
    { key: 'stand', label: '代班', person: '/stand' },
    { key: 'head', label: '主管', posts: ['head'] },
    { key: 'staff', label: '人事', when: 'kind = "sick"' },
  ],
}

const slotsOf = (form: Form) => form['x-signatures'] ?? []
const slotOf = (form: Form, key: string): SignatureSlot => slotsOf(form).find((one) => one.key === key)!
const levels = (form: Form) => chainLevels(slotsOf(form))
const refused = (code: string, params: object) => expect.objectContaining({ code, params })

test('the form of these tests is sound', () => expect(checkForm(leave)).toEqual([]))

test('fields that slots need are followed to other keys', () => {
  const renamed = renameField(renameField(leave, { pointer: '/stand', key: '代班人' }), {
    pointer: '/kind',
    key: '类别',
  })
  expect(slotOf(renamed, 'stand').person).toBe('/代班人')
  expect(slotOf(renamed, 'staff').when).toBe('类别 = "sick"')
  expect(checkForm(renamed)).toEqual([])
})

test('a field that a slot needs is not removed, moved into a list or made something else', () => {
  expect(() => removeFields(leave, ['/stand'])).toThrow(
    refused('slotNeedsField', { field: '代班人', slot: '代班' }),
  )
  expect(() => removeFields(leave, ['/kind'])).toThrow(
    refused('slotNeedsField', { field: '类别', slot: '人事' }),
  )
  expect(() => makeList(leave, { block: 1, from: 0, to: 0, title: '明细' })).toThrow(
    refused('moveSlotField', { field: '代班人', slot: '代班' }),
  )
  expect(() => changeType(leave, { pointer: '/stand', type: 'text' })).toThrow(
    refused('namesSigner', { field: '代班人', slot: '代班' }),
  )
  const options = [{ value: 'own', title: '事假' }]
  expect(() => setOptions(leave, { pointer: '/kind', options })).toThrow(
    refused('slotNeedsOption', { option: '病假', field: '类别', slot: '人事' }),
  )
})

test('what cannot be read is refused, and what is signed at once is said', () => {
  expect(() => setSlot(leave, { key: 'head', slot: { when: 'kid = "sick"' } })).toThrow(
    refused('unsound', {}),
  )
  expect(() => setSlot(leave, { key: 'stand', slot: { after: ['staff'] } })).toThrow(refused('unsound', {}))
  expect(slotOf(setSlot(leave, { key: 'head', slot: { after: [] } }), 'head').after).toEqual([])
})

test('the chain is ordered without a thought of `after`, and printed as before', () => {
  const beside = moveInChain(leave, { key: 'head', to: { beside: 0 } })
  expect(levels(beside)).toEqual([['stand', 'head'], ['staff']])
  expect(slotsOf(beside).map(({ after }) => after)).toEqual([undefined, [], ['stand', 'head']])
  const first = moveInChain(beside, { key: 'staff', to: { before: 0 } })
  expect(levels(first)).toEqual([['staff'], ['stand', 'head']])
  expect(slotsOf(first).map(({ key }) => key)).toEqual(['stand', 'head', 'staff'])
  const back = moveInChain(beside, { key: 'head', to: stepInChain(levels(beside), 'head', 'down')! })
  expect(back).toEqual(leave)
  expect(stepInChain(levels(leave), 'stand', 'up')).toBeUndefined()
  expect(stepInChain(levels(leave), 'stand', 'down')).toEqual({ before: 2 })
})

test('a new slot is signed last, and the print moves alone once an order of signing is said', () => {
  const beside = moveInChain(leave, { key: 'staff', to: { beside: 1 } })
  const added = addSlot(beside, { label: '经理' })
  expect(levels(added)).toEqual([['stand'], ['head', 'staff'], ['sign4']])
  const printed = moveSlot(added, { key: 'sign4', to: 0 })
  expect(slotsOf(printed)[0]!.key).toBe('sign4')
  expect(levels(printed)).toEqual([['stand'], ['head', 'staff'], ['sign4']])
  expect(levels(moveSlot(leave, { key: 'staff', to: 0 }))).toEqual([['staff'], ['stand'], ['head']])
})

test('another kind of signer takes away what only the one before had', () => {
  const several = setSlot(leave, { key: 'head', slot: { who: 'all' } })
  const author = setSignerKind(several, { key: 'head', kind: 'author' })
  const submits = setSlot(author, { key: 'head', slot: { bySubmitting: true } })
  expect(slotOf(submits, 'head')).toEqual({
    key: 'head',
    label: '主管',
    person: 'author',
    bySubmitting: true,
  })
  const named = setSignerKind(submits, { key: 'head', kind: 'field' })
  expect(slotOf(named, 'head')).toEqual({ key: 'head', label: '主管', person: '/stand' })
  expect(checkForm(setSignerKind(named, { key: 'head', kind: 'outsider' }))).toEqual([])
})

test('copied slots are signed by the copies, under conditions that read them, or here last', () => {
  const copied = copyCells(leave, { block: 1, range: { top: 0, left: 0, bottom: 1, right: 3 } })
  const { form: pasted } = pasteCells(leave, { block: 1, row: 2, column: 0, copied })
  expect(checkForm(pasted)).toEqual([])
  expect(slotOf(pasted, 'stand2').person).toBe('/stand2')
  const alone = copyCells(leave, { block: 1, range: { top: 1, left: 0, bottom: 1, right: 3 } })
  const other: Form = { ...leave, 'x-form': { id: 'other' } }
  const { form: elsewhere } = pasteCells(other, { block: 1, row: 2, column: 0, copied: alone })
  expect(checkForm(elsewhere)).toEqual([])
  expect(slotOf(elsewhere, 'stand2').person).toBeUndefined()
})
