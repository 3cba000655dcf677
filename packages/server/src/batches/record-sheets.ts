import { hasRight } from '@paperwright/runtime/kit'
import { and, eq, sql } from 'drizzle-orm'
import { findRights } from '../access/find-rights.ts'
import { sees } from '../access/sight.ts'
import { submissions } from '../db/schema.ts'
import type { Print } from '../prints/print.ts'
import type { Acting } from '../services.ts'
import { eventsOf } from '../submissions/list-events.ts'
import { sheetOf } from '../submissions/print-submission.ts'
import type { BatchRequest } from './batch.ts'
import { BatchFault } from './batch-fault.ts'

/** Records read at once; so often, what their reader may see is looked up anew. */
const AT_ONCE = 50

/**
 * The sheets of stored records, each as its reader may see it now. Ends with a `BatchFault` at a record that is gone or
 * out of their reach, and where they may no longer print at all.
 */
export async function* recordSheets(
  acting: Pick<Acting, 'db' | 'office' | 'actor' | 'forms' | 'blobs'>,
  { formId, ids, locale }: Extract<BatchRequest, { kind: 'records' }>,
): AsyncGenerator<Print> {
  const { db, actor, forms } = acting
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const own = await findRights(acting, formId)
    if (!hasRight(own.rights, 'see') || !own.rights.print) throw new BatchFault({ code: 'right' })
    const wanted = ids.slice(start, start + AT_ONCE)
    const rows = await db
      .select()
      .from(submissions)
      .where(
        and(
          eq(submissions.formId, formId),
          sql`${submissions.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(wanted)}::jsonb) as value)`,
        ),
      )
    const histories = await eventsOf(
      acting,
      rows.map(({ id }) => id),
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const id of wanted) {
      const row = byId.get(id.toLowerCase())
      if (!row || !sees(own.rights, actor, row)) throw new BatchFault({ code: 'record', sheet: id })
      const { document: form } = await forms.requireVersion(formId, row.formVersion)
      const history = histories.get(row.id)!
      yield {
        ...(await sheetOf(
          acting,
          { ...own, limits: own.limits.at(row.formVersion), row, form, history },
          locale,
        )),
        name: `${row.number} ${form.title}`,
      }
    }
  }
}
