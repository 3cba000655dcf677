import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import * as tables from '../db/account-tables.ts'
import { newId } from '../new-id.ts'
import { authEvents } from './auth-events.ts'
import { guardTries } from './guard-tries.ts'
import { isCommonPassword, PASSWORD_LENGTH } from './passwords.ts'
import { SESSION_HOURS, type SessionHours } from './session-hours.ts'

/** A provider of the office that people sign in with (OpenID Connect). */
export interface OidcProvider {
  /** Its address; `<issuer>/.well-known/openid-configuration` describes it. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button says. */
  name: string
}

export interface AuthOptions {
  db: Database
  clock: () => Date
  /** Signs cookies and encrypts second factors; at least 32 characters, the same in every process. */
  secret: string
  /** Where people reach the server. Left out, each request's own address counts. */
  url?: string
  oidc?: OidcProvider
  sessionHours?: SessionHours | undefined
  /** Hashes passwords. Default: scrypt, as better-auth does. */
  hasher?: PasswordHasher | undefined
}

export interface PasswordHasher {
  hash(password: string): Promise<string>
  verify(given: { hash: string; password: string }): Promise<boolean>
}

export type Auth = ReturnType<typeof createAuth>

/** The provider's id, in addresses and in the accounts table. */
export const OIDC = 'office'

/** Accounts and sessions, by better-auth. Only the paths in `auth/routes.ts` are reached from outside. */
export function createAuth({
  db,
  clock,
  secret,
  url,
  oidc,
  sessionHours = SESSION_HOURS,
  hasher,
}: AuthOptions) {
  const isSecure = url?.startsWith('https:') ?? false
  const idle = sessionHours.idle * 3600
  const events = authEvents(db, clock)
  const tries = guardTries(db, clock)
  return betterAuth({
    appName: 'Paperwright',
    basePath: '/api/auth',
    secret,
    ...(url !== undefined && { baseURL: url }),
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: tables.users,
        session: tables.sessions,
        account: tables.accounts,
        verification: tables.verifications,
        twoFactor: tables.twoFactors,
        rateLimit: tables.rateLimits,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      ...(hasher && { password: hasher }),
    },
    user: {
      additionalFields: {
        isAdmin: { type: 'boolean', input: false, defaultValue: false },
        mustChangePassword: { type: 'boolean', input: false, defaultValue: false },
      },
    },
    session: { expiresIn: idle, updateAge: Math.min(24 * 3600, idle / 12), freshAge: 0 },
    account: {
      // Addresses are the admins' to enter: that nobody confirmed one by mail keeps nobody out.
      accountLinking: { enabled: true, trustedProviders: [OIDC], requireLocalEmailVerified: false },
      encryptOAuthTokens: true,
    },
    // What is no refusal of its own is thrown on, to be told like all that goes wrong.
    onAPIError: { errorURL: '/sign-in', throw: true },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: {
        // A whole office may come in the morning through one address; names are locked each for itself.
        '/sign-in/*': { window: 60, max: 200 },
        '/change-password': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 20 },
      },
    },
    advanced: {
      cookiePrefix: isSecure ? '__Host-paperwright' : 'paperwright',
      // The library's own prefix, __Secure-, would let other hosts of the domain set our cookies.
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure: isSecure },
      // Also where tests run, which the library would let off.
      disableOriginCheck: false,
      database: { generateId: () => newId(clock()) },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const [user] = await db
              .select({ disabledAt: tables.users.disabledAt })
              .from(tables.users)
              .where(eq(tables.users.id, userId))
            if (!user || user.disabledAt) throw new APIError('FORBIDDEN', { code: 'DISABLED' })
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        const { newPassword } = (context.body ?? {}) as { newPassword?: unknown }
        // What is too short is told so by the path itself.
        const isNew = context.path === '/change-password' && String(newPassword).length >= PASSWORD_LENGTH.min
        if (isNew && (await isCommonPassword(String(newPassword))))
          throw new APIError('BAD_REQUEST', { code: 'PASSWORD_TOO_COMMON' })
        await tries.before(context)
        // Whoever else is signed in with the old password is out, whatever the request says.
        if (context.path === '/change-password')
          return { context: { body: { ...context.body, revokeOtherSessions: true } } }
        return undefined
      }),
      after: createAuthMiddleware(async (context) => {
        await tries.after(context)
        await events(context)
      }),
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 60, usernameValidator: isUsername }),
      // Its own lock counts after it looked.
      twoFactor({ issuer: 'Paperwright', accountLockout: { enabled: false } }),
      ...(oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: OIDC,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  discoveryUrl: `${oidc.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
                  scopes: ['openid', 'profile', 'email'],
                  requireIdTokenVerification: true,
                  // Who may sign in is decided by the admin's list of people, not by the provider.
                  disableSignUp: true,
                },
              ],
            }),
          ]
        : []),
    ],
  })
}

/** Set by the server itself from the connection, never taken from a request. */
export const ADDRESS_HEADER = 'x-paperwright-address'

/** Letters of any language, digits, and what stands in staff numbers. */
export function isUsername(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u.test(name)
}
