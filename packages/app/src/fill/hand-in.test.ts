import { describe, expect, test } from 'vitest'
import { stepHandIn, type HandIn, type HandInEvent } from './hand-in.ts'

const press: HandInEvent = { kind: 'pressed', isUnchanged: false }
const states: Record<HandIn['at'], HandIn> = {
  open: { at: 'open' },
  asking: { at: 'asking' },
  sending: { at: 'sending' },
  done: { at: 'done' },
}
const after = (...events: HandInEvent[]) => events.reduce(stepHandIn, states.open)

test('a press asks, sends and is done', () => {
  expect(after(press)).toEqual({ at: 'asking' })
  expect(after(press, { kind: 'confirmed' })).toEqual({ at: 'sending' })
  expect(after(press, { kind: 'confirmed' }, { kind: 'stored' })).toEqual({ at: 'done' })
})

describe.each(['asking', 'sending', 'done'] as const)('%s', (at) => {
  test('another press is none', () => expect(stepHandIn(states[at], press)).toBe(states[at]))
})

test('nothing that comes late opens what is done', () => {
  const late: HandInEvent[] = [
    press,
    { kind: 'confirmed' },
    { kind: 'declined' },
    { kind: 'failed', error: 1 },
    { kind: 'stored' },
    { kind: 'changed' },
  ]
  for (const event of late) expect(stepHandIn(states.done, event)).toBe(states.done)
  expect(stepHandIn(states.done, { kind: 'begunAnew' })).toEqual({ at: 'open' })
})

test('what is being sent is not begun anew before its answer', () =>
  expect(stepHandIn(states.sending, { kind: 'begunAnew' })).toBe(states.sending))

test('a failure is told until the next press', () => {
  const failed = after(press, { kind: 'confirmed' }, { kind: 'failed', error: 'why' })
  expect(failed).toEqual({ at: 'open', error: 'why' })
  expect(stepHandIn(failed, { kind: 'changed' })).toBe(failed)
  expect(stepHandIn(failed, press)).toEqual({ at: 'asking' })
})

test('that there was nothing to store is told until something is entered', () => {
  const told = after({ kind: 'pressed', isUnchanged: true })
  expect(told).toEqual({ at: 'open', nothingToSave: true })
  expect(stepHandIn(told, { kind: 'changed' })).toEqual({ at: 'open' })
})
