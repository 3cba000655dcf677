import { ownTimeZone } from '@paperwright/runtime'
import { sql } from 'drizzle-orm'
import type { Actor } from '../auth/actor.ts'
import type { Database } from '../db/database.ts'
import { BadRequest } from '../errors.ts'
import { DocumentStore } from '../library/document-store.ts'
import { publishDocument } from '../library/publish-document.ts'
import { OFFICE, officeKind, type OfficeDocument } from './office-kind.ts'
import type { KnownOffice } from './office.ts'
import { OfficeStore } from './office-store.ts'

/** Who saves it, null for the program, and where. */
export interface Storing {
  db: Database
  clock: () => Date
  actor: Actor | null
}

/**
 * Stores the office as its next version, all or nothing: where it moves to another zone, reports that are issued every month
 * stay due when they were by the clock on the wall, and none of them a second time.
 */
export async function storeOffice(
  { db, clock, actor }: Storing,
  { document, base }: { document: OfficeDocument; base?: number | null },
): Promise<KnownOffice> {
  const { timeZone } = document
  await requireZone(db, timeZone)
  return db.transaction(async (tx) => {
    const before = await new OfficeStore(tx).read()
    const from = before.document.timeZone
    const hasMoved = before.version > 0 && from !== timeZone
    if (hasMoved)
      await tx.execute(
        sql`update report_schedules set settled_at = (settled_at at time zone ${from}) at time zone ${timeZone}`,
      )
    return publishDocument(
      { db: tx, clock, actor },
      {
        store: new DocumentStore(tx, officeKind),
        id: OFFICE,
        document,
        ...(base !== undefined && { base }),
        ...(hasMoved && { note: `${from} → ${timeZone}` }),
      },
    )
  })
}

/** Reports are counted by the database, which has a list of its own. */
async function requireZone(db: Pick<Database, 'execute'>, zone: string): Promise<void> {
  await db.execute(sql`select now() at time zone ${zone}`).catch((cause: unknown) => {
    throw new BadRequest(`The database doesn’t support the time zone ${zone}.`, {
      code: 'time-zone',
      cause: String(cause),
    })
  })
}

/**
 * The office as the settings of a start say it, where nobody has said more. One that worked before there was an office goes
 * on in the zone of its machine; gives that zone, for whoever starts the server to be told.
 */
export async function beginOffice(
  storing: Storing,
  { timeZone, isNew }: { timeZone: string | undefined; isNew: boolean },
): Promise<{ assumed: string } | undefined> {
  const { version, document } = await new OfficeStore(storing.db).read()
  if (timeZone !== undefined && (version === 0 || document.isAssumed)) {
    const { isAssumed: _, ...rest } = document
    await storeOffice(storing, { document: { ...rest, timeZone } })
  } else if (version === 0 && !isNew) {
    await storeOffice(storing, { document: { ...document, timeZone: ownTimeZone() } })
    return { assumed: document.timeZone }
  }
  return undefined
}
