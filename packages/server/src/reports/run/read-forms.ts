import {
  EVERY_FORM,
  isCoveredBy,
  reaches,
  withBlanks,
  type FieldLimits,
  type Reach,
} from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { readRights, type EveryRight } from '../../access/find-rights.ts'
import { seenAmong, seenBy } from '../../access/sight.ts'
import { forms as formsTable } from '../../db/schema.ts'
import { Forbidden, NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { readHistory } from './field-places.ts'
import type { ReadForm } from './run-context.ts'

/** A form that a report reads, and what the reader may not know of it. */
export interface ReportForm extends ReadForm {
  limits: FieldLimits
}

/** The ids of the forms that a report's queries read, `EVERY_FORM` among them. */
export function formsOf({ queries }: Report): string[] {
  const sources = Object.values(queries).flatMap(({ from }) =>
    from.flatMap((part) => [part, ...(part.joins ?? [])]),
  )
  return [...new Set(sources.map(({ form }) => form))]
}

/** Reads the forms of a report. Refuses with 403 whoever sees no record of one of them. */
export async function readForms(
  acting: Pick<Acting, 'db' | 'clock' | 'forms' | 'actor'>,
  report: Report,
): Promise<Map<string, ReportForm>> {
  const rights = await readRights(acting)
  const read = formsOf(report).map(async (id): Promise<[string, ReportForm][]> => {
    if (id === EVERY_FORM) return [[id, everyForm(acting, rights)]]
    const history = await readHistory(acting.forms, id).catch((error: unknown) => {
      // Its absence is a fault of the report, and told as one.
      if (error instanceof NotFound) return undefined
      throw error
    })
    if (!history) return []
    const reach = requireSight(rights.of(id).see, { id, title: history.newest.title })
    const seen = seenBy(reach, acting.actor)
    return [[id, { form: history.newest, history, reach, seen, limits: rights.limitsOf(id) }]]
  })
  return new Map((await Promise.all(read)).flat())
}

/** All forms whose records the reader sees at all; how far is said of the form where they see least. */
function everyForm({ actor }: Pick<Acting, 'actor'>, { all }: EveryRight): ReportForm {
  const held = new Set([...all.values()].map(({ see }) => see))
  const reach = reaches.find((one) => one !== 'none' && held.has(one)) ?? 'none'
  requireSight(reach, { id: EVERY_FORM, title: '*' })
  return {
    history: { placesOf: () => [] },
    reach,
    seen: seenAmong(all, actor),
    limits: { hidden: [], readOnly: [] },
  }
}

function requireSight(reach: Reach, { id, title }: { id: string; title: string }): Reach {
  if (reach !== 'none') return reach
  throw new Forbidden(`You may not see the records of "${title}", which this report reads.`, { form: id })
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
export function requireOpen(id: string, { form, limits }: ReportForm, pointers: readonly string[]): void {
  if (!form) return
  const hidden = withBlanks(form, limits.hidden)
  const kept = pointers.find(
    (pointer) => isCoveredBy(pointer, hidden) || hidden.some((below) => below.startsWith(`${pointer}/`)),
  )
  if (kept !== undefined)
    throw new Forbidden(`This report reads a field of "${form.title}" that is hidden from you.`, {
      form: id,
      field: kept,
    })
}
