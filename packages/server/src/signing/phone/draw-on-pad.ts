import type { Locale } from '@paperwright/runtime'
import { printedWord, slotLabel, type Drawing } from '@paperwright/runtime/kit'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { sessions } from '../../db/account-tables.ts'
import type { Database } from '../../db/database.ts'
import { submissions } from '../../db/schema.ts'
import { phonePads, recordChains } from '../../db/signing-tables.ts'
import { Gone } from '../../errors.ts'
import { tellSession } from '../../live/tell-live.ts'
import type { Services } from '../../services.ts'
import { hashOfCode } from './begin-pad.ts'

/** What a phone says above its pad: of the record's values nothing. */
export interface PadView {
  title: string
  number: string
  /** The printed word of the place to sign; empty of a signer who was added. */
  label: string
  /** Who signs; empty where they have not said. */
  signer: string
  /** In whose place; null: in their own. */
  standsFor: string | null
  until: string
}

/** What a code is for; refused where its time is over, it was used, or what it was for has changed. Nobody need be signed in. */
export async function lookAtPad(
  services: Services,
  { code, locale }: { code: string; locale: Locale },
): Promise<PadView> {
  const { db, clock, forms } = services
  const pad = await requireOpenPad(services, code)
  await db
    .update(phonePads)
    .set({ openedAt: clock() })
    .where(and(eq(phonePads.id, pad.id), isNull(phonePads.openedAt)))
    .returning({ told: tellSession(sql`${phonePads.session}`) })
  const { document } = await forms.requireVersion(pad.formId, pad.formVersion)
  return {
    title: printedWord(document, document.title, locale),
    number: pad.number,
    label: printedWord(document, slotLabel(document, pad.step), locale),
    signer: pad.signer,
    standsFor: pad.standsFor,
    until: pad.until.toISOString(),
  }
}

/** Keeps what was drawn, once, and tells the desk. */
export async function drawOnPad(
  services: Services,
  { code, drawn }: { code: string; drawn: Drawing },
): Promise<void> {
  const { id } = await requireOpenPad(services, code)
  const kept = await services.db
    .update(phonePads)
    .set({ drawn })
    .where(and(eq(phonePads.id, id), isNull(phonePads.drawn)))
    .returning({ told: tellSession(sql`${phonePads.session}`) })
  if (kept.length === 0) throw gone('used')
}

/** A pad on which may be drawn: in its time, while the desk is signed in, and the record stands as it was there. */
export async function requireOpenPad({ db, clock }: Pick<Services, 'db' | 'clock'>, code: string) {
  const [pad] = await db
    .select({
      id: phonePads.id,
      step: phonePads.step,
      signer: phonePads.signer,
      standsFor: phonePads.standsFor,
      until: phonePads.until,
      isDrawn: sql<boolean>`${phonePads.drawn} is not null`,
      ends: sessions.expiresAt,
      isAsIs: sql<boolean>`coalesce((${recordChains.chain} ->> 'covers')::int = ${phonePads.covers}, true)
        and coalesce(${recordChains.state} = 'running', true)`,
      formId: submissions.formId,
      formVersion: submissions.formVersion,
      number: submissions.number,
    })
    .from(phonePads)
    .innerJoin(sessions, eq(sessions.id, phonePads.session))
    .innerJoin(submissions, eq(submissions.id, phonePads.submissionId))
    .leftJoin(recordChains, eq(recordChains.submissionId, phonePads.submissionId))
    .where(eq(phonePads.hash, hashOfCode(code)))
  if (!pad) throw gone('unknown')
  if (pad.isDrawn) throw gone('used')
  // better-auth counts by the machine's own clock.
  if (pad.until <= clock() || pad.ends.getTime() <= Date.now()) throw gone('over')
  if (!pad.isAsIs) throw gone('changed')
  return pad
}

const GONE = {
  unknown: 'This code is of no use any more.',
  used: 'This code was used.',
  over: 'The time of this code is over.',
  changed: 'The record was changed since this code was shown.',
}

function gone(why: keyof typeof GONE): Gone {
  return new Gone(GONE[why], { code: `pad-${why}` })
}

/** Milliseconds for which what was drawn waits for its signer. */
const KEPT = 3_600_000

/** What nobody signed with is of no use to anybody. */
export async function forgetPads(db: Database, now: Date): Promise<void> {
  await db.delete(phonePads).where(lt(phonePads.until, new Date(now.getTime() - KEPT)))
}
