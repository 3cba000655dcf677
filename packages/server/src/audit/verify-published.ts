import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Tell } from './verify-chain.ts'

const MOST_TOLD = sql`100`

/** Reports that were issued, and versions that people published, against their entries. */
export async function verifyPublished(db: Database, tell: Tell): Promise<void> {
  const ask = async <Row>(query: SQL) => ((await db.execute(query)) as unknown as { rows: Row[] }).rows
  const issued = await ask<{ number: string }>(sql`
    with told as (select entry::jsonb #>> '{details,issued}' as id, entry::jsonb #>> '{details,number}' as number,
        entry::jsonb #>> '{details,file}' as file from audit_log where action = 'report.issued'),
      there as (select id::text, number, file_hash as file from issued_reports)
    select coalesce(there.number, told.number) as number from there full join told on told.id = there.id
    where (told.number, told.file) is distinct from (there.number, there.file) order by 1 limit ${MOST_TOLD}`)
  for (const { number } of issued) tell(null, `the issued report ${number} is not as the log says`)

  const voided = await ask<{ number: string }>(sql`
    with told as (select entry::jsonb #>> '{details,issued}' as id, entry::jsonb #>> '{details,number}' as number,
        entry::jsonb #>> '{details,reason}' as reason from audit_log where action = 'report.voided'),
      there as (select issued_id::text as id, reason, (select number from issued_reports where id = issued_id) as number
        from voided_reports)
    select coalesce(there.number, told.number) as number from there full join told on told.id = there.id
    where told.reason is distinct from there.reason order by 1 limit ${MOST_TOLD}`)
  for (const { number } of voided) tell(null, `the issued report ${number} is not as the log says: void`)

  // What is shipped comes in without an entry: of versions only those are asked for that the log tells of. One whose document
  // was deleted since is there no more.
  for (const { action, deleted, what, id, there } of KEPT) {
    const versions = await ask<{ what: string; id: string; version: string; seq: string }>(sql`
      with told as (select seq, ${what} as what, ${id} as id, (entry::jsonb #>> '{details,version}')::int as version,
        entry::jsonb #>> '{details,hash}' as hash from audit_log where action = ${action}),
        gone as (select seq, ${what} as what, ${id} as id, (entry::jsonb #>> '{details,version}')::int as version
          from audit_log where action = ${deleted}),
        there as (${there})
      select told.seq::text, told.what, told.id, told.version::text from told
      left join there on (there.what, there.id, there.version) = (told.what, told.id, told.version)
      where told.version is not null and told.hash is not null and there.hash is distinct from case when exists (
          select from gone where (gone.what, gone.id) = (told.what, told.id) and gone.version >= told.version
            and gone.seq > told.seq) then null else told.hash end
      order by told.seq limit ${MOST_TOLD}`)
    for (const { seq, what: kind, id: named, version } of versions)
      tell(Number(seq), `version ${version} of the ${kind} ${named} is not as the log says`)
  }
}

/** What the log says of a published version, and where it lies. */
const KEPT = [
  {
    action: 'form.published',
    deleted: 'form.deleted',
    what: sql`'form'`,
    id: sql`form_id`,
    there: sql`select 'form' as what, form_id as id, version, hash from form_versions`,
  },
  {
    action: 'report.published',
    deleted: 'report.deleted',
    what: sql`'report'`,
    id: sql`entry::jsonb #>> '{details,report}'`,
    there: sql`select 'report' as what, report_id as id, version, hash from report_versions`,
  },
  {
    action: 'document.published',
    deleted: 'document.deleted',
    what: sql`entry::jsonb #>> '{details,kind}'`,
    id: sql`entry::jsonb #>> '{details,document}'`,
    there: sql`select kind as what, document_id as id, version, hash from document_versions`,
  },
]
