import type { submissions } from '../db/schema.ts'

/** A record as it is stored. */
export type RecordRow = typeof submissions.$inferSelect
