import { signingRules } from '../chains/signing-of.ts'
import type { Acting } from '../services.ts'
import type { ActGiven } from './act-given.ts'
import { findKept, type Hand } from './kept/find-kept.ts'
import { refused } from './refused.ts'

/** The hand that an act signs with, where the act itself does not bring it; a copy, which stays when what is kept changes. */
export async function handOf(acting: Acting, given: ActGiven): Promise<Hand | undefined> {
  if (given.verb !== 'signed' || given.way !== 'kept') return undefined
  // Whoever was added beside the slots is asked by none of them.
  const { kept } = await signingRules(acting)
  if (!kept) throw refused('way')
  const found = await findKept(acting)
  if (!found) throw refused('nothingKept')
  return found.hand
}
