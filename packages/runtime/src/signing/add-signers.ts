import { advance } from './advance-chain.ts'
import type { Chain, Step } from './chain.ts'
import { openStep } from './open-step.ts'
import { mayVote } from './sign-step.ts'
import type { ActOf, Outcome } from './signing-act.ts'

/** Has others sign as well: before oneself, who is asked again then, or after oneself, before whoever comes next. */
export function addSigners(chain: Chain, act: ActOf<'added'>): Outcome {
  const step = openStep(chain, act.step)
  if (typeof step === 'string') return step
  const refusal = mayVote(step, act)
  if (refusal) return refusal
  if (step.added) return 'addedAdds'
  const people = [...new Set(act.people)]
  if (people.length === 0) return 'noPeople'
  if (people.includes((act.for ?? act.by).id) || people.includes(act.by.id)) return 'circle'
  const key = freeKey(chain, step.key)
  const isBefore = act.where === 'before'
  const added: Step = {
    key,
    after: isBefore ? step.after : [step.key],
    who: act.who,
    state: 'waiting',
    asked: {},
    votes: [],
    seen: [],
    lent: [],
    handed: [],
    added: { by: act.by.id, people },
  }
  const steps = chain.steps.flatMap((one): Step[] => {
    if (one.key !== step.key) {
      return [isBefore || !one.after.includes(step.key) ? one : { ...one, after: [...one.after, key] }]
    }
    return isBefore
      ? [added, { ...one, state: 'returned', lent: [], after: [...one.after, key] }]
      : [one, added]
  })
  return advance({ ...chain, acted: true, steps }, act)
}

function freeKey({ steps }: Chain, key: string): string {
  for (let count = 1; ; count++) {
    const free = `${key}+${count}`
    if (!steps.some((step) => step.key === free)) return free
  }
}
