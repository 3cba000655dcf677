import type { StepView } from '@paperwright/server'
import { expect, test } from 'vitest'
import { actOf, stepsToSign } from './steps-to-sign.ts'

const step = (key: string, more: Partial<StepView> = {}) =>
  ({ key, ways: ['drawn', 'typed', 'paper'], isOutsider: false, standsFor: null, ...more }) as StepView
const drawn = { height: 400, lines: [[0, 0, 100, 100]] }

test('steps that one is asked to sign on the screen are signed with others', () => {
  const steps = [
    step('mine'),
    step('later'),
    step('customer', { isOutsider: true }),
    step('paper', { ways: ['paper'] }),
    step('added', { ways: ['typed'] }),
  ]
  const may = {
    mine: ['signed'],
    later: ['nudged'],
    customer: ['signed'],
    paper: ['signed'],
    added: ['signed'],
  }
  const mine = { chain: [], steps: may } as never
  expect(stepsToSign({ steps, mine }).map(({ key }) => key)).toEqual(['mine', 'added'])
})

test.each([
  ['drawn', ['drawn', 'typed', 'paper'], 'drawn'],
  ['typed', ['drawn', 'typed', 'paper'], 'typed'],
  ['drawn', ['typed'], 'typed'],
  ['typed', ['drawn'], 'drawn'],
  ['kept', ['drawn', 'typed'], 'kept'],
] as const)('by a hand that is %s, a slot of %j is %s', (way, ways, signed) => {
  expect(actOf(step('a', { ways }), { covers: 3, hand: { way, drawn, said: ' 同意 ' } })).toEqual({
    verb: 'signed',
    step: 'a',
    covers: 3,
    way: signed,
    said: '同意',
    ...(signed === 'drawn' && { drawn }),
  })
})

test('in another’s place it says whose', () => {
  const act = actOf(step('a', { standsFor: { id: 'wang', name: '王强' } }), {
    covers: 1,
    hand: { way: 'typed', said: '' },
  })
  expect(act).toEqual({ verb: 'signed', step: 'a', covers: 1, way: 'typed', for: 'wang' })
})
