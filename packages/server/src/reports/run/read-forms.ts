import { EVERY_FORM, joinPointer, type HeldRights, type Reach } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { and, eq, exists, or, sql } from 'drizzle-orm'
import { readRights, type EveryRight } from '../../access/find-rights.ts'
import type { Actor } from '../../auth/actor.ts'
import { seenAmong, seenBy } from '../../access/sight.ts'
import { forms as formsTable, submissions } from '../../db/schema.ts'
import { recordChains } from '../../db/signing-tables.ts'
import { Forbidden, NotFound } from '../../errors.ts'
import { isCounted, isRefused } from '../../records/is-counted.ts'
import { OPEN, type FormLimits } from '../../access/form-limits.ts'
import type { Acting } from '../../services.ts'
import { formsOf } from '../../pointing/forms-of.ts'
import { readHistory } from './field-places.ts'
import type { ReadForm } from './run-context.ts'

/** A form that a report reads, and what the reader may not know of it. */
export interface ReportForm extends ReadForm {
  /** The version that the report is resolved in; of all forms none. */
  version?: number
  /** What the reader may do with it; of all forms with each. */
  held: ReadonlyMap<string, HeldRights>
  limits: FormLimits
  /** Some of those that the reader may see are left out, whose signatures were refused. */
  leavesRefused?: true
}

/** Reads the forms of a report. Refuses with 403 whoever sees no record of one of them. */
export async function readForms(
  acting: Pick<Acting, 'db' | 'clock' | 'forms' | 'actor'>,
  report: Report,
): Promise<Map<string, ReportForm>> {
  const rights = await readRights(acting)
  const read = formsOf(report).map(async (id): Promise<[string, ReportForm][]> => {
    if (id === EVERY_FORM) return [[id, await everyForm(acting, rights)]]
    const history = await readHistory(acting, id).catch((error: unknown) => {
      // Its absence is a fault of the report, and told as one.
      if (error instanceof NotFound) return undefined
      throw error
    })
    if (!history) return []
    const held = rights.of(id)
    if (held.see === 'none') throw noSight({ id, title: history.newest.title })
    const seen = seenBy(held, acting.actor)
    const reach = new Map([[id, toldReach(held, acting.actor)]])
    const { version } = await acting.forms.requireNewest(id)
    const limits = await rights.limitsOf(id)
    const read = { form: history.newest, version, history, reach, seen, held: new Map([[id, held]]), limits }
    return [[id, read]]
  })
  return withoutRefused(acting, report, new Map((await Promise.all(read)).flat()))
}

/** Without the records whose signatures were refused, where there are any and the report does not ask for them. */
async function withoutRefused(
  { db }: Pick<Acting, 'db'>,
  { refused = false }: Report,
  forms: Map<string, ReportForm>,
): Promise<Map<string, ReportForm>> {
  const read = [...forms]
  if (refused || read.length === 0) return forms
  const held = read.map(([id, { seen }]) =>
    id === EVERY_FORM ? sql`(${seen})` : sql`(${submissions.formId} = ${id} and (${seen}))`,
  )
  const any = await db
    .select({ id: submissions.id })
    .from(submissions)
    .innerJoin(recordChains, eq(recordChains.submissionId, submissions.id))
    .where(and(eq(recordChains.state, 'refused'), isCounted, or(...held)))
    .limit(1)
  if (any.length === 0) return forms
  return new Map(
    read.map(([id, form]) => [
      id,
      { ...form, seen: sql`(${form.seen}) and not ${isRefused}`, leavesRefused: true as const },
    ]),
  )
}

/** All forms that have records, and how far the reader sees each. */
async function everyForm(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  { all }: EveryRight,
): Promise<ReportForm> {
  if ([...all.values()].every(({ see }) => see === 'none')) throw noSight({ id: EVERY_FORM, title: '*' })
  const held = await db
    .select({ id: formsTable.id })
    .from(formsTable)
    .where(
      exists(
        db
          .select({ one: sql`1` })
          .from(submissions)
          .where(and(eq(submissions.formId, formsTable.id), isCounted)),
      ),
    )
    .orderBy(formsTable.id)
  return {
    history: { placesOf: () => [] },
    reach: new Map(
      held.map(({ id }) => {
        const rights = all.get(id)
        return [id, rights ? toldReach(rights, actor) : 'none']
      }),
    ),
    seen: seenAmong(all, actor),
    held: all,
    limits: OPEN,
  }
}

/** How far a report reads: several departments are more than one, also where all of them are one's own. */
function toldReach({ see }: HeldRights, { departments }: Pick<Actor, 'departments'>): Reach {
  return see === 'department' && departments.length > 1 ? 'departments' : see
}

function noSight({ id, title }: { id: string; title: string }): Forbidden {
  return new Forbidden(`You don’t have access to the records of “${title}”, which this report is based on.`, {
    form: id,
  })
}

/** The titles of all forms, where a query asks for them. */
export async function readTitles(
  { db, forms }: Pick<Acting, 'db' | 'forms'>,
  report: Report,
): Promise<Record<string, string>> {
  const asks = Object.values(report.queries).some(({ from: parts, fields }) => {
    const shown = Object.values(fields).flatMap(({ from }) => from ?? [])
    const joined = parts.flatMap(({ joins = [] }) => joins.flatMap(({ on }) => on.flat()))
    return [...shown, ...joined].some((reference) => reference?.endsWith('.form'))
  })
  if (!asks) return {}
  const ids = await db.select({ id: formsTable.id }).from(formsTable)
  const known = await Promise.all(ids.map(({ id }) => forms.requireNewest(id).catch(() => undefined)))
  return Object.fromEntries(known.flatMap((form) => (form ? [[form.id, form.document.title]] : [])))
}

/** Refuses with 403 where the report reads what is hidden from its reader: figures without it would be wrong. */
export function requireOpen(id: string, read: ReportForm, pointers: readonly string[]): void {
  const { form, limits } = read
  if (!form || limits.isOpen) return
  const kept = pointers.find((pointer) => isHidden(read, pointer))
  if (kept !== undefined)
    throw new Forbidden(`This report uses a field of “${form.title}” that is hidden from you.`, {
      form: id,
      field: kept,
    })
}

/** Whether a field is hidden in a version of whose records its values are read. */
export function isHidden(
  { history, limits }: Pick<ReportForm, 'history' | 'limits'>,
  pointer: string,
): boolean {
  let later = Infinity
  return history.placesOf(pointer).some(({ since, keys }) => {
    const until = later
    later = since
    return limits.hidingAt(joinPointer(keys)).some((version) => version >= since && version < until)
  })
}
