import type { AdminGrants } from '@paperwright/runtime/kit'
import { eq, or } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { accounts, posts, userDepartments, users } from '../db/account-tables.ts'
import { BadRequest, Conflict } from '../errors.ts'
import { newId } from '../new-id.ts'
import { noAddress } from './address.ts'
import { cleanPhone } from './clean-phone.ts'
import { setPosts } from './holders.ts'
import { requireDepartments, requireKnown } from './places.ts'
import { isUsername } from '../auth/create-auth.ts'

/** A person to be. */
export interface NewPerson {
  name: string
  /** An address or none; people without one sign in by their user name. */
  email?: string | null
  username?: string | null
  phone?: string | null
  isAdmin?: boolean
  /** The part of an admin's work that they do who are none. */
  adminOf?: AdminGrants | null
  department?: string | null
  /** The departments that one is of beside the foremost. */
  departments?: readonly string[]
  posts?: readonly string[]
}

type Writing = Pick<Database, 'select' | 'insert' | 'delete' | 'update'>

/** Stores a person with the hash of a password; the caller's transaction tells the audit log. */
export async function addPerson(
  tx: Writing,
  {
    person,
    passwordHash,
    mustChangePassword,
    now,
  }: {
    person: NewPerson
    passwordHash: string
    mustChangePassword: boolean
    now: Date
  },
): Promise<string> {
  const id = newId(now)
  const username = cleanUsername(person.username)
  const email = cleanEmail(person.email)
  requireSignIn({ email, username })
  const address = email ?? noAddress(id)
  await requireFree(tx, { email: address, username })
  await requirePlaces(tx, person)
  await tx.insert(users).values({
    id,
    name: person.name.trim(),
    email: address,
    username,
    displayUsername: username,
    phone: cleanPhone(person.phone),
    isAdmin: person.isAdmin ?? false,
    adminOf: person.isAdmin ? null : cleanGrants(person.adminOf ?? null),
    department: person.department ?? null,
    mustChangePassword,
    createdAt: now,
    updatedAt: now,
  })
  await tx.insert(accounts).values({
    id: newId(now),
    userId: id,
    accountId: id,
    providerId: 'credential',
    password: passwordHash,
    createdAt: now,
    updatedAt: now,
  })
  await setPosts(tx, id, { posts: person.posts ?? [], now })
  await setDepartments(tx, id, person.departments ?? [])
  return id
}

/** The departments of a person beside their foremost. */
export async function setDepartments(tx: Writing, userId: string, ids: readonly string[]): Promise<void> {
  await tx.delete(userDepartments).where(eq(userDepartments.userId, userId))
  if (ids.length > 0)
    await tx
      .insert(userDepartments)
      .values([...new Set(ids)].map((departmentId) => ({ userId, departmentId })))
}

/** Refuses whoever could not sign in. */
export function requireSignIn({ email, username }: { email: string | null; username: string | null }): void {
  if (email === null && username === null)
    throw new BadRequest('A person needs an address or a user name to sign in with.', { code: 'no-sign-in' })
}

/** Refuses an address or user name that someone else has. */
export async function requireFree(
  tx: Pick<Database, 'select'>,
  { email, username, except }: { email: string; username: string | null; except?: string },
): Promise<void> {
  const taken = await tx
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(or(eq(users.email, email), username === null ? undefined : eq(users.username, username)))
  const other = taken.find(({ id }) => id !== except)
  if (!other) return
  const isEmail = other.email === email
  throw new Conflict(isEmail ? 'Someone else has this address.' : 'Someone else has this user name.', {
    code: isEmail ? 'email-taken' : 'username-taken',
  })
}

/** Refuses posts and departments that there are none of, or that nobody is given any more. */
export async function requirePlaces(
  tx: Pick<Database, 'select'>,
  { department, departments: beside = [], posts: postIds = [], adminOf }: Partial<NewPerson>,
): Promise<void> {
  const known = await tx.select({ id: posts.id, retiredAt: posts.retiredAt }).from(posts)
  requireKnown(known, postIds, 'post')
  await requireDepartments(tx, [...(department ? [department] : []), ...beside, ...(adminOf?.people ?? [])])
}

/** Grants that grant something; null where they do not. */
export function cleanGrants(grants: AdminGrants | null): AdminGrants | null {
  if (!grants || (grants.people.length === 0 && !grants.forms && !grants.log)) return null
  return { people: [...new Set(grants.people)].toSorted(), forms: grants.forms, log: grants.log }
}

export function cleanUsername(name: string | null | undefined): string | null {
  const cleaned = name?.trim().toLowerCase() || null
  if (cleaned !== null && !isUsername(cleaned))
    throw new BadRequest(
      'A user name begins with a letter or digit and goes on with letters, digits and . _ -',
      { code: 'bad-username' },
    )
  return cleaned
}

export function cleanEmail(email: string | null | undefined): string | null {
  const cleaned = email?.trim().toLowerCase() || null
  if (cleaned !== null && !/^[^\s@]+@[^\s@]+$/.test(cleaned))
    throw new BadRequest('This is no e-mail address.', { code: 'bad-email' })
  return cleaned
}
