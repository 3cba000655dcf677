import { applySigning, type Signer } from '@paperwright/runtime/kit'
import { eq, inArray, isNull, and } from 'drizzle-orm'
import { users } from '../db/account-tables.ts'
import { signingParts, signingSights } from '../db/signing-tables.ts'
import { Conflict } from '../errors.ts'
import { append } from '../records/append.ts'
import type { Acting } from '../services.ts'
import { requireSeen } from '../submissions/get-submission.ts'
import type { AskedAct } from './asked-act.ts'
import { findChain } from '../chains/find-chain.ts'
import { voicesOf } from '../stand-ins/voices.ts'
import { requireConfirmed } from './confirm/require-confirmed.ts'
import { handOf } from './hand-of.ts'
import type { FoundChain } from './chain-view.ts'
import { takeDrawing } from './phone/find-drawing.ts'
import { refused } from './refused.ts'
import { doneNow, requireChain, requirePerson, requireVoice } from './standing-now.ts'
import { detailsOf, peopleOf, toSigningAct } from './to-signing-act.ts'

/** Times that an act is tried where others are faster. */
const TRIES = 8

/**
 * Does something about the signatures of a record, guarded by where they stand: what others did meanwhile is looked at
 * again, and either leaves room for it or refuses it. Gives the chain after it.
 */
export async function actOnChain(acting: Acting, { id, given, session }: AskedAct): Promise<FoundChain> {
  requirePerson(acting)
  const people = await requirePeople(acting, peopleOf(given))
  const asked = { id, given, session }
  const hand = await handOf(acting, asked)
  let isReady = false
  for (let tries = 0; tries < TRIES; tries++) {
    const seen = await requireSeen(acting, id)
    const chain = await requireChain(acting, seen)
    const done = await doneNow(acting, seen, chain)
    const voice = await requireVoice(acting, seen.row.formId, 'for' in given ? given.for : undefined)
    const { chain: after, refusal } = applySigning(chain, toSigningAct(given, { ...done, voice }))
    if (refusal) throw refused(refusal)
    isReady ||= await useUp(acting, asked)
    const { row: on, form: document } = seen
    const [stored] = await append(acting, [
      {
        kind: given.verb,
        by: acting.actor,
        at: done.at,
        form: { id: on.formId, version: on.formVersion, document },
        record: on.record,
        on,
        signing: {
          before: chain,
          chain: after,
          details: detailsOf(given, { people, voice, hand }),
          ...(given.verb === 'copied' && { copies: given.people }),
        },
      },
    ])
    if (stored!.row) return { seen, sent: after, chain: after }
    const { code } = stored!.refusal
    if (code === 'state') throw refused('state')
    if (code !== 'outdated') throw new Error(`An act on signatures was refused: ${code}.`)
  }
  throw new Conflict('Others are changing this record at the same time. Try again.', { code: 'busy' })
}

/** What serves one signature alone is of no use after it: that it is oneself, and what was drawn on a phone. Refused where it has served. */
async function useUp(acting: Acting, asked: AskedAct): Promise<true> {
  await requireConfirmed(acting, asked)
  await takeDrawing(acting, asked)
  return true
}

/**
 * Keeps that someone who is asked, or got a copy, opened the sheet of a revision. Nothing happens where they did before, or
 * neither is so.
 */
export async function openSheet(
  acting: Acting,
  { id, covers }: { id: string; covers: number },
): Promise<void> {
  requirePerson(acting)
  const seen = await requireSeen(acting, id)
  const chain = await findChain(acting, { id, form: seen.form })
  if (!chain) return
  const done = await doneNow(acting, seen, chain)
  if (!applySigning(chain, { ...done, verb: 'read' }).refusal)
    await acting.db
      .update(signingParts)
      .set({ readAt: done.at })
      .where(and(eq(signingParts.submissionId, id), eq(signingParts.person, done.by.id)))
  const voices = await voicesOf(acting, seen.row.formId)
  for (const { key } of chain.steps) {
    const sees = (act: { for?: Signer }) =>
      !applySigning(chain, { ...done, ...act, verb: 'seen', step: key, covers }).refusal
    if (!sees({}) && !voices.some((voice) => sees({ for: voice }))) continue
    const sight = { submissionId: id, step: key, person: done.by.id, covers }
    await acting.db
      .insert(signingSights)
      .values({ ...sight, at: done.at })
      .onConflictDoUpdate({
        target: SIGHT,
        set: { at: done.at },
      })
  }
}

/** What tells a sight from others. */
const SIGHT = [signingSights.submissionId, signingSights.step, signingSights.person, signingSights.covers]

/** Those who are to sign are of the house, and have not left it. */
async function requirePeople({ db }: Acting, ids: readonly string[]) {
  if (ids.length === 0) return []
  const found = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(
      and(ids.length === 1 ? eq(users.id, ids[0]!) : inArray(users.id, [...ids]), isNull(users.disabledAt)),
    )
  const gone = ids.find((id) => !found.some((one) => one.id === id))
  if (gone !== undefined)
    throw new Conflict('Someone who was chosen is not, or no longer, of the office.', { code: 'person' })
  return ids.map((id) => found.find((one) => one.id === id)!)
}
