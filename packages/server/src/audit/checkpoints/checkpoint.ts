import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { JsonObject } from '@paperwright/runtime'
import { z } from 'zod'
import { canonicalText } from '../canonical.ts'

/** What the audit log was at a moment. */
export const checkpointSchema = z.looseObject({
  /** From 1, without gaps. */
  number: z.number().int().min(1),
  at: z.iso.datetime(),
  /** Entries of the log then. */
  entries: z.number().int().min(0),
  /** The hash of the last of them; empty where there were none. */
  head: z.string().regex(/^([0-9a-f]{64})?$/),
  /** SHA-256 of the checkpoint before, as it was signed; empty for the first. */
  previous: z.string().regex(/^([0-9a-f]{64})?$/),
  /** The release that made it. */
  program: z.string(),
})

export type Checkpoint = z.infer<typeof checkpointSchema>

/** A checkpoint as it is handed out: what proves it goes with it. */
export const signedSchema = z.object({
  checkpoint: checkpointSchema,
  /** Ed25519 over the checkpoint as canonical JSON (RFC 8785), in base64. */
  signature: z.string(),
  /** What that is checked with: SPKI in base64. */
  publicKey: z.string(),
})

export type SignedCheckpoint = z.infer<typeof signedSchema>

/** A checkpoint, and where it was found; undefined where what stands there is none. */
export interface FoundCheckpoint {
  where: string
  signed: SignedCheckpoint | undefined
}

/** The text that is signed. */
export function contentOf(checkpoint: Checkpoint): string {
  return canonicalText(checkpoint as JsonObject)
}

export function hashOfContent(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

export function signContent(content: string, key: KeyObject): string {
  return sign(null, Buffer.from(content), key).toString('base64')
}

export function isSignedBy({ checkpoint, signature, publicKey }: SignedCheckpoint): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    const isEd25519 = key.asymmetricKeyType === 'ed25519'
    return (
      isEd25519 && verify(null, Buffer.from(contentOf(checkpoint)), key, Buffer.from(signature, 'base64'))
    )
  } catch {
    return false
  }
}
