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

  // What is shipped comes in without an entry: of versions only those are asked for that the log tells of.
  for (const what of ['form', 'report'] as const) {
    const id = what === 'form' ? sql`log.form_id` : sql`log.entry::jsonb #>> '{details,report}'`
    const versions = await ask<{ id: string; version: string; seq: string }>(sql`
      with told as (select log.seq, ${id} as id, (log.entry::jsonb #>> '{details,version}')::int as version,
        log.entry::jsonb #>> '{details,hash}' as hash from audit_log log where log.action = ${`${what}.published`})
      select told.seq::text, told.id, told.version::text from told
      left join ${sql.identifier(`${what}_versions`)} there on there.${sql.identifier(`${what}_id`)} = told.id and there.version = told.version
      where told.version is not null and told.hash is not null and told.hash is distinct from there.hash order by told.seq limit ${MOST_TOLD}`)
    for (const { seq, id: named, version } of versions)
      tell(Number(seq), `version ${version} of the ${what} ${named} is not as the log says`)
  }
}
