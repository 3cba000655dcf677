import { expect, test } from 'vitest'
import { runs } from '../../../../tests/support/runs.ts'
import { applySigning } from './apply-signing.ts'
import type { Asked, Chain } from './chain.ts'
import { randomAct, randomChain, randomFrom } from './random-acts.fixture.ts'
import { actSlowly } from './slow-acts.fixture.ts'
import { ballotsAt, slowChain, standing, whereItLies, type SlowChain } from './slow-chain.fixture.ts'

const histories = runs(300, 100_000)
const ACTS = 40
const MINUTE = 60_000

const inOrder = (list: readonly string[]) => list.toSorted()

const asked = ({ people, posts, named, anyone }: Asked) => ({
  people: people && [...people],
  posts: posts && [...posts],
  named: posts && inOrder([...new Set(named)]),
  anyone: anyone === true,
})

/** What is compared, as the reducer has it. */
function told(chain: Chain): object {
  return {
    state: chain.state,
    round: chain.round,
    covers: chain.covers,
    steps: chain.steps
      .map((step) => ({
        key: step.key,
        state: step.state,
        asked: step.state === 'asked' && asked(step.asked),
        votes: step.votes.map((vote) => `${vote.verdict} ${vote.by} ${vote.for} ${vote.covers}`),
        lent: step.lent.map(({ by, to }) => `${by} ${to}`),
        handed: [...step.handed],
      }))
      .toSorted((one, other) => one.key.localeCompare(other.key)),
    struck: inOrder(chain.struck.map(({ step, by, for: whom, covers }) => `${step} ${by} ${whom} ${covers}`)),
    copies: chain.copies.map(({ to, read }) => `${to} ${read}`),
  }
}

/** The same, counted from what was done. */
function counted(chain: SlowChain): object {
  const struck = chain.ballots.filter(({ is }) => is === 'struck')
  const places = chain.places.toSorted((one, other) => one.key.localeCompare(other.key))
  return {
    state: whereItLies(chain),
    round: chain.round,
    covers: chain.covers,
    steps: places.map((place) => ({
      key: place.key,
      state: standing(chain, place),
      asked: standing(chain, place) === 'asked' && asked(place.asked),
      votes: ballotsAt(chain, place.key).map(
        (ballot) => `${ballot.verdict} ${ballot.by} ${ballot.for} ${ballot.covers}`,
      ),
      lent: chain.loans.filter(({ step }) => step === place.key).map(({ by, to }) => `${by} ${to}`),
      handed: chain.handings.filter(({ step }) => step === place.key).map(({ by }) => by),
    })),
    struck: inOrder(struck.map(({ step, by, for: whom, covers }) => `${step} ${by} ${whom} ${covers}`)),
    copies: chain.copies.map(({ to, isRead }) => `${to} ${isRead}`),
  }
}

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)

test('whatever is done, the chain stands where counting all that was done says', { timeout: 600_000 }, () => {
  for (let seed = 1; seed <= histories; seed++) {
    const next = randomFrom(seed)
    let chain = randomChain(next)
    const slow = slowChain(chain)
    for (let turn = 0; turn < ACTS; turn++) {
      const at = new Date(Date.UTC(2026, 2, 5) + (turn * 20 + next(30)) * MINUTE)
      const act = randomAct(chain, next, at)
      const { chain: after, refusal } = applySigning(chain, act)
      const reasons = actSlowly(slow, act)
      const where = `history ${seed}, act ${turn}: ${act.verb}`
      // Where several reasons hold, any of them may be given.
      if (refusal ? !reasons.includes(refusal) : reasons.length > 0) {
        expect.fail(`${where} gives ${refusal ?? 'a chain'}, counted: ${reasons.join(', ') || 'a chain'}`)
      }
      if (!after) continue
      chain = after
      if (!same(counted(slow), told(chain))) expect(told(chain), where).toEqual(counted(slow))
    }
  }
})
