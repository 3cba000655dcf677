import { APIError } from 'better-auth/api'
import { eq } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import type { AuditAction } from '../audit/audit-entry.ts'
import type { Database } from '../db/database.ts'
import { users } from '../db/account-tables.ts'
import { plainActor } from './actor.ts'
import { endKeys } from './end-keys.ts'

/** What a path of better-auth does, for the audit log. */
const ACTIONS: Record<string, AuditAction> = {
  '/sign-in/username': 'session.started',
  '/sign-in/email': 'session.started',
  '/callback/:id': 'session.started',
  '/two-factor/verify-totp': 'session.started',
  '/two-factor/verify-backup-code': 'session.started',
  '/sign-out': 'session.ended',
  '/revoke-session': 'session.ended',
  '/revoke-other-sessions': 'session.ended',
  '/change-password': 'password.changed',
  '/two-factor/disable': 'second-factor.disabled',
}

interface AuthContext {
  path: string
  body?: unknown
  context: {
    returned?: unknown
    newSession?: { user: { id: string; name: string } } | null
    session?: { user: { id: string; name: string; twoFactorEnabled?: boolean | null } } | null
  }
}

/** Tells the audit log what people did to their accounts. Passwords and tokens are never part of it. */
export function authEvents(db: Database, clock: () => Date) {
  return async ({ path, body, context }: AuthContext): Promise<void> => {
    const user = context.newSession?.user ?? context.session?.user
    // The first code that fits turns the second factor on; later ones end a sign-in.
    const isCode = path.startsWith('/two-factor/verify-')
    const isTurnedOn =
      path === '/two-factor/verify-totp' && context.session && !context.session.user.twoFactorEnabled
    // Whoever is signed in, and shows a code again, signs a record.
    if (isCode && context.session && !isTurnedOn) return
    const action = isTurnedOn ? 'second-factor.enabled' : ACTIONS[path]
    if (action === undefined) return
    if (context.returned instanceof APIError) {
      if (action === 'session.started') await tellRefusal(db, clock, body)
      return
    }
    // A right password with a second factor still to come starts no session.
    if (action === 'session.started' && !context.newSession) return
    if (action === 'password.changed' && user) return tellNewPassword(db, { user, body, at: clock() })
    await appendAudit(db, { action, actor: user ? plainActor(user) : null, at: clock() })
  }
}

/** Whoever made keys with the old password may know them: they end with it, unless their owner wants to keep them. */
async function tellNewPassword(
  db: Database,
  { user, body, at }: { user: { id: string; name: string }; body: unknown; at: Date },
): Promise<void> {
  const { endKeys: ends = true } = (body ?? {}) as { endKeys?: unknown }
  await db.transaction(async (tx) => {
    await tx.update(users).set({ mustChangePassword: false }).where(eq(users.id, user.id))
    const keys = ends === false ? [] : await endKeys(tx, user.id)
    await appendAudit(tx, { action: 'password.changed', actor: plainActor(user), at, details: { keys } })
  })
}

async function tellRefusal(db: Database, clock: () => Date, body: unknown): Promise<void> {
  const { username, email } = (body ?? {}) as { username?: unknown; email?: unknown }
  const name = username ?? email
  await appendAudit(db, {
    action: 'session.refused',
    actor: null,
    at: clock(),
    details: { name: typeof name === 'string' ? name.slice(0, 200) : null },
  })
}
