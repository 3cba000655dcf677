import { asc, desc, eq, gt } from 'drizzle-orm'
import { auditCheckpoints } from '../../db/audit-tables.ts'
import type { Database } from '../../db/database.ts'
import { NotFound } from '../../errors.ts'
import { checkpointSchema, type FoundCheckpoint, type SignedCheckpoint } from './checkpoint.ts'

type Row = typeof auditCheckpoints.$inferSelect

/** Rows of one statement. */
const PAGE = 500

/** Newest first. */
export async function listCheckpoints(db: Database, limit: number): Promise<SignedCheckpoint[]> {
  const rows = await db.select().from(auditCheckpoints).orderBy(desc(auditCheckpoints.number)).limit(limit)
  return rows.map(toSigned)
}

export async function requireCheckpoint(db: Database, number: number): Promise<SignedCheckpoint> {
  const [row] = await db.select().from(auditCheckpoints).where(eq(auditCheckpoints.number, number))
  if (!row) throw new NotFound(`There is no checkpoint ${number}.`)
  return toSigned(row)
}

/** All of the table, oldest first. */
export async function* readCheckpoints(db: Database): AsyncGenerator<FoundCheckpoint> {
  let after = 0
  for (;;) {
    const rows = await db
      .select()
      .from(auditCheckpoints)
      .where(gt(auditCheckpoints.number, after))
      .orderBy(asc(auditCheckpoints.number))
      .limit(PAGE)
    for (const row of rows) yield { where: 'the database', signed: parse(row) }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.number
  }
}

function parse(row: Row): SignedCheckpoint | undefined {
  try {
    return toSigned(row)
  } catch {
    return undefined
  }
}

function toSigned({ content, signature, publicKey }: Row): SignedCheckpoint {
  return { checkpoint: checkpointSchema.parse(JSON.parse(content)), signature, publicKey }
}
