import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { ownTimeZone } from '@paperwright/runtime'
import { createApp } from './app.ts'
import { fingerprintOf } from './audit/checkpoints/house-key.ts'
import { openCheckpointHouse } from './audit/checkpoints/keep-checkpoints.ts'
import { createAuth } from './auth/create-auth.ts'
import { ownSecret } from './auth/own-secret.ts'
import { liveBackup } from './backup/live-backup.ts'
import { enqueueWaiting, serveBatches } from './batches/serve-batches.ts'
import { ThreadChecks } from './checks/thread-checks.ts'
import { openDatabase } from './db/open-database.ts'
import { watchRelease } from './db/watch-release.ts'
import { openIntake } from './files/intake.ts'
import { openBlobs } from './files/open-blobs.ts'
import { refreshSearch } from './finding/refresh-search.ts'
import { FormStore } from './forms/form-store.ts'
import { kinds } from './kinds.ts'
import { seedKinds } from './library/seed-documents.ts'
import { openQueue, type JobQueue } from './jobs/queue.ts'
import { createLog } from './log/create-log.ts'
import { describeError } from './log/describe-error.ts'
import type { Log } from './log/log.ts'
import { measuredPrinter } from './metrics/measured-printer.ts'
import { prometheusMetrics } from './metrics/prometheus-metrics.ts'
import { fixedOffice } from './office/office.ts'
import { seedPlaces } from './people/seed-places.ts'
import { needsSetUp, setUp } from './people/set-up.ts'
import { ThreadPrinter } from './print/sheet-printer.ts'
import { APP } from './program-files.ts'
import { Refusal } from './refusal.ts'
import { ReportStore } from './reports/report-store.ts'
import { serveSchedules } from './reports/schedule/serve-schedules.ts'
import type { Settings } from './settings.ts'
import { tidyUp } from './tidy-up.ts'

/** Milliseconds that requests under way have to end when the server stops. */
const GRACE = 10_000
/** Milliseconds that the head of a request may take. */
const HEAD = 60_000
/** Milliseconds between looks for what is too old to be kept. */
const TIDIED = 3_600_000

export interface ServeOptions extends Partial<Settings> {
  /** 0 takes any free port. */
  port: number
  /** The address to listen on. Default: this machine alone. */
  hostname?: string
  /** The folder of the embedded database. */
  data: string
  /** The folder of the built web application. Default: where `npm run build` puts it. */
  appFolder?: string
  /** Where to write down what happens. Default: stderr, from `logLevel` on. */
  log?: Log
}

export interface RunningServer {
  url: string
  /** What whoever makes the first admin is asked for; undefined where there is one, or nobody else can reach the server. */
  setUpCode: string | undefined
  /** Settles with the reason when the embedded database has stopped: the server must be too, and started again. */
  broken: Promise<string>
  /** Without losing a request. */
  stop(): Promise<void>
}

