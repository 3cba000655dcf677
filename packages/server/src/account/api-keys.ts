import { randomBytes } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { hashOfKey } from '../auth/find-actor.ts'
import { apiKeys } from '../db/account-tables.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Acting } from '../services.ts'
import { requireDepartment } from '../submissions/require-department.ts'

/** A key as its owner sees it later. */
export interface ApiKey {
  id: string
  name: string
  /** The id of the department that what comes by it belongs to, where nothing else is said. */
  department: string | null
  /** The first characters. */
  start: string
  expiresAt: string | null
  lastUsedAt: string | null
  createdAt: string
}

export async function listKeys({ db, actor }: Acting): Promise<ApiKey[]> {
  const rows = await db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.owner, actor.id))
    .orderBy(desc(apiKeys.createdAt))
  return rows.map(toKey)
}

export interface NewKey {
  name: string
  /** Days until it no longer works; null: never. */
  days: number | null
  /** Left out: one's foremost. */
  department?: string | null | undefined
}

/** Makes a key with the rights of its owner; it is shown this once. A key makes no further keys. */
export async function createKey(
  { db, clock, actor }: Acting,
  { name, days, department = actor.department }: NewKey,
): Promise<ApiKey & { key: string }> {
  if (actor.by === 'key') throw new Forbidden('An API key can’t create keys. Sign in to create one.')
  await requireDepartment({ db, actor }, department)
  const now = clock()
  const key = `pw_${randomBytes(32).toString('base64url')}`
  const row = {
    id: newId(now),
    owner: actor.id,
    name,
    department,
    start: key.slice(0, 8),
    hash: hashOfKey(key),
    expiresAt: days === null ? null : new Date(now.getTime() + days * 24 * 60 * 60 * 1000),
    lastUsedAt: null,
    createdAt: now,
  }
  await db.transaction(async (tx) => {
    await tx.insert(apiKeys).values(row)
    await appendAudit(tx, {
      action: 'key.created',
      actor,
      at: now,
      details: { key: row.id, name, start: row.start, department },
    })
  })
  return { ...toKey(row), key }
}

export async function revokeKey({ db, clock, actor }: Acting, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(apiKeys)
      .where(and(eq(apiKeys.id, id), eq(apiKeys.owner, actor.id)))
      .returning({ name: apiKeys.name })
    if (!gone[0]) throw new NotFound('You have no such API key.')
    await appendAudit(tx, {
      action: 'key.revoked',
      actor,
      at: clock(),
      details: { key: id, name: gone[0].name },
    })
  })
}

function toKey({
  id,
  name,
  department,
  start,
  expiresAt,
  lastUsedAt,
  createdAt,
}: typeof apiKeys.$inferSelect): ApiKey {
  return {
    id,
    name,
    department,
    start,
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}
