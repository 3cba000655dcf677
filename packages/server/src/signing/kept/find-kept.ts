import { eq } from 'drizzle-orm'
import type { Drawing, InkPicture } from '@paperwright/runtime/kit'
import { keptSignatures } from '../../db/signing-tables.ts'
import { Forbidden } from '../../errors.ts'
import type { Acting } from '../../services.ts'

/** A signature as someone keeps it: lines, or a picture. */
export type Hand = { drawn: Drawing; picture?: undefined } | { drawn?: undefined; picture: InkPicture }

/** The signature that whoever asks keeps, and since when; undefined where they keep none. */
export async function findKept({
  db,
  actor,
}: Pick<Acting, 'db' | 'actor'>): Promise<{ hand: Hand; at: Date } | undefined> {
  const [row] = await db.select().from(keptSignatures).where(eq(keptSignatures.person, actor.id))
  if (!row) return undefined
  const { drawn, picture, at } = row
  const hand = drawn ? { drawn } : picture ? { picture } : undefined
  return hand && { hand, at }
}

/** What someone keeps to sign with is read and changed by themselves, never by a script of theirs. */
export function requireOwner({ actor }: Pick<Acting, 'actor'>): void {
  if (actor.by === 'key')
    throw new Forbidden('Only you see the signature that you keep, not an API key.', { code: 'person-only' })
}
