import { and, desc, eq, gte, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Json } from '@paperwright/runtime'
import { appendAudit } from '../audit/append-audit.ts'
import { users } from '../db/account-tables.ts'
import { standIns } from '../db/signing-tables.ts'
import { Conflict, Forbidden, NotFound } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Acting } from '../services.ts'
import { officeDay } from './voices.ts'

/** Someone who signs in another's place, from one day to another. */
export interface StandIn {
  id: string
  person: { id: string; name: string }
  standIn: { id: string; name: string }
  /** The first and the last day, both counted. */
  from: string
  until: string
  /** The forms that it goes for; null: all. */
  forms: readonly string[] | null
  state: 'coming' | 'running' | 'past'
}

export interface NewStandIn {
  /** In whose place; left out: one's own. Another's only by admins. */
  person?: string | undefined
  standIn: string
  from: string
  until: string
  forms: readonly string[] | null
}

/** Entries of a list; older ones are past long since. */
const MOST = 200

/** One's own, and those that one signs for; with `all` everybody's, for admins. The newest first. */
export async function listStandIns(acting: Acting, { all }: { all: boolean }): Promise<StandIn[]> {
  const { db, actor } = acting
  const day = await officeDay(acting)
  const other = alias(users, 'other')
  const rows = await db
    .select({ row: standIns, person: users.name, standIn: other.name })
    .from(standIns)
    .innerJoin(users, eq(users.id, standIns.person))
    .innerJoin(other, eq(other.id, standIns.standIn))
    .where(
      all && actor.isAdmin ? sql`true` : or(eq(standIns.person, actor.id), eq(standIns.standIn, actor.id)),
    )
    .orderBy(desc(standIns.untilDay), desc(standIns.id))
    .limit(MOST)
  return rows.map(({ row, person, standIn }) => ({
    id: row.id,
    person: { id: row.person, name: person },
    standIn: { id: row.standIn, name: standIn },
    from: row.fromDay,
    until: row.untilDay,
    forms: row.formIds,
    state: row.endedAt || row.untilDay < day ? 'past' : row.fromDay > day ? 'coming' : 'running',
  }))
}

/** Has someone sign in one's place. Refused where they are away themselves then, or it is said already. */
export async function addStandIn(acting: Acting, given: NewStandIn): Promise<string> {
  const { db, actor, clock } = acting
  if (actor.by === 'key') throw new Forbidden('Only a person says who signs in their place, not an API key.')
  const person = given.person ?? actor.id
  if (person !== actor.id && !actor.isAdmin)
    throw new Forbidden('Only admins say who stands in for someone else.', { code: 'admins-only' })
  const { standIn, from, until, forms } = given
  if (person === standIn) throw new Conflict('Nobody stands in for themselves.', { code: 'stand-in-self' })
  if (until < (await officeDay(acting))) throw new Conflict('This is past.', { code: 'stand-in-past' })
  const now = clock()
  const id = newId(now)
  await db.transaction(async (tx) => {
    // Two who say so of each other at once are one after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('stand-ins'))`)
    const names = await tx
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(and(isNull(users.disabledAt), or(eq(users.id, person), eq(users.id, standIn))))
    if (names.length < 2)
      throw new Conflict('Someone who was chosen is not, or no longer, of the office.', { code: 'person' })
    const meanwhile = and(
      isNull(standIns.endedAt),
      lte(standIns.fromDay, until),
      gte(standIns.untilDay, from),
    )
    const [away] = await tx
      .select()
      .from(standIns)
      .where(and(meanwhile, eq(standIns.person, standIn)))
    if (away)
      throw new Conflict('They are away themselves then.', { code: 'stand-in-away', until: away.untilDay })
    const [asked] = await tx
      .select()
      .from(standIns)
      .where(and(meanwhile, eq(standIns.standIn, person), ne(standIns.person, person)))
    if (asked)
      throw new Conflict('This person stands in for someone else then.', {
        code: 'stand-in-busy',
        until: asked.untilDay,
      })
    await tx.insert(standIns).values({
      id,
      person,
      standIn,
      fromDay: from,
      untilDay: until,
      formIds: forms && [...forms],
      createdBy: actor.id,
      createdAt: now,
    })
    const details = { id, person, standIn, from, until, forms: forms as Json }
    await appendAudit(tx, { action: 'stand-in.added', actor, at: now, details })
  })
  return id
}

/** Ends it before its last day, by whoever is stood in for, whoever stands in, or an admin. */
export async function endStandIn({ db, actor, clock }: Acting, id: string): Promise<void> {
  const now = clock()
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(standIns).where(eq(standIns.id, id)).for('update')
    const isOwn = row && (row.person === actor.id || row.standIn === actor.id)
    if (!row || !(isOwn || actor.isAdmin)) throw new NotFound('There is no such stand-in.')
    if (row.endedAt) return
    await tx.update(standIns).set({ endedAt: now }).where(eq(standIns.id, id))
    const details = { id, person: row.person, standIn: row.standIn }
    await appendAudit(tx, { action: 'stand-in.ended', actor, at: now, details })
  })
}
