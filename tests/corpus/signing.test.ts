import { describe, expect, test } from 'vitest'
import { requireFieldType } from '../../packages/runtime/src/fields/registry.ts'
import { findCircle, planChain } from '../../packages/runtime/src/form/chain-plan.ts'
import type { SignatureSlot } from '../../packages/runtime/src/form/form.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'
import { applySigning } from '../../packages/runtime/src/signing/apply-signing.ts'
import { idleChain, type Asked, type Chain } from '../../packages/runtime/src/signing/chain.ts'
import type { SigningAct } from '../../packages/runtime/src/signing/signing-act.ts'
import { library, posts } from './library.ts'

/** What is signed one after the other, as an office does it; side by side in one pair of brackets. */
const orders: Record<string, readonly (readonly string[])[]> = {
  '2-06': [['surveyor'], ['customerHead'], ['reviewedBy']],
  '2-08': [['surveyor'], ['manager'], ['generalManager']],
  '2-09': [['filledInBy'], ['compiledBy']],
  '2-11': [['compiledBy'], ['reviewedBy']],
  '2-13': [['supervisor'], ['manager'], ['decision']],
  '2-14': [['filledInBy'], ['reviewedBy']],
  '3-05': [['filledInBy'], ['compiledBy'], ['reviewedBy']],
  '3-06': [['filledInBy'], ['compiledBy'], ['reviewedBy']],
  '3-09': [['manager'], ['generalManager']],
  '3-16': [['supervisor'], ['departmentManager'], ['manager']],
  '3-17': [['manager'], ['finance'], ['generalManager']],
  '3-18': [['manager'], ['finance'], ['generalManager']],
  '3-19': [['filledInBy'], ['supervisor'], ['manager']],
  '3-20': [['filledInBy'], ['supervisor'], ['keeperOfGifts'], ['officeDirector'], ['deputyManager']],
  '4-03': [['manager']],
  '4-04': [['card'], ['sales'], ['supervisor'], ['approved']],
  '4-05': [['applicant'], ['manager']],
  '4-07': [['handler'], ['supervisor'], ['generalManager'], ['chairman']],
  '4-10': [['employee'], ['superior'], ['department']],
  '5-04': [['supervisor']],
  '5-11': [['technician'], ['user'], ['manager']],
  '6-03': [['preparedBy'], ['reviewedBy']],
  '6-04': [['recorder']],
  '6-05': [['preparedBy'], ['reviewedBy']],
  '6-06': [['preparedBy'], ['reviewedBy']],
  '6-07': [['preparedBy'], ['reviewedBy']],
  '6-08': [['preparedBy'], ['reviewedBy']],
  '6-09': [
    ['handler', 'preparedBy'],
    ['reviewedBy'],
    ['customerService', 'marketing', 'production', 'quality', 'finance'],
    ['deputyGeneralManager'],
    ['generalManager'],
  ],
  '6-10': [['preparedBy'], ['reporter'], ['reviewedBy']],
  '6-11': [['preparedBy'], ['reviewedBy']],
  '6-12': [['preparedBy'], ['reviewedBy']],
  '6-13': [['preparedBy'], ['reviewedBy']],
  '6-14': [['preparedBy'], ['reviewedBy']],
  '6-15': [['preparedBy'], ['reviewedBy'], ['countersign']],
  '7-03': [['author'], ['reviewer'], ['checker']],
  '7-11': [['business']],
}

const signed = library.flatMap(({ id, code, form }) => {
  const slots = form['x-signatures'] ?? []
  return slots.length > 0 ? [{ id, code, form, slots }] : []
})

test('every form that is signed has its order written down', () => {
  expect(signed.map(({ code }) => code)).toEqual(Object.keys(orders).sort())
})

describe.each(signed)('$code $id', ({ code, form, slots }) => {
  test('is signed to its end in the order of an office, first by handing it in', () => {
    expect(findCircle(planChain(slots))).toEqual([])
    expect(signAll(slots)).toEqual(orders[code])
  })

  test('says of every place who is asked, in one way', () => {
    for (const { key, posts: asked = [], person, chosen, outsider } of slots)
      expect(
        [asked.length > 0, person !== undefined, chosen === true, outsider === true].filter(Boolean),
        key,
      ).toEqual([true])
  })

  test('is signed by its author by handing in, whatever post they hold', () => {
    for (const { key, person, bySubmitting, posts: asked } of slots) {
      expect(bySubmitting === true, key).toBe(person === 'author')
      if (person === 'author') expect(asked, key).toBeUndefined()
    }
  })

  test('names posts of the library and persons of its own', () => {
    const persons = walkFields(form).filter(({ schema }) => requireFieldType(schema).picksFrom === 'people')
    const known = [
      'author',
      ...posts.map(({ id }) => id),
      ...persons.map(({ pointer }) => pointer).filter((pointer) => form.required?.includes(pointer.slice(1))),
    ]
    const named = slots.flatMap(({ posts: asked = [], person = [] }) => [...asked, ...[person].flat()])
    expect(named.filter((one) => !known.includes(one))).toEqual([])
  })
})

const author = { id: 'author', posts: [] }
const at = '2026-01-05T09:00:00Z'

/** What is signed together at each turn, until all is; the author holds no post. */
function signAll(slots: readonly SignatureSlot[]): string[][] {
  const now = { left: [], asked: Object.fromEntries(slots.map((slot) => [slot.key, askedAt(slot)])) }
  const idle = idleChain({ plan: planChain(slots), author: author.id, covers: 1 })
  let chain = chainAfter(idle, [{ verb: 'sent', by: author, at, now }])
  const handedIn = keysIn(chain, 'signed')
  const turns = handedIn.length > 0 ? [handedIn] : []
  while (chain.state === 'running') {
    const turn = keysIn(chain, 'asked')
    turns.push(turn)
    for (const step of turn) {
      for (const by of signersOf(now.asked[step]!)) {
        const there = { step, by, at, now, covers: 1 }
        chain = chainAfter(chain, [
          { verb: 'seen', ...there },
          { verb: 'signed', way: 'drawn', name: '某人', ...there },
        ])
      }
    }
  }
  expect(chain.state).toBe('complete')
  return turns
}

function keysIn({ steps }: Chain, state: 'asked' | 'signed'): string[] {
  return steps.filter((step) => step.state === state).map(({ key }) => key)
}

/** As the office of the test says it: two people are chosen, an outsider is handed the author's device. */
function askedAt({ posts: asked, person, chosen, outsider }: SignatureSlot): Asked {
  if (chosen) return { people: ['one', 'other'] }
  if (outsider || person === 'author') return { people: [author.id] }
  return person ? { people: ['named'] } : { posts: asked ?? [] }
}

function signersOf({ people, posts: held = [] }: Asked) {
  return people ? people.map((id) => ({ id, posts: [] })) : [{ id: 'holder', posts: held.slice(0, 1) }]
}

/** The chain after acts that it takes. */
function chainAfter(chain: Chain, acts: readonly SigningAct[]): Chain {
  return acts.reduce((before, act) => {
    const { chain: after, refusal } = applySigning(before, act)
    expect(refusal, `${act.verb} after ${before.state}`).toBeUndefined()
    return after ?? before
  }, chain)
}
