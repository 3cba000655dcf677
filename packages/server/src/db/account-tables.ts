import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import type { AdminGrants, PostReach } from '@paperwright/runtime/kit'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** People who sign in. The columns up to `updatedAt` are those that better-auth works with. */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  /** What one signs in with instead of the address, in lower case. */
  username: text('username').unique(),
  displayUsername: text('display_username'),
  twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  /** Admins may do everything, and design. */
  isAdmin: boolean('is_admin').notNull().default(false),
  /** The part of an admin's work that someone does who is none; null: no part. */
  adminOf: jsonb('admin_of').$type<AdminGrants>(),
  /** The id of the department that one is foremost of; null belongs to none. */
  department: text('department').references(() => departments.id),
  /** Under which they are reached, as written; null: nobody has said. */
  phone: text('phone'),
  /** Someone who left: may not sign in, and keeps the name on what they did. */
  disabledAt: moment('disabled_at'),
  /** True after an admin set the password: the person chooses another before anything else. */
  mustChangePassword: boolean('must_change_password').notNull().default(false),
})

export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    /** When it was used last, to some minutes; null where it has not been since it began. */
    usedAt: moment('used_at'),
  },
  (table) => [index('sessions_of').on(table.userId)],
)

/** How a person proves who they are: a password's hash, or an account at the office's identity provider. */
export const accounts = pgTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('accounts_of').on(table.userId)],
)

/** Values that prove a step of signing in, for some minutes. */
export const verifications = pgTable(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('verifications_of').on(table.identifier)],
)

/** Second factors; the secret is encrypted with the server's own. */
export const twoFactors = pgTable(
  'two_factors',
  {
    id: text('id').primaryKey(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    verified: boolean('verified').default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: moment('locked_until'),
  },
  (table) => [index('two_factors_of').on(table.userId)],
)

/** Keys that scripts sign in with, each with the rights of the person who made it. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    owner: text('owner')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The id of the department that what comes by it belongs to, where nothing else is said. */
    department: text('department').references((): AnyPgColumn => departments.id),
    /** The first characters, by which people tell their keys apart. */
    start: text('start').notNull(),
    /** SHA-256 of the key, in hexadecimal; the key itself is not kept. */
    hash: text('hash').notNull().unique(),
    expiresAt: moment('expires_at'),
    lastUsedAt: moment('last_used_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('api_keys_of').on(table.owner)],
)

/** How often an address asked to sign in lately. */
export const rateLimits = pgTable('rate_limits', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
})

/** Tries of passwords and codes since one was right, each counted before it was looked at. */
export const signInFailures = pgTable('sign_in_failures', {
  /** What is guessed at (`guessed`): the password or the code of a person, or that of a name that nobody has. */
  name: text('name').primaryKey(),
  count: integer('count').notNull(),
  at: moment('at').notNull(),
  lockedUntil: moment('locked_until'),
})

export const departments = pgTable('departments', {
  id: text('id').primaryKey(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  /** Whoever leads it. */
  head: text('head').references((): AnyPgColumn => users.id),
  /** Since when nobody and nothing comes to belong to it any more. */
  retiredAt: moment('retired_at'),
})

/** Posts of the office, which rights are given to. Those of the library come with it. */
export const posts = pgTable('posts', {
  id: text('id').primaryKey(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  department: text('department').references(() => departments.id),
  /** Whose records it sees where a form's rules do not name it; null where nobody has said. */
  reach: jsonb('reach').$type<PostReach>(),
  /** Since when nobody can be given it any more; what names it goes on naming it. */
  retiredAt: moment('retired_at'),
})

/** Posts that are no more, and which one stands for each: slots of older versions of forms go on naming them. */
export const mergedPosts = pgTable('merged_posts', {
  id: text('id').primaryKey(),
  into: text('into').notNull(),
})

/** The departments that people are of beside their foremost. */
export const userDepartments = pgTable(
  'user_departments',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.departmentId] }),
    index('user_departments_of').on(table.departmentId),
  ],
)

/** Who holds which posts. */
export const userPosts = pgTable(
  'user_posts',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    postId: text('post_id')
      .notNull()
      .references(() => posts.id),
    /** Null: from before it was kept. */
    since: moment('since'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.postId] }), index('user_posts_of').on(table.postId)],
)

/** Who held which posts, from when to when. A post that is gone leaves its rows. */
export const formerPosts = pgTable(
  'former_posts',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    postId: text('post_id').notNull(),
    since: moment('since'),
    until: moment('until').notNull(),
  },
  (table) => [index('former_posts_of').on(table.postId, table.until)],
)
