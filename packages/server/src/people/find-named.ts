import { desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { Form, SignatureSlot } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { userPosts, users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'
import type { LibraryTables } from '../db/library-tables.ts'
import { reportDrafts, reportVersions } from '../db/report-tables.ts'
import { formDrafts, formVersions } from '../db/schema.ts'
import { formAccess } from '../db/work-tables.ts'

/** Where a post is named. `title`: of the person, form or report; the rights of all other forms are those of `*`. */
export interface Named {
  kind: 'person' | 'rights' | 'form' | 'form-draft' | 'report' | 'report-draft'
  id: string
  title: string
}

type Reader = Pick<Database, 'select' | 'selectDistinctOn' | 'execute'>

/** Every place that names a post: who holds it, what rights are given to it, the signature slots of the newest documents and of those under work. */
export async function findNamed(db: Reader, post: string): Promise<Named[]> {
  const held = await db
    .select({ id: users.id, title: users.name })
    .from(userPosts)
    .innerJoin(users, eq(users.id, userPosts.userId))
    .where(eq(userPosts.postId, post))
  const given = await db
    .select({ id: formAccess.formId })
    .from(formAccess)
    .where(
      or(
        sql`${formAccess.access} -> 'posts' ? ${post}`,
        sql`jsonb_path_exists(${formAccess.access}, '$.fields.*.keyvalue() ? (@.key == $id)', jsonb_build_object('id', ${post}::text))`,
      ),
    )
  const formTables = { versions: formVersions, drafts: formDrafts }
  const reportTables = { versions: reportVersions, drafts: reportDrafts }
  return [
    ...held.map((one): Named => ({ kind: 'person', ...one })),
    ...(await titled(db, given)).map((one): Named => ({ kind: 'rights', ...one })),
    ...(await inDocuments<Form>(db, post, formTables, 'form', (form) => form['x-signatures'])),
    ...(await inDocuments<Report>(db, post, reportTables, 'report', (report) => report.signatures)),
  ]
}

/** Forms by their titles as they are in use; `*` stands for itself. */
async function titled(db: Reader, of: readonly { id: string }[]): Promise<{ id: string; title: string }[]> {
  const ids = of.map(({ id }) => id)
  const rows = await db
    .selectDistinctOn([formVersions.id], { id: formVersions.id, document: formVersions.document })
    .from(formVersions)
    .where(inArray(formVersions.id, ids))
    .orderBy(formVersions.id, desc(formVersions.version))
  const titles = new Map(rows.map(({ id, document }) => [id, (JSON.parse(document) as Form).title]))
  return ids.map((id) => ({ id, title: titles.get(id) ?? id }))
}

/** The documents, as they are in use and as they are under work, whose slots name the post. */
async function inDocuments<Document extends { title: string }>(
  db: Reader,
  post: string,
  { versions, drafts }: Pick<LibraryTables, 'versions' | 'drafts'>,
  kind: 'form' | 'report',
  slotsOf: (document: Document) => readonly SignatureSlot[] | undefined,
): Promise<Named[]> {
  // A look at the text spares most documents their reading.
  const speaks = (document: SQL) => sql`position(${JSON.stringify(post)}::text in ${document}) > 0`
  const newest = db
    .select({ id: versions.id, document: versions.document })
    .from(versions)
    .where(
      sql`${speaks(sql`${versions.document}`)} and not exists (select from ${versions} as later
        where later.${sql.identifier(versions.id.name)} = ${versions.id} and later.version > ${versions.version})`,
    )
  const under = db
    .select({ id: drafts.id, document: drafts.document })
    .from(drafts)
    .where(speaks(sql`${drafts.document}`))
  const naming = (rows: readonly { id: string; document: string }[], of: Named['kind']) =>
    rows.flatMap(({ id, document }): Named[] => {
      const read = JSON.parse(document) as Document
      const isNamed = (slotsOf(read) ?? []).some(({ posts = [] }) => posts.includes(post))
      return isNamed ? [{ kind: of, id, title: read.title }] : []
    })
  return [...naming(await newest, kind), ...naming(await under, `${kind}-draft`)]
}

export function wordNamed({ kind, title }: Named): string {
  const words = {
    person: 'held by',
    rights: 'rights of',
    form: 'signature slot of the form',
    'form-draft': 'signature slot of the form under work',
    report: 'signature slot of the report',
    'report-draft': 'signature slot of the report under work',
  }
  return `${words[kind]} ${title}`
}
