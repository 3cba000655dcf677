import { setImmediate as otherRequests } from 'node:timers/promises'
import { and, asc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'
import type { Services } from '../services.ts'
import { searchText } from './search-text.ts'

type Searching = Pick<Services, 'db' | 'forms'>

/** Rows that are read and written at once: some 50 ms of the embedded database. */
const AT_ONCE = 100

/** Makes findable what was stored before records could be found, or by an import that was killed; other requests get their turn between pages. */
export async function refreshSearch(searching: Searching, signal?: AbortSignal): Promise<void> {
  let last: string | undefined
  do {
    const rows = await refreshSome(searching, last === undefined ? undefined : gt(submissions.id, last))
    last = rows.at(-1)
    await otherRequests()
    if (signal?.aborted) return
  } while (last !== undefined)
}

/** Makes records findable that were stored without their words. */
export async function makeFindable(searching: Searching, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    await refreshSome(searching, inArray(submissions.id, ids.slice(start, start + AT_ONCE)))
    await otherRequests()
  }
}

/** The ids of those that it looked at. */
async function refreshSome({ db, forms }: Searching, among: SQL | undefined): Promise<string[]> {
  const rows = await db
    .select()
    .from(submissions)
    .where(and(eq(submissions.search, ''), among))
    .orderBy(asc(submissions.id))
    .limit(AT_ONCE)
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
  return rows.map(({ id }) => id)
}
