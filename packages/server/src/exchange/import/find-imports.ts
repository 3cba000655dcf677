import { and, desc, eq, sql } from 'drizzle-orm'
import { requireRight } from '../../access/require-right.ts'
import { findRights } from '../../access/find-rights.ts'
import { users } from '../../db/account-tables.ts'
import { submissions } from '../../db/schema.ts'
import { imports } from '../../db/work-tables.ts'
import { NotFound } from '../../errors.ts'
import type { RecordRow } from '../../records/record-row.ts'
import type { Acting } from '../../services.ts'
import { findImport, type ImportRow } from './kept-import.ts'

/** An import as the API tells it; moments in ISO 8601. */
export interface KeptImport {
  id: string
  formId: string
  at: string
  /** The name of who imported. */
  by: string | null
  file: string | null
  /** New records, and corrected ones. */
  made: number
  changed: number
  first: string | null
  last: string | null
  takenBackAt: string | null
  /** Records that stayed then. */
  stayed: number | null
  /** Whether the one who asks may take it back. */
  isYours: boolean
}

const MOST_TOLD = 100
/** Records that are read at once. */
const AT_ONCE = 500

/** What was imported into a form, newest first: all of it for whoever sees all its records, else one's own. */
export async function listImports(acting: Acting, formId: string): Promise<KeptImport[]> {
  const { db, actor, forms } = acting
  await forms.requireNewest(formId)
  const { rights } = await requireRight(acting, formId, 'fill')
  const seesAll = actor.isAdmin || rights.see === 'all'
  const rows = await db
    .select({ row: columns, by: users.name })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.owner))
    .where(and(eq(imports.formId, formId), seesAll ? undefined : eq(imports.owner, actor.id)))
    .orderBy(desc(imports.at), desc(imports.id))
    .limit(MOST_TOLD)
  return rows.map(({ row: { takenBackAt, at, owner, ...rest }, by }) => ({
    ...rest,
    at: at.toISOString(),
    by,
    takenBackAt: takenBackAt?.toISOString() ?? null,
    isYours: actor.isAdmin || owner === actor.id,
  }))
}

/** Not the records, of which there may be thousands. */
const columns = {
  id: imports.id,
  formId: imports.formId,
  owner: imports.owner,
  at: imports.at,
  file: imports.file,
  made: imports.made,
  changed: imports.changed,
  first: imports.first,
  last: imports.last,
  takenBackAt: imports.takenBackAt,
  stayed: imports.stayed,
}

/** An import that someone may take back: their own, while they may still import; any for admins. Whatever else is not there. */
export async function requireImport(acting: Acting, id: string): Promise<ImportRow> {
  const row = await findImport(acting, id)
  const { actor } = acting
  const isTheirs =
    row !== undefined &&
    (actor.isAdmin || (row.owner === actor.id && (await findRights(acting, row.formId)).rights.fill))
  if (!isTheirs) throw new NotFound(`There is no import ${id}.`)
  return row
}

/** The records of an import as they stand now: those that nobody went on with, and those that someone did. */
export async function standingOfImport(
  { db }: Pick<Acting, 'db'>,
  { formId, records }: ImportRow,
): Promise<{ untouched: RecordRow[]; stayed: { id: string; number: string }[] }> {
  const given = new Map(records.map(({ id, revision }) => [id, revision]))
  const untouched: RecordRow[] = []
  const stayed: { id: string; number: string }[] = []
  const ids = [...given.keys()]
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const rows = await db
      .select()
      .from(submissions)
      .where(
        and(
          eq(submissions.formId, formId),
          sql`${submissions.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids.slice(start, start + AT_ONCE))}::jsonb) as value)`,
        ),
      )
      .orderBy(submissions.id)
    for (const row of rows)
      if (row.revision === given.get(row.id)) untouched.push(row)
      else stayed.push({ id: row.id, number: row.number })
  }
  return { untouched, stayed }
}
