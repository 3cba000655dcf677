import { and, count, eq, isNull } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import type { AuditAction, AuditEvent } from '../audit/audit-entry.ts'
import type { Actor } from '../auth/actor.ts'
import { endKeys } from '../auth/end-keys.ts'
import type { Database } from '../db/database.ts'
import { sessions, users } from '../db/account-tables.ts'
import { Conflict, NotFound } from '../errors.ts'
import type { JsonObject } from '@paperwright/runtime'
import type { Acting } from '../services.ts'
import {
  cleanEmail,
  cleanGrants,
  cleanUsername,
  requireFree,
  requireSignIn,
  requirePlaces,
  setDepartments,
  type NewPerson,
} from './add-person.ts'
import { noAddress } from './address.ts'
import { cleanPhone } from './clean-phone.ts'
import { setPosts } from './holders.ts'
import { findPeopleLimits, requireWithin, type PeopleLimits } from './people-limits.ts'
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
    await lockAdmins(tx)
    const limits = await findPeopleLimits(tx, actor)
    const { person, told } = await changeIn(tx, { id, change, limits, actor, now })
    await keepAnAdmin(tx)
    await appendAudit(tx, told)
    return person
  })
}

interface Changing {
  id: string
  change: PersonChange
  limits: PeopleLimits | undefined
  actor: Actor
  now: Date
}

/** One person's change, in a transaction that tells the log what is given back. */
export async function changeIn(
  tx: Database,
  { id, change, limits, actor, now }: Changing,
): Promise<{ person: Person; told: AuditEvent }> {
  const before = await findPerson(tx, id, now)
  if (!before) throw new NotFound(`There is no person ${id}.`)
  requireWithin(limits, before)
  await requirePlaces(tx, change)
  const username = change.username === undefined ? before.username : cleanUsername(change.username)
  const email = change.email === undefined ? before.email : cleanEmail(change.email)
  requireSignIn({ email, username })
  const address = email ?? noAddress(id)
  await requireFree(tx, { email: address, username, except: id })
  const {
    isDisabled = before.disabledAt !== null,
    isAdmin = before.isAdmin,
    adminOf = before.adminOf,
  } = change
  if (isDisabled && before.disabledAt === null && id === actor.id)
    throw new Conflict('You cannot close your own account.', { code: 'yourself' })
  await tx
    .update(users)
    .set({
      name: change.name?.trim() ?? before.name,
      email: address,
      username,
      displayUsername: username,
      phone: change.phone === undefined ? before.phone : cleanPhone(change.phone),
      isAdmin,
      adminOf: isAdmin ? null : cleanGrants(adminOf),
      department: change.department === undefined ? before.department : change.department,
      disabledAt: isDisabled ? (before.disabledAt === null ? now : new Date(before.disabledAt)) : null,
      updatedAt: now,
    })
    .where(eq(users.id, id))
  if (change.posts) await setPosts(tx, id, { posts: change.posts, now })
  if (change.departments) await setDepartments(tx, id, change.departments)
  if (isDisabled) await tx.delete(sessions).where(eq(sessions.userId, id))
  const keys = isDisabled ? await endKeys(tx, id) : []
  const after = (await findPerson(tx, id, now))!
  requireWithin(limits, after)
  const details = { person: id, ...changed(before, after), ...(keys.length > 0 && { keys }) }
  return { person: after, told: { action: actionOf(before, after), actor, at: now, details } }
}

/** Nobody else makes or unmakes an admin until the transaction ends. */
export async function lockAdmins(tx: Pick<Database, 'select'>): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.isAdmin, true)).for('update')
}

/** Refuses what would leave no admin who can sign in. */
export async function keepAnAdmin(tx: Pick<Database, 'select'>): Promise<void> {
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

const TOLD = [
  'name',
  'email',
  'username',
  'phone',
  'isAdmin',
  'adminOf',
  'department',
  'departments',
  'posts',
] as const

/** What is different, before and after. */
function changed(before: Person, after: Person) {
  const different = TOLD.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  const of = (person: Person) => Object.fromEntries(different.map((key) => [key, person[key]]))
  return JSON.parse(JSON.stringify({ before: of(before), after: of(after) })) as JsonObject
}
