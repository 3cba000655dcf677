import { createHash, randomBytes } from 'node:crypto'
import { applySigning } from '@paperwright/runtime/kit'
import { and, eq, isNull } from 'drizzle-orm'
import { phonePads } from '../../db/signing-tables.ts'
import { Forbidden } from '../../errors.ts'
import { newId } from '../../new-id.ts'
import type { Acting } from '../../services.ts'
import { requireSeen } from '../../submissions/get-submission.ts'
import { refused } from '../refused.ts'
import { doneNow, requireChain, requirePerson, requireVoice } from '../standing-now.ts'
import { phoneAddress, type OutOfReach } from './phone-address.ts'

/** Milliseconds for which a phone may draw. */
const LASTS = 5 * 60_000

export interface NewPad {
  step: string
  covers: number
  /** In whose place. */
  for?: string | undefined
  /** Of an outsider who signs. */
  name?: string | undefined
}

/** A pad that a phone may open, by an address with its code; or why none could. */
export type BegunPad = { id: string; url: string; until: Date } | { reason: OutOfReach }

/** Lets a phone draw one signature that its signer, or who hands them the device, is about to give here. */
export async function beginPad(
  acting: Acting,
  { id: submissionId, session, given }: { id: string; session: string | undefined; given: NewPad },
): Promise<BegunPad> {
  requirePerson(acting)
  if (session === undefined) throw new Forbidden('Only a person signs, not an API key.')
  const { db, actor, clock, outside } = acting
  const seen = await requireSeen(acting, submissionId)
  const chain = await requireChain(acting, seen)
  const voice = await requireVoice(acting, seen.row.formId, given.for)
  const isOutsider = chain.plan.some(({ key, isOutsider: is }) => key === given.step && is)
  const { step, covers, name = '' } = given
  // Whoever is not of the house may write their name down later.
  const signed = { verb: 'signed', step, covers, way: 'phone', name: name || 'x' } as const
  const done = await doneNow(acting, seen, chain)
  const { refusal } = applySigning(chain, { ...done, ...signed, ...(voice && { for: voice }) })
  // That its sheet was opened may be told a moment later; the signature itself asks.
  if (refusal && refusal !== 'notSeen') throw refused(refusal)
  const address = phoneAddress(outside.url)
  if ('reason' in address) return address
  const code = randomBytes(32).toString('base64url')
  const now = clock()
  const until = new Date(now.getTime() + LASTS)
  const signer = isOutsider ? name : actor.name
  const standsFor = voice?.name ?? null
  const id = newId(now)
  await db.transaction(async (tx) => {
    // A code that is shown anew makes the one before useless.
    await tx
      .delete(phonePads)
      .where(
        and(
          eq(phonePads.session, session),
          eq(phonePads.submissionId, submissionId),
          eq(phonePads.step, step),
          isNull(phonePads.takenAt),
        ),
      )
    await tx
      .insert(phonePads)
      .values({ id, hash: hashOfCode(code), session, submissionId, step, covers, signer, standsFor, until })
  })
  return { id, url: `${address.url}/pad#${code}`, until }
}

/** It is random and long: one round hides it. */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
