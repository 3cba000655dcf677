import { countedStates } from '@paperwright/runtime/kit'
import { sql } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'

/** Whether reports and look-ups count a record, as a condition in SQL. */
export const isCounted = sql`${submissions.state} in (${sql.raw(countedStates.map((state) => `'${state}'`).join(', '))})`
