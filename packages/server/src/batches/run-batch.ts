import { and, eq, inArray } from 'drizzle-orm'
import { appendMany } from '../audit/append-many.ts'
import type { AuditEvent } from '../audit/audit-entry.ts'
import type { Actor } from '../auth/actor.ts'
import { printBatches } from '../db/work-tables.ts'
import { SheetFault } from '../print/sheet-fault.ts'
import { makePrints } from '../prints/make-prints.ts'
import { printEntries, type PrintSubject } from '../prints/print.ts'
import type { Services } from '../services.ts'
import type { BatchProblem, BatchRequest } from './batch.ts'
import { BatchFault } from './batch-fault.ts'
import { blankSheets } from './blank-sheets.ts'
import { ownerOf } from '../auth/owner-of.ts'
import { recordSheets } from './record-sheets.ts'

/** What batches are printed with. */
export type BatchPrinting = Pick<Services, 'db' | 'clock' | 'office' | 'forms' | 'printer' | 'blobs'>

/** Milliseconds between notes of how far a batch is. */
const NOTED = 250

const TYPES = { pdf: 'application/pdf', zip: 'application/zip' }

/**
 * Prints a batch, from its beginning however far it was brought before, as its owner may see it now. Nothing happens
 * where it is cancelled, done, or another job's by now. What a second try would not mend ends it as failed; everything
 * else is thrown, and tried again.
 */
export async function runBatch(
  printing: BatchPrinting,
  { id, job, signal }: { id: string; job: string; signal: AbortSignal },
): Promise<void> {
  const { db, clock, blobs } = printing
  const isOurs = and(
    eq(printBatches.id, id),
    eq(printBatches.job, job),
    inArray(printBatches.state, ['waiting', 'running']),
  )
  const [batch] = await db
    .update(printBatches)
    .set({ state: 'running', done: 0, updatedAt: clock() })
    .where(isOurs)
    .returning()
  if (!batch) return
  const request = batch.request as unknown as BatchRequest
  const file = `batches/${job}.${request.output}`
  try {
    const actor = await ownerOf(db, batch.owner)
    if (!actor) throw new BatchFault({ code: 'owner' })
    const cancelled = new AbortController()
    const printed = await printFile(
      { ...printing, actor },
      {
        id,
        file,
        request,
        signal: AbortSignal.any([signal, cancelled.signal]),
        async onProgress(done) {
          const [noted] = await db
            .update(printBatches)
            .set({ done, updatedAt: clock() })
            .where(isOurs)
            .returning({ id: printBatches.id })
          if (!noted) cancelled.abort(new Error('The batch was cancelled.'))
        },
      },
    )
    const isDone = await db.transaction(async (transaction) => {
      const at = clock()
      const { size, sheets } = printed
      const [done] = await transaction
        .update(printBatches)
        .set({ state: 'done', done: sheets, total: sheets, file, size, updatedAt: at, finishedAt: at })
        .where(isOurs)
        .returning({ id: printBatches.id })
      if (done) {
        const each = printEntries(printed.subjects, { actor, at, batch: id })
        await appendMany(transaction, [...each, batchEntry({ id, request, actor, at, sheets })])
      }
      return done !== undefined
    })
    if (!isDone) await blobs.delete(file)
  } catch (error) {
    const [known] = await db.select({ state: printBatches.state }).from(printBatches).where(isOurs)
    // It was cancelled meanwhile: whatever broke off then is no fault.
    if (!known) return
    const problem = signal.aborted ? undefined : lastingProblem(error)
    if (!problem) throw error
    await failBatch(printing, { id, job, problem })
  }
}

/** Gives a batch up. Nothing happens where it ended, or is another job's by now. */
export async function failBatch(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { id, job, problem }: { id: string; job: string; problem: BatchProblem },
): Promise<void> {
  const at = clock()
  await db
    .update(printBatches)
    .set({ state: 'failed', error: JSON.stringify(problem), updatedAt: at, finishedAt: at })
    .where(
      and(
        eq(printBatches.id, id),
        eq(printBatches.job, job),
        inArray(printBatches.state, ['waiting', 'running']),
      ),
    )
}

interface Printed {
  /** Bytes. */
  size: number
  sheets: number
  subjects: readonly PrintSubject[]
}

async function printFile(
  printing: BatchPrinting & { actor: Actor },
  {
    id,
    file,
    request,
    signal,
    onProgress,
  }: {
    id: string
    file: string
    request: BatchRequest
    signal: AbortSignal
    onProgress(done: number): Promise<void>
  },
): Promise<Printed> {
  const { blobs } = printing
  const prints =
    request.kind === 'blank' ? blankSheets(printing, { id, request }) : recordSheets(printing, request)
  let size = 0
  let count = 0
  let noted = -Infinity
  const { pieces, subjects } = makePrints(
    printing,
    { prints, as: request.output },
    {
      signal,
      async onProgress(done) {
        count = done
        if (performance.now() - noted < NOTED) return
        noted = performance.now()
        await onProgress(done)
      },
    },
  )
  const counted = async function* () {
    for await (const piece of pieces) {
      size += piece.length
      yield piece
    }
  }
  await blobs.put(file, counted(), TYPES[request.output])
  return { size, sheets: count, subjects }
}

/** What would be the same another time; undefined for faults of the moment. */
function lastingProblem(error: unknown): BatchProblem | undefined {
  if (error instanceof BatchFault) return error.problem
  return error instanceof SheetFault ? { code: 'sheet', sheet: error.sheet } : undefined
}

/** What the audit log keeps of a batch, behind the entries of its prints. */
function batchEntry({
  id,
  request,
  actor,
  at,
  sheets,
}: {
  id: string
  request: BatchRequest
  actor: Actor
  at: Date
  sheets: number
}): AuditEvent {
  const { formId, output } = request
  const range = request.kind === 'blank' && { first: request.first, last: request.last }
  return {
    action: 'records.printed',
    actor,
    at,
    formId,
    details: { batch: id, output, count: sheets, ...range },
  }
}
