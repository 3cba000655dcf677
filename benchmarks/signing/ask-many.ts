import postgres from 'postgres'

/**
 * Adds open steps in SQL: copies of a record that waits for a signature, each with a chain and one who is asked; at every
 * thousandth the post that the record's own step asks, at the others one of a thousand people. Their values are left out,
 * since no list of what waits reads them.
 */
export async function askMany(databaseUrl: string, steps: number): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    for (const statement of STATEMENTS) await sql.unsafe(statement, statement.includes('$1') ? [steps] : [])
  } finally {
    await sql.end()
  }
}

const STATEMENTS = [
  // What is signed already waits for nobody: only the copies do.
  'drop index if exists submissions_search',
  `create table copied as
    select gen_random_uuid() as new_id, copy, one.* from (
      select submissions.*, chain, ask.event_id, ask.step, ask.post from submissions
      join signing_asks ask on ask.submission_id = submissions.id and ask.post is not null
      join record_chains on record_chains.submission_id = submissions.id limit 1
    ) as one, generate_series(1, $1::integer) as copy`,
  'delete from signing_asks',
  `insert into submissions (id, number, form_id, form_version, revision, state, record, search, created_by, department,
      created_at, updated_at)
    select new_id, number || '·' || copy, form_id, form_version, revision, state, '{}', '', created_by, department,
      created_at - make_interval(secs => copy), updated_at from copied`,
  `insert into record_chains (submission_id, form_id, chain, updated_at)
    select new_id, form_id, chain, updated_at from copied`,
  `insert into signing_asks (event_id, submission_id, form_id, step, person, post, since)
    select event_id, new_id, form_id, step, case when copy % 1000 > 0 then 'person-' || copy % 1000 end,
      case when copy % 1000 = 0 then post end, created_at - make_interval(secs => copy) from copied`,
  'drop table copied',
  'vacuum analyze',
]
