import { signingRules } from '../chains/signing-of.ts'
import type { Acting } from '../services.ts'
import type { AskedAct } from './asked-act.ts'
import { findKept, type Hand } from './kept/find-kept.ts'
import { findDrawing } from './phone/find-drawing.ts'
import { refused } from './refused.ts'

/** The hand that an act signs with, where the act itself does not bring it; a copy, which stays when what is kept changes. */
export async function handOf(acting: Acting, asked: AskedAct): Promise<Hand | undefined> {
  const { given } = asked
  if (given.verb !== 'signed') return undefined
  if (given.way === 'phone') return { drawn: await findDrawing(acting, asked) }
  if (given.way !== 'kept') return undefined
  // Whoever was added beside the slots is asked by none of them.
  const { kept } = await signingRules(acting)
  if (!kept) throw refused('way')
  const found = await findKept(acting)
  if (!found) throw refused('nothingKept')
  return found.hand
}
