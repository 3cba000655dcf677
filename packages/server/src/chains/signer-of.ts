import type { Signer } from '@paperwright/runtime/kit'
import type { Actor } from '../auth/actor.ts'

/** Who asks, as a chain knows them. */
export function signerOf({ id, posts, isAdmin }: Actor): Signer {
  return { id, posts, ...(isAdmin && { manages: true }) }
}
