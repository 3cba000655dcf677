import { asksOf, type Chain, type SigningDetails } from '@paperwright/runtime/kit'

/** Where a record's signatures stand after an act, and what the act says of them, where it is about them. */
export interface ChainAfter {
  chain: Chain
  details?: SigningDetails
  /** Whom the act sends a copy. */
  copies?: readonly string[]
}

/** The same as the statements that store acts are given it. */
export function keptOf(after: ChainAfter | undefined) {
  if (!after) return { chain: undefined, asks: undefined, copies: undefined }
  const { plan: _, ...chain } = after.chain
  return { chain, asks: asksOf(after.chain), copies: after.copies }
}
