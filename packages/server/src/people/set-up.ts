import { createHash, timingSafeEqual } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { giveTriesBack, guessed, takeTry } from '../auth/tries.ts'
import type { Database } from '../db/database.ts'
import { users } from '../db/account-tables.ts'
import { Conflict, Forbidden, TooMany } from '../errors.ts'
import type { Services } from '../services.ts'
import { OFFICE, type OfficeDocument } from '../office/office-kind.ts'
import { storeOffice } from '../office/store-office.ts'
import { addPerson } from './add-person.ts'
import { hashPassword } from './hash-password.ts'

export interface FirstAdmin {
  name: string
  email: string
  username?: string | null
  password: string
  /** Left out: the next start takes it to be where the machine stands. */
  office?: Pick<OfficeDocument, 'name' | 'timeZone'> | undefined
}

/** Whether there is no admin yet. Once there is one, the last who can sign in stays one. */
export async function needsSetUp({ db }: { db: Pick<Database, 'select'> }): Promise<boolean> {
  const found = await db.select({ id: users.id }).from(users).where(eq(users.isAdmin, true)).limit(1)
  return found.length === 0
}

/**
 * Makes the first admin, once: whoever comes second is refused, also at the same moment. `expected` is the code that the
 * server wrote on its console, for servers that others can reach.
 */
export async function setUp(
  services: Pick<Services, 'db' | 'auth' | 'clock'>,
  { code, expected, office, ...admin }: FirstAdmin & { code?: string; expected?: string },
): Promise<void> {
  const { db, auth, clock } = services
  if (!(await needsSetUp(services))) throw alreadySetUp()
  if (expected !== undefined) await requireCode(services, { code, expected })
  const passwordHash = await hashPassword(auth, admin.password)
  const now = clock()
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table users in exclusive mode`)
    if (!(await needsSetUp({ db: tx }))) throw alreadySetUp()
    const id = await addPerson(tx, {
      person: { ...admin, isAdmin: true },
      passwordHash,
      mustChangePassword: false,
      now,
    })
    await appendAudit(tx, {
      action: 'person.created',
      actor: null,
      at: now,
      details: { person: id, name: admin.name, isAdmin: true },
    })
    if (office) await storeOffice({ db: tx, clock, actor: null }, { document: { id: OFFICE, ...office } })
  })
}

async function requireCode(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { code = '', expected }: { code?: string | undefined; expected: string },
): Promise<void> {
  // Of this start of the server: what its code is, the row does not say.
  const what = guessed.setUp(createHash('sha256').update(expected).digest('hex'))
  const until = await takeTry(db, what, clock())
  if (until)
    throw new TooMany('Too many wrong codes. Wait, or start the server again, which makes another code.', {
      code: 'set-up-locked',
      until: until.toISOString(),
    })
  if (!isEqual(code, expected))
    throw new Forbidden('The set-up code is another one; the server writes it on its console at the start.', {
      code: 'set-up-code',
    })
  await giveTriesBack(db, what)
}

function alreadySetUp(): Conflict {
  return new Conflict('The first admin is there already. Sign in.', { code: 'already-set-up' })
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
