import { setImmediate as otherRequests } from 'node:timers/promises'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'
import type { Services } from '../services.ts'
import { searchText } from './search-text.ts'

/** Rows that are read and written at once: some 100 ms of the embedded database. */
const AT_ONCE = 200

/** Makes findable what was stored before records could be found; other requests get their turn between pages. */
export async function refreshSearch({ db, forms }: Pick<Services, 'db' | 'forms'>): Promise<void> {
  let last: string | undefined
  do {
    const rows = await db
      .select()
      .from(submissions)
      .where(and(eq(submissions.search, ''), last === undefined ? undefined : gt(submissions.id, last)))
      .orderBy(asc(submissions.id))
      .limit(AT_ONCE)
    last = rows.at(-1)?.id
    const texts = await Promise.all(
      rows.map(async ({ id, formId, formVersion, record, number }) => {
        const { document } = await forms.requireVersion(formId, formVersion)
        return { id, form_id: formId, search: searchText(document, record, number) }
      }),
    )
    if (texts.length > 0)
      await db.execute(sql`update ${submissions} set search = fresh.search
        from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as fresh(id uuid, form_id text, search text)
        where ${submissions.formId} = fresh.form_id and ${submissions.id} = fresh.id and ${submissions.search} = ''`)
    await otherRequests()
  } while (last !== undefined)
}
