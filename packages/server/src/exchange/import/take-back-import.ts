import { and, eq, isNull, sql } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import { submissionEvents } from '../../db/schema.ts'
import { imports } from '../../db/work-tables.ts'
import { Conflict } from '../../errors.ts'
import { newId } from '../../new-id.ts'
import { append } from '../../records/append.ts'
import type { RecordAct } from '../../records/record-act.ts'
import type { RecordRow } from '../../records/record-row.ts'
import type { Acting } from '../../services.ts'
import { requireImport, standingOfImport } from './find-imports.ts'
import type { ImportRow } from './kept-import.ts'

/** What taking an import back would do, or has done. */
export interface TakenBack {
  /** New records that become void, and corrected ones that get their values of before. */
  voided: number
  restored: number
  /** Records that stay, as someone went on with them. */
  stayed: number
  /** The numbers of the first of these. */
  numbers: string[]
}

const MOST_TOLD = 20

/** What taking an import back would do now. */
export async function foreseeTakeBack(acting: Acting, id: string): Promise<TakenBack> {
  const row = await requireTakeable(acting, id)
  return foresee(await standingOfImport(acting, row))
}

async function requireTakeable(acting: Acting, id: string): Promise<ImportRow> {
  const row = await requireImport(acting, id)
  if (row.takenBackAt) throw new Conflict('This import has already been undone.', { code: 'taken-back' })
  return row
}

function foresee({ untouched, stayed }: Awaited<ReturnType<typeof standingOfImport>>): TakenBack {
  const voided = untouched.filter(({ revision }) => revision === 1).length
  return {
    voided,
    restored: untouched.length - voided,
    stayed: stayed.length,
    numbers: stayed.slice(0, MOST_TOLD).map(({ number }) => number),
  }
}

/**
 * Takes an import back, as one act: records that it made become void and keep their numbers, those that it corrected get
 * their values of before. Records that someone went on with stay as they are. Refused where these are not as many as
 * whoever asks was told (`expected`), or where nothing is left to be taken back.
 */
export async function takeBackImport(
  acting: Acting,
  { id, reason, expected }: { id: string; reason: string; expected: number },
): Promise<TakenBack> {
  const row = await requireTakeable(acting, id)
  const standing = await standingOfImport(acting, row)
  const done = foresee(standing)
  if (standing.untouched.length === 0)
    throw new Conflict('All records from this import have been changed since.', { code: 'nothing-left' })
  if (standing.untouched.length !== expected) throw changed()
  const acts = await actsOn(acting, { row, untouched: standing.untouched, reason })
  await append(acting, acts, {
    async keep(transaction) {
      const [kept] = await transaction
        .update(imports)
        .set({ takenBackAt: acts[0]!.at, takenBackBy: acting.actor.id, stayed: done.stayed })
        .where(and(eq(imports.id, id), isNull(imports.takenBackAt)))
        .returning({ id: imports.id })
      if (!kept) throw changed()
    },
    tell: () => [tellOf(row, { act: acts[0]!, done, reason })],
  }).then((stored) => {
    if (stored.some(({ refusal }) => refusal)) throw changed()
  })
  return done
}

function changed(): Conflict {
  return new Conflict('Someone else just changed one of these records. Please check again.', {
    code: 'changed',
  })
}

async function actsOn(
  acting: Acting,
  { row, untouched, reason }: { row: ImportRow; untouched: readonly RecordRow[]; reason: string },
): Promise<RecordAct[]> {
  const { actor: by, clock, forms } = acting
  const at = clock()
  const whole = newId(at)
  const before = await valuesBefore(
    acting,
    untouched.filter(({ revision }) => revision > 1),
  )
  const acts: RecordAct[] = []
  for (const on of untouched) {
    const form = await forms.requireVersion(row.formId, on.formVersion)
    const record = before.get(on.id)
    acts.push({
      kind: record ? 'corrected' : 'voided',
      by,
      at,
      form,
      on,
      record: record ?? on.record,
      reason,
      import: whole,
    })
  }
  return acts
}

/** What records said before their last act. */
async function valuesBefore(
  { db }: Pick<Acting, 'db'>,
  rows: readonly RecordRow[],
): Promise<Map<string, JsonObject>> {
  if (rows.length === 0) return new Map()
  const wanted = JSON.stringify(rows.map(({ id, revision }) => ({ id, revision: revision - 1 })))
  const events = await db
    .select({ id: submissionEvents.submissionId, record: submissionEvents.record })
    .from(submissionEvents)
    .where(
      sql`(${submissionEvents.submissionId}, ${submissionEvents.revision}) in
        (select id, revision from jsonb_to_recordset(${wanted}::text::jsonb) as wanted(id uuid, revision int))`,
    )
  return new Map(events.map(({ id, record }) => [id, record]))
}

function tellOf(
  { id, formId, file, first, last }: ImportRow,
  { act, done, reason }: { act: RecordAct; done: TakenBack; reason: string },
) {
  const { voided, restored, stayed } = done
  return {
    action: 'import.takenBack' as const,
    actor: act.by,
    at: act.at,
    formId,
    details: {
      import: act.import!,
      takenBack: id,
      reason,
      voided,
      restored,
      stayed,
      ...(file !== null && { source: file }),
      ...(first !== null && { first, last }),
    },
  }
}
