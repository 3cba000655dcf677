import { createHash } from 'node:crypto'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'

const TABLES = [
  'audit_log',
  'audit_head',
  'audit_checkpoints',
  'submissions',
  'submission_events',
  'number_series',
  'paper_numbers',
]

/** Changes rows behind the program's back, as someone with the database's password could; gives the way back. */
export async function tamper(
  { execute }: Pick<OpenDatabase, 'execute'>,
  ...deeds: readonly (string | ((execute: OpenDatabase['execute']) => Promise<void>))[]
): Promise<() => Promise<void>> {
  const run = async (...statements: string[]) => {
    for (const statement of statements) await execute(statement)
  }
  await run(
    ...TABLES.map((table) => `create table ${table}_copy as select * from ${table}`),
    // The last column, which the database makes of the others.
    'alter table audit_log_copy drop column part_of',
    ...TABLES.map((table) => `alter table ${table} disable trigger all`),
  )
  const restore = () =>
    run(
      ...TABLES.toReversed().map((table) => `delete from ${table}`),
      ...TABLES.map((table) => `insert into ${table} select * from ${table}_copy`),
      ...TABLES.map((table) => `drop table ${table}_copy`),
      ...TABLES.map((table) => `alter table ${table} enable trigger all`),
    )
  try {
    for (const deed of deeds) await (typeof deed === 'string' ? run(deed) : deed(execute))
  } catch (error) {
    await restore()
    throw error
  }
  return restore
}

/** Cuts entries off the log's end, and says that it always ended there. */
export function cutEnd(entries: number) {
  return async (execute: OpenDatabase['execute']): Promise<void> => {
    await execute(`delete from audit_log where seq > (select max(seq) - ${entries} from audit_log)`)
    await execute(
      'update audit_head set (seq, hash) = (select seq, hash from audit_log order by seq desc limit 1)',
    )
  }
}

/** Writes the log anew with other words in it, and hashes it whole: the chain itself holds again. */
export function forge(from: string, to: string) {
  return async (execute: OpenDatabase['execute']): Promise<void> => {
    const { rows } = await execute('select seq, entry from audit_log order by seq', [])
    let hash = ''
    for (const { seq, entry } of rows as { seq: number; entry: string }[]) {
      const text = entry.replaceAll(from, to)
      hash = createHash('sha256')
        .update(hash + text)
        .digest('hex')
      await execute('update audit_log set entry = $1, hash = $2 where seq = $3', [text, hash, seq])
    }
    await execute('update audit_head set hash = $1', [hash])
  }
}
