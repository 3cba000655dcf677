import { setImmediate as otherRequests } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { dayText } from '@paperwright/runtime/kit'
import { OPEN, type FormLimits } from '../../access/form-limits.ts'
import { submissions } from '../../db/schema.ts'
import { BadRequest } from '../../errors.ts'
import { findCondition, type Search } from '../../finding/find-condition.ts'
import { officeTime } from '../../office/office.ts'
import type { Services } from '../../services.ts'
import { toSubmission, type Submission } from '../../submissions/submission.ts'
import { exportFile, exportTypes, type ExportFile } from './export-file.ts'

export interface Export extends Omit<Search, 'formId' | 'limits'>, Omit<ExportFile, 'hidden' | 'zone'> {
  formId: string
  /** What must neither be told nor found by. */
  limits?: FormLimits
}

const MOST_EXPORTED = 50_000
const AT_ONCE = 200

/**
 * The found submissions of a form as a file, in the order of the search: its name, its media type and its bytes, read
 * from the database as they are taken. The columns are those of the form's newest version. Refused: more than 50,000.
 */
export async function exportSubmissions(
  services: Pick<Services, 'db' | 'forms' | 'clock' | 'office'>,
  { limits = OPEN, format, list, locale, columns, nameOf, ...search }: Export,
): Promise<{ name: string; type: string; count: number; bytes: AsyncGenerator<Uint8Array> }> {
  const { db, forms } = services
  const { condition, order } = await findCondition(services, { ...search, limits: () => limits })
  const found = await db
    .select({ id: submissions.id })
    .from(submissions)
    .where(condition)
    .orderBy(...order)
    .limit(MOST_EXPORTED + 1)
  if (found.length > MOST_EXPORTED)
    throw new BadRequest(
      `At most ${MOST_EXPORTED} records are exported at once; narrow them by filters, for instance year by year.`,
      { limit: MOST_EXPORTED },
    )
  const { document, version } = await forms.requireNewest(search.formId)
  const now = await officeTime(services)
  const ids = found.map(({ id }) => id)
  const bytes = exportFile(document, readPages(services, { formId: search.formId, ids, limits }), {
    format,
    locale,
    zone: now.zone,
    hidden: limits.at(version).hidden,
    ...(list !== undefined && { list }),
    ...(columns && { columns }),
    ...(nameOf && { nameOf }),
  })
  const name = `${document.title} ${dayText(now)}.${format}`
  return { name, type: exportTypes[format], count: ids.length, bytes }
}

/** The submissions of these ids in their order, some at a time; other requests get their turn between. */
async function* readPages(
  { db, forms }: Pick<Services, 'db' | 'forms'>,
  { formId, ids, limits }: { formId: string; ids: readonly string[]; limits: FormLimits },
): AsyncGenerator<Submission[]> {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    await otherRequests()
    const wanted = ids.slice(start, start + AT_ONCE)
    const rows = await db
      .select()
      .from(submissions)
      .where(
        sql`${submissions.formId} = ${formId}
          and ${submissions.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(wanted)}::jsonb) as value)`,
      )
    const byId = new Map(rows.map((row) => [row.id, row]))
    yield await Promise.all(
      wanted
        .flatMap((id) => byId.get(id) ?? [])
        .map(async (row) => {
          const { document } = await forms.requireVersion(formId, row.formVersion)
          return toSubmission(row, document, limits.at(row.formVersion).hidden)
        }),
    )
  }
}
