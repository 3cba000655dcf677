import {
  asksOf,
  tellsOf,
  type Chain,
  type ChainMove,
  type SigningDetails,
  type Vote,
} from '@paperwright/runtime/kit'

/** Where a record's signatures stand after an act, and what the act says of them, where it is about them. */
export interface ChainAfter {
  /** As they stood before; missing of a new record. */
  before?: Chain
  chain: Chain
  details?: SigningDetails
  /** Whom the act sends a copy. */
  copies?: readonly string[]
}

/** The same as the statements that store acts are given it. */
export function keptOf(after: ChainAfter | undefined, verb: ChainMove['verb']) {
  if (!after)
    return { signing: undefined, chain: undefined, asks: undefined, copies: undefined, tells: undefined }
  const { plan: _, ...chain } = after.chain
  const tells = tellsOf({ ...after, verb, step: after.details?.step })
  return { signing: detailsOf(after), chain, asks: asksOf(after.chain), copies: after.copies, tells }
}

/** What the act says of the signatures, with those that it gave beside its own, and those that count no more. */
function detailsOf({ before, chain, details }: ChainAfter): SigningDetails | undefined {
  const were = saidIn(before)
  const are = saidIn(chain)
  const has = (list: readonly Said[], one: Said) =>
    list.some(
      ({ step, vote }) => step === one.step && vote.by === one.vote.by && isSame(vote.at, one.vote.at),
    )
  const strikes = stepsOf(were.filter((one) => !has(are, one)))
  // Of its own it says all; these are what an author signs by handing in.
  const signs = stepsOf(are.filter((one) => isSigned(one) && one.vote.way === undefined && !has(were, one)))
  const all = {
    ...details,
    ...(signs.length > 0 && { signs }),
    ...(strikes.length > 0 && { strikes }),
    ...(chain.state === 'refused' && before?.state !== 'refused' && { ends: 'refused' as const }),
  }
  return Object.keys(all).length > 0 ? all : undefined
}

interface Said {
  step: string
  vote: Vote
}

function saidIn(chain: Chain | undefined): readonly Said[] {
  return (chain?.steps ?? []).flatMap(({ key: step, votes }) => votes.map((vote) => ({ step, vote })))
}

function isSigned({ vote }: Said): boolean {
  return vote.verdict === 'signed'
}

function stepsOf(signed: readonly Said[]): string[] {
  return [...new Set(signed.map(({ step }) => step))]
}

function isSame(one: Date | string, other: Date | string): boolean {
  return new Date(one).getTime() === new Date(other).getTime()
}
