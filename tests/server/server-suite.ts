import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Form, SheetInput } from '@paperwright/runtime'
import { createApp, type AppOptions } from '../../packages/server/src/app.ts'
import {
  createAuth,
  type OidcProvider,
  type PasswordHasher,
} from '../../packages/server/src/auth/create-auth.ts'
import { checkWork } from '../../packages/server/src/checks/check-work.ts'
import type { DocumentChecks } from '../../packages/server/src/checks/document-checks.ts'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import type { BlobStore } from '../../packages/server/src/files/blob-store.ts'
import { formKind } from '../../packages/server/src/forms/form-kind.ts'
import { seedDocuments } from '../../packages/server/src/library/seed-documents.ts'
import { openIntake } from '../../packages/server/src/files/intake.ts'
import { noMetrics } from '../../packages/server/src/metrics/metrics.ts'
import type { ListJob, PrintJob, ReportJob } from '../../packages/server/src/print/print-job.ts'
import type { SheetPrinter } from '../../packages/server/src/print/sheet-printer.ts'
import { seedPlaces } from '../../packages/server/src/people/seed-places.ts'
import { openServices, type Means, type Services } from '../../packages/server/src/services.ts'
import { orderForm } from '../forms/order-form.ts'
import { ADMIN, signIn, signInAdmin } from '../support/sign-in.ts'
import { EMPTY_STORE, newDatabase } from '../support/new-database.ts'
import { openStore } from '../support/open-store.ts'
import { quickHasher } from '../support/quick-hasher.ts'
import { testHouse } from '../support/test-house.ts'

/** The two databases that the whole suite runs on. */
export const databases: Record<string, () => Promise<OpenDatabase>> = {
  PGlite: openStore,
  PostgreSQL: async () => openPostgres(await newDatabase(inject('postgresUrl'), EMPTY_STORE)),
}

/** Checks in the thread of the tests: most documents of the tests are small. */
export const checksHere: DocumentChecks = {
  ask: (name, input) => Promise.resolve().then(() => (checkWork[name] as (input: unknown) => never)(input)),
  close: () => Promise.resolve(),
}

/** Remembers what it was asked to print. */
export class FakePrinter implements SheetPrinter {
  readonly jobs: SheetInput[] = []
  readonly reports: ReportJob[] = []
  readonly lists: ListJob['list'][] = []
  print(job: PrintJob) {
    if ('report' in job) this.reports.push(job)
    else if ('list' in job) this.lists.push(job.list)
    else this.jobs.push(job)
    return Promise.resolve(new TextEncoder().encode('%PDF-1.7'))
  }
  async *printBatch(...[{ sheets }, { onProgress } = {}]: Parameters<SheetPrinter['printBatch']>) {
    let done = 0
    for await (const { job } of sheets) {
      yield await this.print(job)
      await onProgress?.(++done)
    }
  }
  close() {
    return Promise.resolve()
  }
}

const SECRET = 'of the tests alone, long enough to be one'

type Over = Partial<AppOptions & Means> & { oidc?: OidcProvider; hasher?: PasswordHasher }

/** What works over a database, with accounts. */
export function servicesOver(
  database: OpenDatabase,
  { oidc, hasher = quickHasher, ...options }: Over = {},
): Services {
  const { db } = database
  const { clock = () => new Date(), url, sessionHours } = options
  const auth = createAuth({
    db,
    clock,
    secret: SECRET,
    sessionHours,
    ...(url && { url }),
    ...(oidc && { oidc }),
    hasher,
  })
  return openServices({
    db,
    listen: database.listen,
    auth,
    blobs: memoryBlobs(),
    intake: openIntake(join(tmpdir(), `paperwright-${process.pid}`)),
    printer: new FakePrinter(),
    checks: checksHere,
    metrics: options.watched?.metrics ?? noMetrics,
    outside: {},
    ...options,
    clock,
  })
}

/** The handler over a database. */
export function appOver(database: OpenDatabase, options: Over = {}) {
  return createApp(servicesOver(database, options), { house: testHouse(), ...options })
}

type App = ReturnType<typeof appOver>

