import type { ChainView } from '@paperwright/server'
import { ApiError } from '../api/api-error.ts'
import { actOnChain, tellSeen } from '../api/signing.ts'
import { actOf, stepsToSign, type OneHand } from './steps-to-sign.ts'

/** What came of signing a sheet with others: null where it is signed, or the reason why not, `failed` where none was told. */
export type SignedOrNot = string | null

/** Signs all steps of a record that are one's own, as its sheet was read: `chain` is what stood then. */
export async function signOne(id: string, chain: ChainView, hand: OneHand): Promise<SignedOrNot> {
  const { covers } = chain
  const steps = stepsToSign(chain)
  if (steps.length === 0) return 'notAsked'
  try {
    for (const step of steps) {
      const act = actOf(step, { covers, hand })
      await actOnChain(id, act).catch(async (error: unknown) => {
        if (!(error instanceof ApiError) || error.refusal !== 'notSeen') throw error
        // It was before their eyes; that was not kept, as where the network was away.
        await tellSeen(id, covers)
        await actOnChain(id, act)
      })
    }
    return null
  } catch (error) {
    return (error instanceof ApiError && error.refusal) || 'failed'
  }
}
