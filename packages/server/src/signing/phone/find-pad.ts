import { and, eq } from 'drizzle-orm'
import type { Drawing } from '@paperwright/runtime/kit'
import { phonePads } from '../../db/signing-tables.ts'
import { NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'

/** How far a phone is, as the desk that showed its code is told. */
export interface PadState {
  state: 'waiting' | 'opened' | 'drawn' | 'over'
  drawn: Drawing | null
}

interface OfSession {
  id: string
  session: string | undefined
}

/** A pad of the session that asks; of no other one there is any. */
export async function findPad({ db, clock }: Acting, of: OfSession): Promise<PadState> {
  const [pad] = await db.select().from(phonePads).where(ofSession(of))
  if (!pad) throw new NotFound('There is no such pad here.')
  const { drawn, openedAt, until } = pad
  if (drawn) return { state: 'drawn', drawn }
  if (until <= clock()) return { state: 'over', drawn }
  return { state: openedAt ? 'opened' : 'waiting', drawn }
}

/** Nobody draws on it any more. */
export async function endPad({ db }: Acting, of: OfSession): Promise<void> {
  await db.delete(phonePads).where(ofSession(of))
}

function ofSession({ id, session }: OfSession) {
  return and(eq(phonePads.id, id), eq(phonePads.session, session ?? ''))
}
