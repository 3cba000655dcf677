import type { Chain, Step } from './chain.ts'
import { hasVoted } from './is-asked.ts'

/** Someone of whom something is wanted at a step: a person, or whoever holds a post. */
export interface Ask {
  step: string
  person?: string
  post?: string
  since?: Date | string
}

/** Of whom what is wanted now; nobody where everybody who sees the record may sign, or all is signed by hand. */
export function asksOf(chain: Chain): Ask[] {
  if (chain.mode === 'hand') return []
  if (chain.state === 'returned' || chain.state === 'withdrawn') return [{ step: '', person: chain.author }]
  if (chain.state !== 'running') return []
  return chain.steps.filter(({ state }) => state === 'asked').flatMap(asksAt)
}

function asksAt(step: Step): Ask[] {
  const { key, asked, lent, since } = step
  const at = { step: key, ...(since !== undefined && { since }) }
  const borrowers = lent.map(({ to }) => ({ ...at, person: to }))
  const people = (asked.people ?? []).filter((id) => !hasVoted(step, id) && !lent.some(({ by }) => by === id))
  if (asked.people) {
    const own = step.who === 'inTurn' ? people.slice(0, 1) : people
    return [...borrowers, ...own.map((person) => ({ ...at, person }))]
  }
  return [...borrowers, ...(asked.posts ?? []).map((post) => ({ ...at, post }))]
}
