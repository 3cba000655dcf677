import { knownTimeZone } from '@paperwright/runtime/kit'
import type { OidcProvider } from './auth/create-auth.ts'
import { SESSION_HOURS, type SessionHours } from './auth/session-hours.ts'
import type { MailSettings } from './channels/mailer.ts'
import { readS3Settings, type S3Settings } from './files/s3/s3-settings.ts'
import { MOST_HELD } from './http/body/bytes-held.ts'
import { REQUEST_LIMITS, type RequestLimits } from './limits/request-limits.ts'
import { LOG_LEVELS, type LogLevel } from './log/log.ts'
import { Refusal } from './refusal.ts'

/** What the environment says, beside the options of the command line. */
export interface Settings {
  databaseUrl?: string
  library?: string
  /** Where people reach the server. */
  url?: string
  secret?: string
  /** The first admin, made at the start where there is nobody yet. */
  admin?: { name: string; email: string; password: string }
  oidc?: OidcProvider
  /** Where the bytes of files lie; left out, in the data folder. */
  s3?: S3Settings
  /** What mail is sent by; left out, none is. */
  mail?: MailSettings
  trustProxy: boolean
  logLevel: LogLevel | 'silent'
  limits: RequestLimits
  sessionHours: SessionHours
  /** Bytes of requests that lie in memory at a time. */
  mostHeld: number
  metricsToken?: string
  /** The private key that checkpoints are signed with: a PEM, or the path of one. */
  checkpointKey?: string
  /** The folder that checkpoints are written to; left out, in the data folder. */
  checkpoints?: string
  /** The time zone that an office starts with: `Asia/Shanghai`. */
  timeZone?: string
  /** Files of modules with field types beside the product's. */
  fieldTypes: readonly string[]
  /** Seconds that the server goes on answering while `/healthz` says that it stops. */
  drainSeconds: number
}

/** Reads the environment, once. Secrets come from here alone. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const text = (name: string) => env[name]?.trim() || undefined
  const [databaseUrl, library, secret, metricsToken, checkpointKey, checkpoints] = [
    text('DATABASE_URL'),
    text('PAPERWRIGHT_LIBRARY'),
    text('PAPERWRIGHT_SECRET'),
    text('PAPERWRIGHT_METRICS_TOKEN'),
    text('PAPERWRIGHT_CHECKPOINT_KEY'),
    text('PAPERWRIGHT_CHECKPOINTS'),
  ]
  const timeZone = readTimeZone(text('PAPERWRIGHT_TIME_ZONE'))
  const url = readUrl(text('PAPERWRIGHT_URL'))
  const admin = readAdmin(text)
  const oidc = readOidc(text, url)
  const s3 = readS3Settings(text)
  const mail = readMail(text)
  if (secret !== undefined && secret.length < 32)
    throw new Refusal('PAPERWRIGHT_SECRET needs 32 characters at least: openssl rand -base64 32')
  if (metricsToken !== undefined && metricsToken.length < 16)
    throw new Refusal('PAPERWRIGHT_METRICS_TOKEN needs 16 characters at least: openssl rand -base64 24')
  return {
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(library !== undefined && { library }),
    ...(secret !== undefined && { secret }),
    ...(metricsToken !== undefined && { metricsToken }),
    ...(checkpointKey !== undefined && { checkpointKey }),
    ...(checkpoints !== undefined && { checkpoints }),
    ...(timeZone !== undefined && { timeZone }),
    ...(url !== undefined && { url }),
    ...(admin && { admin }),
    ...(oidc && { oidc }),
    ...(s3 && { s3 }),
    ...(mail && { mail }),
    trustProxy: text('PAPERWRIGHT_TRUST_PROXY') === '1',
    logLevel: readLogLevel(text('PAPERWRIGHT_LOG_LEVEL')),
    fieldTypes: splitFiles(text('PAPERWRIGHT_FIELD_TYPES')),
    drainSeconds: readCount(text, 'PAPERWRIGHT_DRAIN_SECONDS') ?? 0,
    sessionHours: {
      idle: readHours(text, 'PAPERWRIGHT_SESSION_IDLE_HOURS') ?? SESSION_HOURS.idle,
      most: readHours(text, 'PAPERWRIGHT_SESSION_MOST_HOURS') ?? SESSION_HOURS.most,
    },
    mostHeld: readMegabytes(text, 'PAPERWRIGHT_LIMIT_BODIES_MB') ?? MOST_HELD,
    limits: {
      person: readCount(text, 'PAPERWRIGHT_LIMIT_PERSON') ?? REQUEST_LIMITS.person,
      address: readCount(text, 'PAPERWRIGHT_LIMIT_ADDRESS') ?? REQUEST_LIMITS.address,
    },
  }
}

type Read = (name: string) => string | undefined

function readLogLevel(level = 'info'): Settings['logLevel'] {
  const known = [...LOG_LEVELS, 'silent'] as const
  const found = known.find((one) => one === level)
  if (found === undefined)
    throw new Refusal(`PAPERWRIGHT_LOG_LEVEL is one of ${known.join(', ')}, not "${level}"`)
  return found
}

/** Files between commas. */
function splitFiles(files = ''): string[] {
  return files
    .split(',')
    .map((file) => file.trim())
    .filter((file) => file !== '')
}

