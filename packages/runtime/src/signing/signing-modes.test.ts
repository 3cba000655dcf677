import { describe, expect, test } from 'vitest'
import { planChain, type ChainMode } from '../form/chain-plan.ts'
import { asksOf } from './asks-of.ts'
import { applySigning } from './apply-signing.ts'
import {
  after,
  an,
  bo,
  chen,
  does,
  handsOver,
  hr,
  onPaper,
  refuses,
  returns,
  sends,
  signs,
  slot,
  three,
  type Case,
} from './chain-office.fixture.ts'
import { idleChain } from './chain.ts'

const byAuthor = [slot('author', { person: 'author', bySubmitting: true }), slot('manager')]

const cases: Record<Exclude<ChainMode, 'both'>, Case[]> = {
  hand: [
    ['its author signs on paper like everybody', byAuthor, [sends()], 'running: author ? anyone, manager ..'],
    [
      'who signed is entered by the author',
      three,
      [sends(), onPaper(an, 'manager', '赵经理')],
      'running: manager 赵经理, finance ? @finance, head ..',
    ],
    [
      'or by whoever manages',
      three,
      [sends(), onPaper(hr, 'manager', '赵经理')],
      'running: manager 赵经理, finance ? @finance, head ..',
    ],
    ['nobody draws', three, [sends(), signs(bo, 'manager')], 'way'],
    ['nobody hands on what they are not asked', three, [sends(), handsOver(bo, 'manager', chen)], 'way'],
    ['nobody is reminded', three, [sends(), does(an, 'nudged', { step: 'manager' })], 'way'],
    ['paper does not go back by a press', three, [sends(), returns(bo, 'manager', null)], 'way'],
    [
      'it may be refused',
      three,
      [sends(), refuses(bo, 'manager')],
      'refused: manager -bo, finance .., head ..',
    ],
    [
      'a correction opens it anew',
      three,
      [sends(), onPaper(an, 'manager', '赵经理'), does(an, 'corrected', { revision: 2 })],
      'running: manager ? @manager, finance .., head .. / struck manager an',
    ],
  ],
  screen: [
    ['nothing is entered from paper', three, [sends(), onPaper(an, 'manager')], 'way'],
    [
      'a slot for paper alone stays so',
      [slot('manager', { ways: ['paper'] })],
      [sends(), onPaper(an, 'manager')],
      'complete: manager 赵经理',
    ],
    [
      'who is asked draws',
      three,
      [sends(), signs(bo, 'manager')],
      'running: manager bo, finance ? @finance, head ..',
    ],
  ],
}

describe.each(Object.entries(cases))('signed by %s', (mode, rows) => {
  test.each(rows)('%s', (_, slots, lines, gives) => {
    expect(after(slots, lines, mode as ChainMode)).toBe(gives)
  })
})

test('by hand nothing is wanted of anybody', () => {
  const asked = (mode: ChainMode) => {
    const idle = idleChain({ plan: planChain(three, { mode }), mode, author: an.id, covers: 1 })
    const now = { left: [], asked: { manager: { posts: ['manager'] } } }
    return asksOf(applySigning(idle, { verb: 'sent', by: an, at: new Date(0), now }).chain!)
  }
  expect(asked('both')).toMatchObject([{ step: 'manager', post: 'manager' }])
  expect(asked('hand')).toEqual([])
})

test('kept signatures are the office’s to allow, and no outsider has one', () => {
  const waysOf = (how: Parameters<typeof planChain>[1], slot: object = {}) =>
    planChain([{ key: 'a', label: '甲', ...slot }], how)[0]!.ways
  expect(waysOf({})).toContain('kept')
  expect(waysOf({ kept: false })).not.toContain('kept')
  expect(waysOf({}, { outsider: true })).not.toContain('kept')
  expect(waysOf({ kept: false }, { ways: ['kept'] })).toEqual(['drawn'])
  expect(waysOf({ mode: 'hand' })).toEqual(['paper'])
})
