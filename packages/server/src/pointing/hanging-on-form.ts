import type { Form } from '@paperwright/runtime'
import { referencesOf } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { count, eq, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '../db/database.ts'
import { reportDrafts, reportVersions } from '../db/report-tables.ts'
import { formDrafts, formVersions, keyedForms, submissions } from '../db/schema.ts'
import { formAccess, homePages, paperNumbers, recordDrafts, savedViews } from '../db/work-tables.ts'
import type { AnyKind, Hanging } from '../library/kind.ts'
import { pagesShowing } from './pages-showing.ts'
import { formsNamedBy as namedByReport } from './forms-of.ts'
import { documentsNaming } from './documents-naming.ts'

/** The other forms whose records a form looks up. */
export function formsNamedBy(form: Form): string[] {
  return referencesOf(form)
    .map(({ reference }) => reference.form)
    .filter((id) => id !== form['x-form'].id)
}

/** What hangs on a form: records, numbered sheets, and what reads them. */
export const hangingOnForm: NonNullable<AnyKind['hanging']> = {
  async find(db, id) {
    return [
      await counted(db, 'record', submissions.formId, id),
      await counted(db, 'number', paperNumbers.formId, id),
      ...(await documentsNaming<Form>(db, id, {
        what: 'form',
        tables: { versions: formVersions, drafts: formDrafts },
        namedBy: formsNamedBy,
      })),
      ...(await documentsNaming<Report>(db, id, {
        what: 'report',
        tables: { versions: reportVersions, drafts: reportDrafts },
        namedBy: namedByReport,
      })),
      ...(await pagesShowing(db, { list: { form: id } })),
    ]
  },
  async findGoing(db, id) {
    return [
      await counted(db, 'record-draft', recordDrafts.formId, id),
      await counted(db, 'view', savedViews.formId, id),
      await counted(db, 'rights', formAccess.formId, id),
    ]
  },
  async letGo(tx, id) {
    await tx.delete(recordDrafts).where(eq(recordDrafts.formId, id))
    await tx.delete(savedViews).where(eq(savedViews.formId, id))
    await tx.delete(formAccess).where(eq(formAccess.formId, id))
    await tx.delete(keyedForms).where(eq(keyedForms.formId, id))
    await tx
      .update(homePages)
      .set({ favourites: sql`${homePages.favourites} - ${id}::text` })
      .where(sql`${homePages.favourites} ? ${id}::text`)
  },
}

async function counted(
  db: Pick<Database, 'select'>,
  what: string,
  column: PgColumn,
  id: string,
): Promise<Hanging> {
  const [row] = await db
    .select({ count: count() })
    .from(column.table as PgTable)
    .where(eq(column, id))
  return { what, count: row!.count, names: [] }
}
