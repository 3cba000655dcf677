import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { Drawing } from '@paperwright/runtime/kit'
import { phonePads } from '../../db/signing-tables.ts'
import type { Acting } from '../../services.ts'
import type { AskedAct } from '../asked-act.ts'
import { refused } from '../refused.ts'

/** What was drawn on a phone for this signature, in this session; refused where there is nothing, or it has signed. */
export async function findDrawing({ db }: Acting, asked: AskedAct): Promise<Drawing> {
  const [pad] = await db.select({ drawn: phonePads.drawn }).from(phonePads).where(drawnFor(asked))
  if (!pad?.drawn) throw refused('nothingDrawn')
  return pad.drawn
}

/** It signs this once; nothing happens to signatures that come from no phone. */
export async function takeDrawing({ db, clock }: Acting, asked: AskedAct): Promise<void> {
  if (asked.given.verb !== 'signed' || asked.given.way !== 'phone') return
  const taken = await db
    .update(phonePads)
    .set({ takenAt: clock() })
    .where(drawnFor(asked))
    .returning({ id: phonePads.id })
  if (taken.length === 0) throw refused('nothingDrawn')
}

function drawnFor({ id, given, session }: AskedAct): SQL | undefined {
  if (given.verb !== 'signed' || given.way !== 'phone') return undefined
  return and(
    eq(phonePads.id, given.pad),
    eq(phonePads.session, session ?? ''),
    eq(phonePads.submissionId, id),
    eq(phonePads.step, given.step),
    eq(phonePads.covers, given.covers),
    isNotNull(phonePads.drawn),
    isNull(phonePads.takenAt),
  )
}
