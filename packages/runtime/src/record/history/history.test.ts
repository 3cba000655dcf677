import { describe, expect, test } from 'vitest'
import { VERBS, verbs, type Act, type Verb } from './act.ts'
import { applyAct, applyRule, type NewAct, type RecordStanding } from './apply-act.ts'
import { countedStates, recordStates } from './record-state.ts'
import { standingOf } from './standing-of.ts'

const first: NewAct = { kind: 'submitted', on: 0, record: { a: 1 }, formVersion: 3, reason: null }
const submitted = applyAct(undefined, first).standing!

function act(kind: Verb, over: Partial<NewAct> = {}): NewAct {
  return { kind, on: 1, record: { a: 2 }, formVersion: 3, reason: '核对', ...over }
}

describe('an act', () => {
  test('makes a record, changes it, ends it', () => {
    expect(submitted).toEqual({ revision: 1, state: 'submitted', formVersion: 3, record: { a: 1 } })
    const corrected = applyAct(submitted, act('corrected')).standing!
    expect(corrected).toEqual({ revision: 2, state: 'corrected', formVersion: 3, record: { a: 2 } })
    expect(applyAct(corrected, act('voided', { on: 2, record: { a: 9 } })).standing).toEqual({
      revision: 3,
      state: 'void',
      formVersion: 3,
      // What only ends the record leaves its values.
      record: { a: 2 },
    })
  })

  test.each<[what: string, before: RecordStanding | undefined, act: NewAct, refusal: object]>([
    ['made on an older revision', submitted, act('corrected', { on: 0 }), { code: 'outdated', newest: 1 }],
    ['made on one to come', submitted, act('corrected', { on: 2 }), { code: 'outdated', newest: 1 }],
    ['without a record', undefined, act('corrected', { on: 0 }), { code: 'outdated', newest: 0 }],
    [
      'that makes a record that is there',
      submitted,
      { ...first, on: 1 },
      { code: 'state', state: 'submitted' },
    ],
    ['without its reason', submitted, act('voided', { reason: ' ' }), { code: 'noReason' }],
    ['on what is void', { ...submitted, state: 'void' }, act('corrected'), { code: 'state', state: 'void' }],
  ])('%s is refused', (_, before, wanted, refusal) => {
    expect(applyAct(before, wanted)).toEqual({ refusal })
  })

  test('of a further verb is a row of the table: one that leaves the state and the values as they were', () => {
    const signed = { ...VERBS.corrected, to: 'same', changesValues: false, hasReason: false } as const
    const applied = applyRule(signed, submitted, act('corrected', { reason: null }))
    expect(applied.standing).toEqual({ ...submitted, revision: 2 })
  })

  test('is only possible in states that there are, and each state but the last takes one', () => {
    for (const verb of verbs) for (const state of VERBS[verb].from) expect(recordStates).toContain(state)
    expect(recordStates.filter((state) => verbs.some((verb) => VERBS[verb].from.includes(state)))).toEqual(
      countedStates,
    )
  })
})

/** Whatever is tried in whatever order: what is taken makes a history whose standing is the same. */
test('a history tells the standing that its acts led to', () => {
  let seed = 7
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below
  for (let round = 0; round < 300; round++) {
    const history: Act[] = []
    let standing: RecordStanding | undefined
    for (let step = 0; step < 12; step++) {
      const wanted: NewAct = {
        kind: verbs[next(verbs.length)]!,
        on: Math.max(0, (standing?.revision ?? 0) + next(3) - 1),
        record: { step },
        formVersion: 1 + next(2),
        reason: next(4) === 0 ? null : '核对',
      }
      const applied = applyAct(standing, wanted)
      if (applied.refusal) continue
      standing = applied.standing
      const { revision, record, formVersion } = standing
      const { kind, reason } = wanted
      history.push({ kind, revision, record, formVersion, reason, by: null, at: '2026-03-05' })
    }
    expect(standingOf(history)).toEqual(standing)
    expect(history.map(({ revision }) => revision)).toEqual(history.map((_, index) => index + 1))
    expect(history.findIndex(({ kind }) => kind === 'voided')).toBeOneOf([-1, history.length - 1])
    if (history.length > 1) expect(() => standingOf(history.slice(1))).toThrow(/cannot follow/)
  }
})
