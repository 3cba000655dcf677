import { eq } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { users } from '../db/account-tables.ts'
import { noticeChoices, type NoticeChoices } from '../db/notice-tables.ts'
import { ownAddress } from '../people/address.ts'
import type { Acting } from '../services.ts'
import { DEFAULT_CHOICES, mutedOf } from './choices.ts'

/** How someone is told, and whether mail reaches them at all. */
export interface OwnChoices extends NoticeChoices {
  /** `none`: the office sends none; `noAddress`: they have none. */
  mailReaches: 'yes' | 'none' | 'noAddress'
}

export async function findOwnChoices({ db, actor, outside }: Acting): Promise<OwnChoices> {
  const [row] = await db
    .select({ choices: noticeChoices.choices, email: users.email })
    .from(users)
    .leftJoin(noticeChoices, eq(noticeChoices.person, users.id))
    .where(eq(users.id, actor.id))
  const mailReaches = !outside.mailer ? 'none' : row && ownAddress(row.email) !== null ? 'yes' : 'noAddress'
  return { ...(row?.choices ?? DEFAULT_CHOICES), mailReaches }
}

export async function saveOwnChoices(acting: Acting, choices: NoticeChoices): Promise<OwnChoices> {
  const { db, actor, clock } = acting
  const now = clock()
  const values = { choices, muted: mutedOf(choices), updatedAt: now }
  await db.transaction(async (tx) => {
    await tx
      .insert(noticeChoices)
      .values({ person: actor.id, ...values })
      .onConflictDoUpdate({ target: noticeChoices.person, set: values })
    const { locale, mail, bell, quiet } = choices
    const told = { locale, mail: mail.join(' '), bell: bell.join(' ') }
    const details = { person: actor.id, ...told, quiet: quiet && `${quiet.from} ${quiet.to}` }
    await appendAudit(tx, { action: 'person.changed', actor, at: now, details })
  })
  return findOwnChoices(acting)
}
