import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { apiKeys } from '../db/account-tables.ts'

/** Makes all of someone's keys for scripts useless; gives their names, for the audit log. */
export async function endKeys(db: Pick<Database, 'delete'>, owner: string): Promise<string[]> {
  const gone = await db.delete(apiKeys).where(eq(apiKeys.owner, owner)).returning({ name: apiKeys.name })
  return gone.map(({ name }) => name)
}
