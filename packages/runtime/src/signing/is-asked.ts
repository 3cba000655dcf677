import type { Asked, Chain, Signer, Step } from './chain.ts'

/** Whether someone may act at a step that is open, by who is asked there. */
export function isAsked({ asked, lent, votes, who }: Step, signer: Signer): boolean {
  if (lent.some(({ by }) => by === signer.id) || !isAmong(asked, signer)) return false
  return who !== 'inTurn' || !asked.people || nextInTurn(asked, votes) === signer.id
}

function isAmong({ people, posts, named, anyone }: Asked, { id, posts: held }: Signer): boolean {
  if (anyone || named?.includes(id)) return true
  if (!people && !posts) return false
  return (!people || people.includes(id)) && (!posts || posts.some((post) => held.includes(post)))
}

/** Of people who sign one after the other: whose turn it is. */
function nextInTurn({ people = [] }: Asked, votes: Step['votes']): string | undefined {
  return people.find((id) => !votes.some((vote) => (vote.for ?? vote.by) === id))
}

/** Whether someone has said theirs at a step in this round. */
export function hasVoted({ votes }: Step, id: string): boolean {
  return votes.some((vote) => (vote.for ?? vote.by) === id)
}

/** Who looks after the chain of a record: its author, and whoever manages chains. */
export function looksAfter({ author }: Chain, { id, manages }: Signer): boolean {
  return id === author || manages === true
}
