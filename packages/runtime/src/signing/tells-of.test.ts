import { expect, test } from 'vitest'
import { planChain } from '../form/chain-plan.ts'
import { applySigning } from './apply-signing.ts'
import { an, bo, chen, ding, feng } from './chain-office.fixture.ts'
import { idleChain, type Chain, type Signer } from './chain.ts'
import type { ActOf, SigningAct, SigningVerb } from './signing-act.ts'
import { tellsOf } from './tells-of.ts'

const plan = planChain([
  { key: 'manager', label: '经理', posts: ['manager'] },
  { key: 'finance', label: '财务', who: 'all' },
])
const now = { left: [], asked: { manager: { posts: ['manager'] }, finance: { people: ['chen', 'ding'] } } }
const begun = idleChain({ plan, author: 'an', covers: 1 })

type Words<V extends SigningVerb> = Omit<ActOf<V>, 'verb' | 'by' | 'at' | 'now'>

/** What each act tells, one after the other; whatever has to be opened first is. */
function story() {
  let chain: Chain = begun
  let minute = 0
  return <V extends SigningVerb>(by: Signer, verb: V, words: Words<V>) => {
    const done = { by, now, at: new Date(Date.UTC(2026, 2, 5, 8, ++minute)) }
    const before = chain
    const { step } = words as { step?: string }
    if (step !== undefined) {
      const seen = applySigning(before, { ...done, verb: 'seen', step, covers: 1 })
      chain = seen.chain ?? before
    }
    const { chain: after, refusal } = applySigning(chain, {
      ...done,
      verb,
      ...words,
    } as unknown as SigningAct)
    if (refusal) throw new Error(refusal)
    chain = after!
    const { people: copies } = words as { people?: readonly string[] }
    return tellsOf({ before, chain, verb, step, copies })
  }
}

const signed = { covers: 1, way: 'drawn' } as const

test('whoever is asked now is told, and at its end the author', () => {
  const does = story()
  expect(does(an, 'sent', {})).toEqual([{ what: 'asked', step: 'manager', post: 'manager' }])
  expect(does(bo, 'signed', { step: 'manager', ...signed })).toEqual([
    { what: 'asked', step: 'finance', person: 'chen' },
    { what: 'asked', step: 'finance', person: 'ding' },
  ])
  // Nobody is asked that was not before.
  expect(does(chen, 'signed', { step: 'finance', ...signed })).toEqual([])
  expect(does(ding, 'signed', { step: 'finance', ...signed })).toEqual([{ what: 'complete', person: 'an' }])
})

test('the author is told that it came back, and whoever is asked once more that it came again', () => {
  const does = story()
  does(an, 'sent', {})
  does(bo, 'signed', { step: 'manager', ...signed })
  const back = { covers: 1, straight: true, reason: '缺发票' }
  expect(does(chen, 'returned', { step: 'finance', to: 'manager', ...back })).toEqual([
    { what: 'returned', step: 'manager', post: 'manager' },
  ])
  expect(does(bo, 'signed', { step: 'manager', ...signed })).toHaveLength(2)
  expect(does(ding, 'returned', { step: 'finance', to: null, ...back })).toEqual([
    { what: 'returned', person: 'an' },
  ])
  expect(does(an, 'sent', {})).toContainEqual({ what: 'asked', step: 'finance', person: 'ding' })
  expect(does(ding, 'refused', { step: 'finance', covers: 1, reason: '超预算' })).toEqual([
    { what: 'refused', person: 'an' },
  ])
})

test('who is asked in another’s place, for an opinion, or again after one, is told so', () => {
  const does = story()
  does(an, 'sent', {})
  does(bo, 'signed', { step: 'manager', ...signed })
  expect(does(chen, 'lent', { step: 'finance', to: 'feng' })).toEqual([
    { what: 'lent', step: 'finance', person: 'feng' },
  ])
  expect(does(feng, 'givenBack', { step: 'finance', opinion: '可以' })).toEqual([
    { what: 'answered', step: 'finance', person: 'chen' },
  ])
  expect(does(ding, 'handedOver', { step: 'finance', to: 'feng' })).toEqual([
    { what: 'asked', step: 'finance', person: 'feng' },
  ])
  // Whoever is asked already is not asked anew where others are chosen beside them.
  expect(does(an, 'addressed', { step: 'finance', people: ['chen', 'bo'] })).toEqual([
    { what: 'asked', step: 'finance', person: 'bo' },
  ])
})

test('reminders, comments and copies go to whom they are for; a withdrawal to whoever was asked', () => {
  const does = story()
  does(an, 'sent', {})
  expect(does(an, 'nudged', { step: 'manager' })).toEqual([
    { what: 'nudged', step: 'manager', post: 'manager' },
  ])
  expect(does(feng, 'commented', { text: '急' })).toEqual([
    { what: 'commented', person: 'an' },
    { what: 'commented', step: 'manager', post: 'manager' },
  ])
  expect(does(an, 'copied', { people: ['feng'] })).toEqual([{ what: 'copied', person: 'feng' }])
  expect(does(an, 'withdrawn', {})).toEqual([{ what: 'withdrawn', step: 'manager', post: 'manager' }])
})
