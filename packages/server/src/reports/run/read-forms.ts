import { isCoveredBy, withBlanks, type Form, type Report } from '@paperwright/runtime'
import { fieldLimitsOf, rightsOf, type FieldLimits } from '../../access/rights-of.ts'
import { readAllAccess } from '../../access/find-access.ts'
import { seenBy } from '../../access/sees.ts'
import { Forbidden, NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { readHistory } from './field-places.ts'
import type { ReadForm } from './run-context.ts'

/** A form that a report reads, and what the reader may not know of it. */
export interface ReportForm extends ReadForm {
  limits: FieldLimits
}

/** The ids of the forms that a report's queries read. */
export function formsOf({ queries }: Report): string[] {
  const sources = Object.values(queries).flatMap(({ from }) =>
    from.flatMap((part) => [part, ...(part.joins ?? [])]),
  )
  return [...new Set(sources.map(({ form }) => form))]
}

/** Reads the forms of a report. Refuses with 403 whoever sees no record of one of them. */
export async function readForms(acting: Acting, report: Report): Promise<Map<string, ReportForm>> {
  const accessOf = await readAllAccess(acting.db)
  const read = formsOf(report).map(async (id): Promise<[string, ReportForm][]> => {
    const history = await readHistory(acting.forms, id).catch((error: unknown) => {
      // Its absence is a fault of the report, and told as one.
      if (error instanceof NotFound) return undefined
      throw error
    })
    if (!history) return []
    const { see } = rightsOf(accessOf(id), acting.actor)
    if (see === 'none')
      throw new Forbidden(
        `You may not see the records of "${history.newest.title}", which this report reads.`,
        {
          form: id,
        },
      )
    const limits = fieldLimitsOf(accessOf(id), acting.actor)
    return [[id, { form: history.newest, history, reach: see, seen: seenBy(see, acting.actor), limits }]]
  })
  return new Map((await Promise.all(read)).flat())
}

/** Refuses with 403 where the report reads what is hidden from its reader: figures without it would be wrong. */
export function requireOpen(
  id: string,
  { form, limits }: { form: Form; limits: FieldLimits },
  pointers: readonly string[],
): void {
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
