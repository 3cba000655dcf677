import { and, count, eq, isNull } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { endKeys } from '../auth/end-keys.ts'
import type { AuditAction } from '../audit/audit-entry.ts'
import type { Database } from '../db/database.ts'
import { sessions, users } from '../db/account-tables.ts'
import { Conflict, NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'
import {
  cleanEmail,
  cleanUsername,
  requireFree,
  requirePlaces,
  setDepartments,
  setPosts,
  type NewPerson,
} from './add-person.ts'
import { findPerson, type Person } from './person.ts'

/** What is left out stays. */
export interface PersonChange extends Partial<NewPerson> {
  /** Keeps someone who left out, and ends their sessions and keys; false lets them in again. */
  isDisabled?: boolean
}

/** Changes what the office knows of a person. The last admin who can sign in stays one. */
export async function changePerson(
  { db, clock, actor }: Acting,
  { id, ...change }: PersonChange & { id: string },
): Promise<Person> {
  const now = clock()
  return db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.isAdmin, true)).for('update')
    const before = await findPerson(tx, id, now)
    if (!before) throw new NotFound(`There is no person ${id}.`)
    await requirePlaces(tx, change)
    const username = change.username === undefined ? before.username : cleanUsername(change.username)
    const email = change.email === undefined ? before.email : (cleanEmail(change.email) ?? before.email)
    await requireFree(tx, { email, username, except: id })
    const { isDisabled = before.disabledAt !== null } = change
    await tx
      .update(users)
      .set({
        name: change.name?.trim() ?? before.name,
        email,
        username,
        displayUsername: username,
        isAdmin: change.isAdmin ?? before.isAdmin,
        department: change.department === undefined ? before.department : change.department,
        disabledAt: isDisabled ? (before.disabledAt === null ? now : new Date(before.disabledAt)) : null,
        updatedAt: now,
      })
      .where(eq(users.id, id))
    if (change.posts) await setPosts(tx, id, change.posts)
    if (change.departments) await setDepartments(tx, id, change.departments)
    if (isDisabled) await tx.delete(sessions).where(eq(sessions.userId, id))
    const keys = isDisabled ? await endKeys(tx, id) : []
    await requireAdmin(tx)
    const after = (await findPerson(tx, id, now))!
    await appendAudit(tx, {
      action: actionOf(before, after),
      actor,
      at: now,
      details: { person: id, ...changed(before, after), ...(keys.length > 0 && { keys }) },
    })
    return after
  })
}

async function requireAdmin(tx: Pick<Database, 'select'>): Promise<void> {
  const [admins] = await tx
    .select({ count: count() })
    .from(users)
    .where(and(eq(users.isAdmin, true), isNull(users.disabledAt)))
  if (admins?.count === 0)
    throw new Conflict('Someone must stay admin. Make another person admin first.', { code: 'last-admin' })
}

function actionOf(before: Person, after: Person): AuditAction {
  if ((before.disabledAt === null) === (after.disabledAt === null)) return 'person.changed'
  return after.disabledAt === null ? 'person.enabled' : 'person.disabled'
}

const TOLD = ['name', 'email', 'username', 'isAdmin', 'department', 'departments', 'posts'] as const

/** What is different, before and after. */
function changed(before: Person, after: Person) {
  const different = TOLD.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return {
    before: Object.fromEntries(different.map((key) => [key, before[key]])),
    after: Object.fromEntries(different.map((key) => [key, after[key]])),
  }
}
