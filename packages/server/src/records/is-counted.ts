import { countedStates } from '@paperwright/runtime/kit'
import { sql } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'
import { recordChains } from '../db/signing-tables.ts'

/** Whether the signatures of a record were refused, and it was not sent anew. */
export const isRefused = sql`exists (select from ${recordChains}
  where record_chains.submission_id = ${submissions.id} and record_chains.state = 'refused')`

/** Whether reports and look-ups count a record, as a condition in SQL. */
export const isCounted = sql`${submissions.state} in (${sql.raw(countedStates.map((state) => `'${state}'`).join(', '))})`
