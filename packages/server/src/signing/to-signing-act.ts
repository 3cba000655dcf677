import type { Circumstances, Signer, SigningAct, SigningDetails } from '@paperwright/runtime/kit'
import type { ActGiven } from './act-given.ts'
import type { Hand } from './kept/find-kept.ts'

/** How long the last signature may be taken back: a day. */
export const WITHIN = 24 * 3_600_000

interface Named {
  id: string
  name: string
}

interface Done {
  by: Signer
  at: Date
  now: Circumstances
}

/** What came in, as the chain takes it; `voice` is whom it is done for. */
export function toSigningAct(
  given: ActGiven,
  { voice, ...who }: Done & { voice?: Signer | undefined },
): SigningAct {
  const done = { ...who, ...(voice && { for: voice }) }
  switch (given.verb) {
    case 'signed': {
      const { verb, step, covers, way, said } = given
      const name = 'name' in given ? given.name : undefined
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
    case 'handedOver':
    case 'lent': {
      return {
        ...done,
        verb: given.verb,
        step: given.step,
        to: given.to,
        ...(given.said && { reason: given.said }),
      }
    }
    case 'added': {
      const { verb, step, where, people, who: many } = given
      return { ...done, verb, step, where, people, who: many }
    }
    case 'passed': {
      return { ...done, verb: given.verb, step: given.step, ...(given.said && { reason: given.said }) }
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
export function detailsOf(
  given: ActGiven,
  { people, voice, hand }: { people: readonly Named[]; voice: Named | undefined; hand: Hand | undefined },
): SigningDetails {
  const { verb: _, ...rest } = given
  const {
    people: __,
    for: ___,
    confirmation: ____,
    pad: _____,
    to,
    ...own
  } = rest as Omit<SigningDetails, 'people' | 'for'> & {
    people?: unknown
    for?: unknown
    confirmation?: unknown
    pad?: unknown
  }
  return {
    ...own,
    ...hand,
    ...(voice && { for: { id: voice.id, name: voice.name } }),
    ...(given.verb === 'returned' && { to: to ?? null }),
    ...(people.length > 0 && { people }),
  }
}
