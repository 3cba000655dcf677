import { APIError, getSessionFromCtx } from 'better-auth/api'
import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { users } from '../db/account-tables.ts'
import { PASSWORD_LENGTH } from './passwords.ts'
import { giveTriesBack, guessed, takeTry } from './tries.ts'

/** The cookie of better-auth that says whose second factor is asked for. */
const PENDING = 'two_factor'

type Context = Parameters<typeof getSessionFromCtx>[0]

/** What a request of each path guesses at, if anything: the endpoint behind it looks no further where none is said. */
const GUESSES: Record<string, (db: Database, context: Context) => Promise<string | undefined>> = {
  '/sign-in/email': (db, context) => passwordUnder(db, users.email, given(context, 'email')),
  '/sign-in/username': (db, context) => passwordUnder(db, users.username, given(context, 'username')),
  '/change-password': async (_, context) => {
    const length = given(context, 'newPassword')?.length ?? 0
    // What is too short or too long is told so by the path itself, and the present one not looked at.
    const isLookedAt = length >= PASSWORD_LENGTH.min && length <= PASSWORD_LENGTH.max
    return isLookedAt ? ownPassword(context, 'currentPassword') : undefined
  },
  '/verify-password': (_, context) => ownPassword(context, 'password'),
  '/two-factor/enable': (_, context) => ownPassword(context, 'password'),
  '/two-factor/disable': (_, context) => ownPassword(context, 'password'),
  '/two-factor/generate-backup-codes': (_, context) => ownPassword(context, 'password'),
  '/two-factor/verify-totp': (_, context) => ownCode(context),
  '/two-factor/verify-backup-code': (_, context) => ownCode(context),
}

/** Counts tries of passwords and codes before better-auth looks at them, and gives them back where one was right. */
export function guardTries(db: Database, clock: () => Date) {
  const taken = new WeakMap<Request, string>()
  return {
    async before(context: Context & { path: string }): Promise<void> {
      const what = await GUESSES[context.path]?.(db, context)
      if (what === undefined) return
      const until = await takeTry(db, what, clock())
      if (until) throw new APIError('TOO_MANY_REQUESTS', { code: 'LOCKED', until: until.toISOString() })
      if (context.request) taken.set(context.request, what)
    },
    async after({ request, context }: { request?: Request; context: { returned?: unknown } }): Promise<void> {
      const what = request && taken.get(request)
      if (what === undefined || !isRight(context.returned)) return
      await giveTriesBack(db, what)
    },
  }
}

/** Of someone whose account is closed the password was right, too. */
function isRight(returned: unknown): boolean {
  return !(returned instanceof APIError) || returned.body?.code === 'DISABLED'
}

async function passwordUnder(
  db: Database,
  column: typeof users.email | typeof users.username,
  name: string | undefined,
): Promise<string | undefined> {
  if (name === undefined) return undefined
  const spelled = name.trim().toLowerCase().slice(0, 200)
  const [person] = await db.select({ id: users.id }).from(users).where(eq(column, spelled))
  return person ? guessed.password(person.id) : guessed.nobody(spelled)
}

async function ownPassword(context: Context, member: string): Promise<string | undefined> {
  const session = given(context, member) === undefined ? null : await getSessionFromCtx(context)
  return session ? guessed.password(session.user.id) : undefined
}

async function ownCode(context: Context): Promise<string | undefined> {
  const session = await getSessionFromCtx(context)
  if (session) return guessed.code(session.user.id)
  const { name } = context.context.createAuthCookie(PENDING)
  const pending = await context.getSignedCookie(name, context.context.secret)
  const found = pending && (await context.context.internalAdapter.findVerificationValue(pending))
  return found ? guessed.code(found.value) : undefined
}

/** A member of the body that is a text. */
function given({ body }: Context, member: string): string | undefined {
  const value: unknown = (body as Record<string, unknown> | undefined)?.[member]
  return typeof value === 'string' ? value : undefined
}