/** Sends JSON and reads JSON, with these headers on each request. */
export function sender(app: App, signedIn: Record<string, string> = {}) {
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await app.request(path, {
      method,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...signedIn,
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Answer,
    }
  }
}

export type Send = ReturnType<typeof sender>

/** What the browser of whoever got this answer sends from then on. */
export function cookiesOf({ headers }: { headers: Headers }): Record<string, string> {
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { Cookie: cookies.join('; '), Origin: 'http://localhost' }
}

/** A server over a fresh database with the order form in it, and its admin signed in. */
export async function startSuite(
  open: () => Promise<OpenDatabase>,
  {
    hasher,
    checks,
    addRoutes,
  }: {
    hasher?: PasswordHasher
    checks?: DocumentChecks
    addRoutes?: (app: App, services: Pick<Services, 'db' | 'clock'>) => void
  } = {},
) {
  const database = await open()
  const printer = new FakePrinter()
  const logged: Record<string, unknown>[] = []
  let now = new Date('2026-03-05T08:00:00Z')
  await seed(database, orderForm)
  await seedPlaces(database.db)
  const app = appOver(database, {
    printer,
    clock: () => now,
    log: (entry) => logged.push(entry),
    ...(hasher && { hasher }),
    ...(checks && { checks }),
  })
  addRoutes?.(app, { db: database.db, clock: () => now })
  const admin = await signInAdmin(app)
  return {
    app,
    admin,
    database,
    printer,
    logged,
    setClock: (date: Date) => {
      now = date
    },
    /** Sends JSON as the admin. */
    send: sender(app, admin),
    /** A request of the admin. */
    request: (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers)
      for (const [name, value] of Object.entries(admin)) headers.set(name, value)
      return app.request(path, { ...init, headers })
    },
    /** Sends JSON as nobody. */
    sendSignedOut: sender(app),
    /** Takes someone in; gives the headers of a request of theirs. */
    async join(person: {
      username: string
      name?: string
      adminOf?: { people: string[]; forms: boolean; log: boolean }
      posts?: string[]
      department?: string | null
      departments?: string[]
    }) {
      const made = await sender(app, admin)('POST', '/api/people', {
        name: person.username,
        password: ADMIN.password,
        ...person,
      })
      if (made.status !== 201) throw new Error(JSON.stringify(made.body))
      const first = await signIn(app, person.username, ADMIN.password)
      const newPassword = `${ADMIN.password}-own`
      const change = { currentPassword: ADMIN.password, newPassword }
      await sender(app, first)('POST', '/api/auth/change-password', change)
      return signIn(app, person.username, newPassword)
    },
  }
}

/** Files kept in memory. */
export function memoryBlobs(): BlobStore & { readonly keys: () => string[] } {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    keys: () => [...kept.keys()],
    async put(key, bytes) {
      const chunks: Uint8Array[] = []
      for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) chunks.push(chunk)
      kept.set(key, new Uint8Array(Buffer.concat(chunks)))
    },
    async putFile(key, path) {
      kept.set(key, new Uint8Array(await readFile(path)))
    },
    forgetUnfinished: () => Promise.resolve(),
    get: (key) => Promise.resolve(kept.has(key) ? new Blob([kept.get(key)!]).stream() : undefined),
    delete(key) {
      kept.delete(key)
      return Promise.resolve()
    },
  }
}

export async function seed(database: OpenDatabase, form: Form, warn: (message: string) => void = () => {}) {
  const files = [{ path: 'test.schema.json', text: JSON.stringify(form) }]
  await seedDocuments(database.db, formKind, { files, now: new Date('2026-01-01T00:00:00Z'), warn })
}

/** The members of the API's answers that the tests look at. */
export interface Answer {
  [member: string]: unknown
  id: string
  number: string
  revision: number
  formVersion: number
  version: number
  record: Record<string, unknown>
  items: Answer[]
  events: Answer[]
  forms: Answer[]
  versions: Answer[]
  problems: { path: string; code: string; message: string }[]
  current: Answer
  detail: string
  title: string
  requestId: string
  next: string | null
  total: number
}