function readCount(text: Read, name: string): number | undefined {
  const count = text(name)
  if (count === undefined) return undefined
  if (!/^\d{1,9}$/.test(count)) throw new Refusal(`${name} is a number from 0 on, not "${count}"`)
  return Number(count)
}

function readMegabytes(text: Read, name: string): number | undefined {
  const count = readCount(text, name)
  // A table to import has 5 MB, and a person a quarter of all.
  if (count !== undefined && (count < 20 || count > 100_000))
    throw new Refusal(`${name} is a number of megabytes from 20 to 100000, not "${count}"`)
  return count && count * 1024 * 1024
}

function readHours(text: Read, name: string): number | undefined {
  const hours = readCount(text, name)
  if (hours === 0 || (hours !== undefined && hours > 8760))
    throw new Refusal(`${name} is a number of hours from 1 to 8760, not "${hours}"`)
  return hours
}

function readTimeZone(name: string | undefined): string | undefined {
  const known = name && knownTimeZone(name)
  if (name !== undefined && known === undefined)
    throw new Refusal(`PAPERWRIGHT_TIME_ZONE is a time zone like Asia/Shanghai, not "${name}"`)
  return known
}

function readUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  if (!/^https?:\/\/[^/]+\/?$/.test(url) || !URL.canParse(url))
    throw new Refusal(
      `PAPERWRIGHT_URL is where people reach the server, like https://forms.example.org, not "${url}"`,
    )
  return new URL(url).origin
}

function readAdmin(text: Read): Settings['admin'] {
  const [email, password] = [text('PAPERWRIGHT_ADMIN_EMAIL'), text('PAPERWRIGHT_ADMIN_PASSWORD')]
  if (email === undefined && password === undefined) return undefined
  if (email === undefined || password === undefined)
    throw new Refusal('PAPERWRIGHT_ADMIN_EMAIL and PAPERWRIGHT_ADMIN_PASSWORD go together')
  return { email, password, name: text('PAPERWRIGHT_ADMIN_NAME') ?? email.replace(/@.*/, '') }
}

function readOidc(text: Read, url: string | undefined): OidcProvider | undefined {
  const issuer = text('PAPERWRIGHT_OIDC_ISSUER')
  if (issuer === undefined) return undefined
  const [clientId, clientSecret] = [
    text('PAPERWRIGHT_OIDC_CLIENT_ID'),
    text('PAPERWRIGHT_OIDC_CLIENT_SECRET'),
  ]
  if (clientId === undefined || clientSecret === undefined || url === undefined)
    throw new Refusal(
      'PAPERWRIGHT_OIDC_ISSUER needs PAPERWRIGHT_OIDC_CLIENT_ID, PAPERWRIGHT_OIDC_CLIENT_SECRET and PAPERWRIGHT_URL beside it',
    )
  return { issuer, clientId, clientSecret, name: text('PAPERWRIGHT_OIDC_NAME') ?? new URL(issuer).host }
}

function readMail(text: Read): MailSettings | undefined {
  const [url, from] = [text('PAPERWRIGHT_SMTP_URL'), text('PAPERWRIGHT_MAIL_FROM')]
  if (url === undefined && from === undefined) return undefined
  if (url === undefined || from === undefined)
    throw new Refusal('PAPERWRIGHT_SMTP_URL and PAPERWRIGHT_MAIL_FROM go together')
  if (!/^smtps?:\/\/[^/]/.test(url) || !URL.canParse(url))
    throw new Refusal('PAPERWRIGHT_SMTP_URL is a mail server, like smtps://user:password@smtp.example.org')
  if (!from.includes('@'))
    throw new Refusal(`PAPERWRIGHT_MAIL_FROM is an address, like forms@example.org, not "${from}"`)
  return { url, from }
}
