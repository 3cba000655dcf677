import { readFileSync } from 'node:fs'
import { createSecureContext, type ConnectionOptions } from 'node:tls'
import { Refusal } from '../../refusal.ts'

/** Where a PostgreSQL is and how one speaks to it, in the words of postgres.js. */
export interface Address {
  host: string[]
  port: number[]
  /** Of a socket file, in place of host and port. */
  path?: string
  user?: string
  password?: string
  database?: string
  ssl: false | ConnectionOptions
  /** What the server is told when one connects. */
  connection: Record<string, string>
}

/** Settings of the server's that may stand in the URL; others there are libpq's own. */
const TOLD = ['options', 'statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']

/** Reads `postgres://user:password@host:port/database?sslmode=…`; what the URL does not say, `PGHOST` and the like do. */
export function readAddress(url: string): Address {
  const read = parse(url)
  const asked = read.searchParams
  const host = decodeURIComponent(asked.get('host') ?? read.hostname).replace(/^\[(.*)\]$/, '$1')
  const given = (name: 'username' | 'password') => decodeURIComponent(read[name]) || undefined
  const at = host || process.env['PGHOST'] || 'localhost'
  const port = Number(asked.get('port') || read.port || process.env['PGPORT'] || 5432)
  const user = asked.get('user') ?? given('username')
  const password = asked.get('password') ?? given('password')
  const database = decodeURIComponent(read.pathname.slice(1))
  return {
    host: [at],
    port: [port],
    ...(at.startsWith('/') && { path: `${at}/.s.PGSQL.${port}` }),
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(database && { database }),
    ssl: readTls(asked, at),
    connection: {
      application_name: asked.get('application_name') ?? 'paperwright',
      ...Object.fromEntries(TOLD.flatMap((name) => asked.getAll(name).map((value) => [name, value]))),
    },
  }
}

function parse(url: string): URL {
  try {
    const read = new URL(url)
    if (/^postgres(ql)?:$/.test(read.protocol)) return read
  } catch {
    // Told below: the error of the URL would show the password.
  }
  throw new Refusal('DATABASE_URL must be postgres://user:password@host:port/database')
}

/** Stricter than libpq: whatever asks for TLS checks the certificate and its name, but for `no-verify`. */
function readTls(asked: URLSearchParams, host: string): false | ConnectionOptions {
  const mode = asked.get('sslmode') ?? asked.get('ssl') ?? 'disable'
  if (['disable', 'false', '0'].includes(mode)) return false
  try {
    const file = (name: string) => asked.getAll(name).map((path) => readFileSync(path, 'utf8'))[0]
    const own = { ca: file('sslrootcert'), cert: file('sslcert'), key: file('sslkey') }
    const files = Object.fromEntries(Object.entries(own).filter(([, text]) => text !== undefined))
    createSecureContext(files)
    return { ...files, host, ...(mode === 'no-verify' && { rejectUnauthorized: false }) }
  } catch (cause) {
    throw new Refusal(`The certificates of DATABASE_URL cannot be used: ${(cause as Error).message}`)
  }
}