/** Opens the database, brings the library in, and listens. */
export async function startServer({
  port,
  hostname = '127.0.0.1',
  data,
  databaseUrl,
  library,
  appFolder = APP,
  secret,
  admin,
  url,
  oidc,
  s3,
  trustProxy = false,
  limits,
  sessionHours,
  mostHeld,
  metricsToken,
  checkpointKey,
  checkpoints,
  timeZone,
  drainSeconds = 0,
  logLevel = 'warn',
  log = createLog({ level: logLevel }),
}: ServeOptions): Promise<RunningServer> {
  if (databaseUrl !== undefined && secret === undefined)
    throw new Refusal(
      'DATABASE_URL needs PAPERWRIGHT_SECRET beside it, the same for every process: openssl rand -base64 32',
    )
  const started = new Date()
  const stopping = new AbortController()
  const outdated = new AbortController()
  const database = await openDatabase(databaseUrl, data)
  const printer = new ThreadPrinter()
  const intake = openIntake(join(data, 'incoming'))
  const checks = new ThreadChecks()
  let queue: JobQueue | undefined
  let schedules: Awaited<ReturnType<typeof serveSchedules>> | undefined
  let tidying: NodeJS.Timeout | undefined
  /** What is being tidied up, which is waited for before the database goes. */
  let tidied: Promise<void> | undefined
  let ended: Promise<void> | undefined
  /** Whatever this process does of itself. */
  const endWork = () =>
    (ended ??= (async () => {
      clearInterval(tidying)
      // Not for ever: an object store may not answer.
      await Promise.race([tidied, new Promise((resolve) => setTimeout(resolve, GRACE).unref())])
      await schedules?.stop()
      await queue?.stop()
    })())
  try {
    const blobs = await openBlobs(s3, data)
    const house = await openCheckpointHouse({ data, databaseUrl, secret, checkpointKey, checkpoints })
    if (house.key.isNew)
      log({
        level: 'warn',
        msg: 'checkpoints',
        fault: 'They are signed with a new key from now on.',
        key: fingerprintOf(house.key.publicKey),
      })
    const { db, copyFiles } = database
    const setUpCode = isLoopback(hostname) ? undefined : randomBytes(6).toString('hex')
    const clock = () => new Date()
    const office = fixedOffice(timeZone ?? ownTimeZone())
    const auth = createAuth({
      db,
      clock,
      secret: secret ?? (await ownSecret(data)),
      ...(url && { url }),
      ...(oidc && { oidc }),
      sessionHours,
    })
    queue = await openQueue(database, {
      isAlone: databaseUrl === undefined,
      log: (fault) => log({ level: 'error', msg: 'job', fault }),
    })
    const watched =
      metricsToken === undefined ? undefined : { metrics: prometheusMetrics({ db }), token: metricsToken }
    const counted = watched ? measuredPrinter(printer, watched.metrics) : printer
    const app = createApp({
      db,
      printer: counted,
      checks,
      office,
      auth,
      blobs,
      intake,
      clock,
      log,
      url,
      provider: oidc?.name,
      trustProxy,
      sessionHours,
      mostHeld,
      limits,
      watched,
      stopping: stopping.signal,
      outdated: outdated.signal,
      house,
      line: queue,
      backup: copyFiles && liveBackup({ data, holds: s3 ? 'database' : 'all', clock, copyFiles }),
      ...(existsSync(appFolder) && { appFolder }),
      setUpCode,
    })
    await database.exclusively(async () => {
      const warn = (fault: string) => log({ level: 'warn', msg: 'library', fault })
      await seedKinds(db, kinds, { folder: library, now: new Date(), warn })
      await seedPlaces(db)
      if (admin && (await needsSetUp({ db }))) await setUp({ db, auth, clock }, admin)
    })
    const forms = new FormStore(db)
    const printing = { db, clock, office, blobs, printer: counted, forms }
    await serveBatches(printing, queue)
    schedules = await serveSchedules(
      { ...printing, reports: new ReportStore(db) },
      { queue, onError: (error) => log({ level: 'error', msg: 'schedules', ...describeError(error) }) },
    )
    const { server, address } = await listen(app.fetch, port, hostname)
    const line = queue
    tidying = setInterval(() => {
      tidied = tidyUp({ db, clock, office, blobs, intake }, { log, house })
      enqueueWaiting({ db }, line).catch((error: unknown) =>
        log({ level: 'error', msg: 'batches', ...describeError(error) }),
      )
    }, TIDIED)
    // The embedded database is this process's alone, and so is its folder.
    tidied = tidyUp(
      { db, clock, office, blobs, intake },
      { log, house, ...(databaseUrl === undefined && !s3 && { alone: started }) },
    )
    printer.warm()
    void refreshSearch({ db, forms }).catch((error: unknown) =>
      log({ level: 'error', msg: 'search', ...describeError(error) }),
    )
    const watching = watchRelease(database, {
      onNewer(program) {
        log({ level: 'error', msg: 'outdated', fault: 'A newer release has changed the tables.', program })
        outdated.abort()
        void endWork()
      },
    })
    log({ level: 'info', msg: 'started', port: address, database: databaseUrl ? 'PostgreSQL' : 'embedded' })
    return {
      url: `http://localhost:${address}`,
      setUpCode: (await needsSetUp({ db })) ? setUpCode : undefined,
      broken: database.broken ?? new Promise(() => {}),
      async stop() {
        log({ level: 'info', msg: 'stopping' })
        stopping.abort()
        await new Promise((resolve) => setTimeout(resolve, drainSeconds * 1000))
        await close(server)
        watching.stop()
        await endWork()
        intake.pictures.close()
        await Promise.all([printer.close(), checks.close()])
        await database.close()
        log({ level: 'info', msg: 'stopped' })
      },
    }
  } catch (error) {
    await endWork()
    await Promise.all([printer.close(), checks.close()])
    await database.close()
    throw error
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '::1' || hostname.startsWith('127.')
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number, hostname: string) {
  return new Promise<{ server: Server; address: number }>((resolve, reject) => {
    const server = serve(
      // Bodies that nobody read are ended by `endUnread`, those that trickle by `guardBody`.
      {
        fetch,
        port,
        hostname,
        autoCleanupIncoming: false,
        serverOptions: { requestTimeout: 0, headersTimeout: HEAD },
      },
      ({ port: address }) => resolve({ server, address }),
    ) as Server
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Refusal(`Port ${port} is in use. Choose another with --port.`)
          : error,
      ),
    )
  })
}

/** Takes no new connections and waits for the requests under way, though not for ever. */
async function close(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE)
  // A connection that is kept alive is idle as soon as its request is answered.
  const tidying = setInterval(() => server.closeIdleConnections(), 50)
  await new Promise<void>((resolve) => void server.close(() => resolve()))
  clearTimeout(impatience)
  clearInterval(tidying)
}
