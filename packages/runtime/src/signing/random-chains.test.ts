import { describe, expect, test } from 'vitest'
import { runs } from '../../../../tests/support/runs.ts'
import { applySigning } from './apply-signing.ts'
import { behind } from './advance-chain.ts'
import { isDone, stepOf, type Chain, type Step } from './chain.ts'
import { hasVoted } from './is-asked.ts'
import { randomAct, randomChain, randomFrom } from './random-acts.fixture.ts'
import type { SigningAct } from './signing-act.ts'

const rounds = runs(400, 12_000)
const MINUTE = 60_000

const isReturned = ({ state }: Step) => state === 'returned'

interface Taken {
  before: Chain
  act: SigningAct
  after: Chain
}

/** Random acts on a random chain: those that were taken, with the chain before and after. */
function history(seed: number, acts = 40): Taken[] {
  const next = randomFrom(seed)
  let chain = randomChain(next)
  const taken: Taken[] = []
  for (let turn = 0; turn < acts; turn++) {
    const at = new Date(Date.UTC(2026, 2, 5) + (turn * 20 + next(30)) * MINUTE)
    const act = randomAct(chain, next, at)
    const { chain: after } = applySigning(chain, act)
    if (!after) continue
    taken.push({ before: chain, act, after })
    chain = after
  }
  return taken
}

const all = () => Array.from({ length: rounds }, (_, seed) => history(seed + 1))

describe('of whatever is done in whatever order', () => {
  const histories = all()

  test('each verb is taken somewhere, so that what follows is proven of all', () => {
    const verbs = new Set(histories.flat().map(({ act }) => act.verb))
    expect(verbs.size).toBe(20)
  })

  test('somebody is asked as long as a chain runs, and nobody once it has ended or lies with its author', () => {
    for (const { after } of histories.flat()) {
      const asked = after.steps.filter(({ state }) => state === 'asked')
      if (after.state === 'running') expect(asked.length).toBeGreaterThan(0)
      if (after.state === 'complete') expect(after.steps.every(isDone)).toBe(true)
      if (after.state === 'void') expect(asked).toEqual([])
    }
  })

  test('a step is asked exactly when all that come before it are done', () => {
    for (const { after } of histories.flat()) {
      if (after.state !== 'running') continue
      for (const step of after.steps) {
        const isReady = step.after.every((key) => isDone(stepOf(after, key) ?? { state: 'passed' }))
        // Beside a step that was returned from, what was asked stays so while the one before is signed again.
        if (step.state === 'asked') expect(isReady || after.steps.some(isReturned)).toBe(true)
        if (step.state === 'waiting' || step.state === 'returned') expect(isReady).toBe(false)
      }
    }
  })

  test('where people are asked by name, one of them has a say, unless there is nobody to ask', () => {
    for (const { after } of histories.flat()) {
      if (after.state !== 'running') continue
      for (const step of after.steps) {
        const people = step.asked.people ?? []
        if (step.state !== 'asked' || people.length === 0) continue
        expect(people.some((id) => !hasVoted(step, id))).toBe(true)
      }
    }
  })

  test('nobody says theirs twice at a step', () => {
    for (const { after } of histories.flat()) {
      for (const { votes } of after.steps) {
        const voters = votes.filter(({ way }) => way !== 'paper').map((vote) => vote.for ?? vote.by)
        expect(new Set(voters).size).toBe(voters.length)
      }
    }
  })

  test('no act can be done twice, but for words beside the chain', () => {
    // What is said beside, what names people anew, and giving back the next of several loans.
    const again = new Set(['commented', 'takenOut', 'corrected', 'addressed', 'added', 'givenBack'])
    for (const { act, after } of histories.flat()) {
      if (again.has(act.verb)) continue
      // Whoever voted for themselves and for another takes back one after the other.
      if (act.verb === 'retrieved' && stepOf(after, act.step)!.votes.some(({ by }) => by === act.by.id))
        continue
      expect(applySigning(after, act).refusal, act.verb).toBeDefined()
    }
  })

  test('nobody decides about a revision whose sheet they did not open', () => {
    for (const { before, act } of histories.flat()) {
      if (act.verb !== 'signed' && act.verb !== 'refused' && act.verb !== 'returned') continue
      if (act.verb === 'signed' && act.way === 'paper') continue
      const seen = stepOf(before, act.step)!.seen
      expect(seen).toContainEqual({ by: act.by.id, covers: before.covers })
    }
  })

  test('a return leaves what was signed on other ways', () => {
    for (const { before, act, after } of histories.flat()) {
      if (act.verb !== 'returned') continue
      const touched = act.to === null ? new Set([act.step]) : new Set([act.to, ...behind(before, act.to)])
      for (const step of before.steps) {
        if (!touched.has(step.key)) expect(stepOf(after, step.key)).toEqual(step)
      }
    }
  })

  test('no signature is lost: it stands, is struck, or was taken back by whoever gave it', () => {
    const count = (chain: Chain) =>
      chain.struck.length +
      chain.steps.flatMap(({ votes }) => votes.filter(({ verdict }) => verdict === 'signed')).length
    for (const { before, act, after } of histories.flat()) {
      if (act.verb === 'retrieved') continue
      expect(count(after), act.verb).toBeGreaterThanOrEqual(count(before))
    }
  })

  test('after a correction no signature covers an earlier revision, but what lies with its author', () => {
    for (const { act, after } of histories.flat()) {
      if (act.verb !== 'corrected' || after.state !== 'running') continue
      for (const { votes } of after.steps) for (const { covers } of votes) expect(covers).toBe(after.covers)
    }
  })

  test('who handed a step on is not asked there again by handing over', () => {
    for (const { before, act, after } of histories.flat()) {
      if (act.verb !== 'handedOver') continue
      expect(stepOf(before, act.step)!.handed).not.toContain(act.to)
      expect(stepOf(after, act.step)!.asked.people).toContain(act.to)
    }
  })

  test('a step that is lent is not voted on by whoever lent it', () => {
    for (const { before, act } of histories.flat()) {
      if (act.verb !== 'signed' || act.way === 'paper') continue
      const lenders = stepOf(before, act.step)!.lent.map(({ by }) => by)
      expect(lenders).not.toContain((act.for ?? act.by).id)
    }
  })

  test('a chain that goes on is moved by those alone who are asked, who look after it, or whom it was lent to', () => {
    const free = new Set(['commented', 'copied', 'read', 'takenOut', 'corrected', 'voided'])
    const isThere = (step: Step, id: string) =>
      step.asked.anyone === true ||
      step.asked.posts !== undefined ||
      step.asked.people?.includes(id) === true ||
      step.lent.some(({ by, to }) => by === id || to === id) ||
      hasVoted(step, id)
    for (const { before, act } of histories.flat()) {
      if (free.has(act.verb)) continue
      const looks = act.by.id === before.author || act.by.manages === true
      const signers = [act.by.id, ...('for' in act && act.for ? [act.for.id] : [])]
      const said = before.steps.some(({ votes }) => votes.some(({ by }) => by === act.by.id))
      const isAsked = before.steps.some((step) => signers.some((id) => isThere(step, id)))
      expect(looks || said || isAsked, act.verb).toBe(true)
    }
  })
})
