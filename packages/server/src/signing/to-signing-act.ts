import type { Circumstances, Signer, SigningAct, SigningDetails } from '@paperwright/runtime/kit'
import type { ActGiven } from './act-given.ts'

/** How long the last signature may be taken back: a day. */
export const WITHIN = 24 * 3_600_000

interface Done {
  by: Signer
  at: Date
  now: Circumstances
}

/** What came in, as the chain takes it. */
export function toSigningAct(given: ActGiven, done: Done): SigningAct {
  switch (given.verb) {
    case 'signed': {
      const { verb, step, covers, way, name, said } = given
      return { ...done, verb, step, covers, way, ...(name && { name }), ...(said && { opinion: said }) }
    }
    case 'refused': {
      return { ...done, verb: given.verb, step: given.step, covers: given.covers, reason: given.said }
    }
    case 'returned': {
      const { verb, step, covers, to, straight, said } = given
      return { ...done, verb, step, covers, to, straight, reason: said }
    }
    case 'retrieved': {
      return { ...done, ...given, within: WITHIN }
    }
    case 'givenBack': {
      return { ...done, verb: given.verb, step: given.step, ...(given.said && { opinion: given.said }) }
    }
    case 'commented': {
      return { ...done, verb: given.verb, text: given.said }
    }
    default: {
      return { ...done, ...given }
    }
  }
}

/** Those whom an act concerns, by their ids. */
export function peopleOf(given: ActGiven): readonly string[] {
  if ('people' in given) return given.people
  return given.verb === 'handedOver' || given.verb === 'lent' ? [given.to] : []
}

/** What of it is kept with the record's history; people with the names that they have now. */
export function detailsOf(given: ActGiven, people: readonly { id: string; name: string }[]): SigningDetails {
  const { verb: _, ...rest } = given
  const { people: __, to, ...own } = rest as Omit<SigningDetails, 'people'> & { people?: unknown }
  return {
    ...own,
    ...(given.verb === 'returned' && { to: to ?? null }),
    ...(people.length > 0 && { people }),
  }
}
