import { describe, expect, test } from 'vitest'
import { enteredOf } from '../record/entered.ts'
import { openDesk, stepDesk, type Desk, type DeskEvent } from './desk.ts'

const initial = { name: '' }
const empty = openDesk({ initial, found: undefined, isRestored: false })
const after = (desk: Desk, ...events: DeskEvent[]) => events.reduce(stepDesk, desk)
const entered = (record: { name: string; total?: number }): DeskEvent => ({
  kind: 'entered',
  entered: enteredOf({ record }),
})
const touched: DeskEvent = { kind: 'touched' }

describe('an empty sheet', () => {
  test('is not changed by what is computed before anybody touches it', () => {
    const computed = after(empty, entered({ name: '', total: 0 }))
    expect(computed.shown).toBe(empty.shown)
    // What was computed is the ground that entries are compared with.
    expect(after(computed, touched, entered({ name: '甲', total: 0 })).shown.isDirty).toBe(true)
    expect(
      after(computed, touched, entered({ name: '甲', total: 0 }), entered({ name: '', total: 0 })).shown
        .isDirty,
    ).toBe(false)
  })

  test('is drawn anew by the first key, and by no other', () => {
    const first = after(empty, touched, entered({ name: '甲' }))
    expect(first.shown).not.toBe(empty.shown)
    expect(after(first, entered({ name: '甲乙' })).shown).toBe(first.shown)
  })
})

test('what cannot be read counts as entered', () => {
  const words = { record: initial, unread: { '/name': '？' } }
  expect(after(empty, touched, { kind: 'entered', entered: words }).shown.isDirty).toBe(true)
})

test('a draft that is brought back is told until it is known', () => {
  const found = enteredOf({ record: { name: '甲' } })
  const back = openDesk({ initial, found, isRestored: true })
  expect(back.shown).toMatchObject({ isDirty: true, isNoticed: false, sheet: { record: { name: '甲' } } })
  expect(after(back, { kind: 'noticed' }).shown.isNoticed).toBe(true)
})

test('another sheet is another key, nothing is asked of it, and its question stays closed', () => {
  const asked = after(
    empty,
    touched,
    entered({ name: '甲' }),
    { kind: 'pressed', isUnchanged: true },
    { kind: 'clearing', isAsked: true },
    { kind: 'closed', about: 'theirs' },
  )
  const cleared = after(asked, { kind: 'put', entered: enteredOf({ record: initial }), initial })
  expect(cleared.isTouched).toBe(false)
  expect(cleared.shown).toEqual({
    sheet: { key: 1, record: initial, unread: {} },
    isDirty: false,
    isNoticed: true,
    isClearing: false,
    closed: 'theirs',
    handIn: { at: 'open' },
  })
})

test('an entry takes back that there was nothing to store; a computed value does not', () => {
  const told = after(empty, { kind: 'pressed', isUnchanged: true })
  expect(told.shown.handIn).toEqual({ at: 'open', nothingToSave: true })
  expect(after(told, entered({ name: '', total: 1 })).shown.handIn).toBe(told.shown.handIn)
  expect(after(told, touched, entered({ name: '甲' })).shown.handIn).toEqual({ at: 'open' })
})
