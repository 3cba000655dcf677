import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Tell } from './verify-chain.ts'

const MOST_TOLD = sql`100`

/** Every number that was given out belongs to something that the log knows, and none is left out. */
export async function verifyNumbers(db: Database, tell: Tell): Promise<void> {
  const ask = async <Row>(query: SQL) => ((await db.execute(query)) as unknown as { rows: Row[] }).rows
  // Records have their entries; sheets and reports are asked for theirs below.
  const gaps = await ask<{ series: string; missing: string }>(sql`
    with given as (
      select number from submissions union select number from paper_numbers union select number from issued_reports),
    counted as (
      select regexp_replace(number, '-\\d+$', '') as series, count(distinct substring(number from '\\d+$')::numeric) as found,
        max(substring(number from '\\d+$')::numeric) as most
      from given where number ~ '-\\d{4}-\\d+$' group by 1)
    select number_series.series || '-' || number_series.year as series,
      (greatest(number_series.last, coalesce(counted.most, 0)) - coalesce(counted.found, 0))::text as missing
    from number_series left join counted on counted.series = number_series.series || '-' || number_series.year
    where coalesce(counted.found, 0) <> number_series.last or coalesce(counted.most, 0) > number_series.last
    order by 1 limit ${MOST_TOLD}`)
  for (const { series, missing } of gaps)
    tell(null, `the numbers ${series} do not agree with their series: ${missing} are nobody’s, or too many`)

  const reserved = sql`select form_id, entry::jsonb #>> '{details,batch}' as batch,
    (entry::jsonb #>> '{details,count}')::int as count from audit_log where action = 'numbers.reserved'`
  const sheets = await ask<{ number: string }>(sql`
    with told as (${reserved}), there as (
      select form_id, batch_id::text as batch, min(number) as number, count(*) as count from paper_numbers group by 1, 2)
    select coalesce(there.number, told.batch) as number
    from there full join told on told.form_id = there.form_id and told.batch = there.batch
    where told.count is distinct from there.count order by 1 limit ${MOST_TOLD}`)
  for (const { number } of sheets) tell(null, `the blank sheets from ${number} on are not as the log says`)

  const spoilt = await ask<{ number: string }>(sql`
    with told as (select form_id, entry::jsonb #>> '{details,number}' as number,
        entry::jsonb #>> '{details,reason}' as reason from audit_log where action = 'numbers.voided'),
      there as (select form_id, number, void_reason as reason from paper_numbers where voided_at is not null)
    select coalesce(there.number, told.number) as number
    from there full join told on told.form_id = there.form_id and told.number = there.number
    where told.reason is distinct from there.reason order by 1 limit ${MOST_TOLD}`)
  for (const { number } of spoilt) tell(null, `the blank sheet ${number} is not void as the log says`)
}
