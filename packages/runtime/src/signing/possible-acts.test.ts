import { expect, test } from 'vitest'
import { planChain } from '../form/chain-plan.ts'
import { applySigning } from './apply-signing.ts'
import { idleChain, type Chain, type Signer } from './chain.ts'
import { possibleActs } from './possible-acts.ts'
import type { SigningAct } from './signing-act.ts'

const at = new Date('2026-03-05T08:00:00Z')
const now = { left: [], asked: { manager: { posts: ['m'] }, finance: { posts: ['f'] } } }
const [author, manager, finance]: readonly Signer[] = [
  { id: 'liu', posts: [] },
  { id: 'chen', posts: ['m'] },
  { id: 'zhou', posts: ['f'] },
]
const plan = planChain([
  { key: 'manager', label: '经理', posts: ['m'] },
  { key: 'finance', label: '财务', posts: ['f'] },
])

function after(...acts: readonly SigningAct[]): Chain {
  return acts.reduce(
    (chain, act) => applySigning(chain, act).chain!,
    idleChain({ plan, author: 'liu', covers: 1 }),
  )
}

const done = (by: Signer) => ({ by, at, now })
const sent: SigningAct = { ...done(author!), verb: 'sent' }
const seen = (by: Signer, step: string): SigningAct => ({ ...done(by), verb: 'seen', step, covers: 1 })
const signed = (by: Signer, step: string): SigningAct => ({
  ...done(by),
  verb: 'signed',
  step,
  covers: 1,
  way: 'drawn',
})
const of = (chain: Chain, by: Signer) => possibleActs(chain, by, { at, within: 1000 })

test('whoever is asked may sign, refuse, return and pass on; the author may withdraw and remind', () => {
  const chain = after(sent)
  expect(of(chain, manager!).steps['manager']).toEqual([
    'signed',
    'refused',
    'returned',
    'handedOver',
    'lent',
    'added',
  ])
  expect(of(chain, finance!).steps).toEqual({ manager: [], finance: [] })
  expect(of(chain, author!).chain).toContain('withdrawn')
  expect(of(chain, author!).steps['manager']).toContain('nudged')
})

test('what one signed may be taken back until whoever comes next has opened it', () => {
  const chain = after(sent, seen(manager!, 'manager'), signed(manager!, 'manager'))
  expect(of(chain, manager!).steps['manager']).toContain('retrieved')
  const opened = applySigning(chain, seen(finance!, 'finance')).chain!
  expect(of(opened, manager!).steps['manager']).not.toContain('retrieved')
  expect(of(opened, finance!).steps['finance']).toContain('signed')
})
