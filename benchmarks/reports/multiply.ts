import type { OpenDatabase } from '../../packages/server/src/db/database.ts'

/** The years that copies are spread over, back from the one that there is. */
const YEARS = 5

/**
 * Copies the records of some forms in SQL until there are `records` of all: so many branches of the house, each over five
 * years, with customers and numbers of their own. Records alone, without events: reports read nothing else.
 */
export async function multiply(
  { execute }: OpenDatabase,
  { forms, records }: { forms: readonly string[]; records: number },
): Promise<void> {
  // No report looks for words, and filling this index would take longer than all the rest.
  await execute('drop index if exists submissions_search')
  await execute(
    `create table if not exists copied as
       select row_number() over (partition by form_id order by id) as at, submissions.* from submissions
       where form_id = any (string_to_array($1, ','))`,
    [forms.join(',')],
  )
  await execute(COPY, [records, YEARS])
  await execute('vacuum analyze submissions')
}

/**
 * Copy `c` is branch `c / years`, moved back by `c % years` years. Moments of records are texts that begin with their year;
 * customers bear their branch's mark, numbers that joins go by their copy's.
 */
const COPY = `
  with counted as (
    select count(*) as all_records, (select count(*) from copied) as each,
      count(*) filter (where form_id in (select form_id from copied)) / (select count(*) from copied) as there
    from submissions
  ), copies as (
    select copy, (copy / $2::integer)::integer as branch, (copy % $2::integer)::integer as back
    from counted, generate_series(there, there - 1 + ceil(($1::numeric - all_records) / each)::bigint) as copies(copy)
  ), moved as (
    select copied.*, copy, branch, back, created_at - make_interval(years => back) as moved_at from copied, copies
  )
  insert into submissions (id, number, form_id, form_version, revision, state, record, search, created_by, department,
    created_at, updated_at)
  select
    (lpad(to_hex((extract(epoch from moved_at) * 1000)::bigint), 12, '0') || '7' || substr(md5(number || form_id || copy), 1, 3)
      || '8' || substr(md5(form_id || number || copy), 1, 15))::uuid,
    number || '·' || copy, form_id, form_version, revision, state,
    regexp_replace(
      regexp_replace(
        replace(replace(replace(replace(record::text, '"2024-', '"' || 2024 - back || '-'),
          '"2025-', '"' || 2025 - back || '-'), '"2026-', '"' || 2026 - back || '-'), '"2027-', '"' || 2027 - back || '-'),
        '"(customerName|customerNo)": "([^"]*)"', '"\\1": "\\2·' || branch || '"', 'g'),
      '"(acceptanceNo|serialNo|no)": "([^"]*)"', '"\\1": "\\2·' || copy || '"', 'g')::jsonb,
    search, created_by, department, moved_at, moved_at
  from moved order by moved_at`
