import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createApp } from './app.ts'
import { fingerprintOf } from './audit/checkpoints/house-key.ts'
import { openCheckpointHouse } from './audit/checkpoints/keep-checkpoints.ts'
import { openMailer } from './channels/mailer.ts'
import { createAuth } from './auth/create-auth.ts'
import { ownSecret } from './auth/own-secret.ts'
import { backgroundWork } from './background-work.ts'
import { liveBackup } from './backup/live-backup.ts'
import { ThreadChecks } from './checks/thread-checks.ts'
import { Closers } from './closers.ts'
import { openDatabase } from './db/open-database.ts'
import { watchRelease } from './db/watch-release.ts'
import { loadFieldModules } from './field-types/field-modules.ts'
import { findMissingTypes } from './field-types/find-missing-types.ts'
import { openIntake } from './files/intake.ts'
import { openBlobs } from './files/open-blobs.ts'
import { listen } from './http/listen.ts'
import { serveBackground } from './jobs/background.ts'
import { openQueue } from './jobs/queue.ts'
import { kinds } from './kinds.ts'
import { seedKinds } from './library/seed-documents.ts'
import { createLog } from './log/create-log.ts'
import type { Log } from './log/log.ts'
import { measuredPrinter } from './metrics/measured-printer.ts'
import { noMetrics } from './metrics/metrics.ts'
import { prometheusMetrics } from './metrics/prometheus-metrics.ts'
import { beginOffice } from './office/store-office.ts'
import { seedPlaces } from './people/seed-places.ts'
import { needsSetUp, setUp } from './people/set-up.ts'
import { ThreadPrinter } from './print/sheet-printer.ts'
import { APP } from './program-files.ts'
import { Refusal } from './refusal.ts'
import { openServices } from './services.ts'
import type { Settings } from './settings.ts'

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

/** Opens the database, brings the library in, listens, and does what is to be done in the background. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { data, databaseUrl, appFolder = APP, hostname = '127.0.0.1' } = options
  const { secret, admin, oidc, s3, mail, metricsToken, drainSeconds = 0, logLevel = 'warn' } = options
  const { log = createLog({ level: logLevel }) } = options
  const fieldTypes = await loadFieldModules(options.fieldTypes ?? [])
  if (databaseUrl !== undefined && secret === undefined)
    throw new Refusal(
      'DATABASE_URL needs PAPERWRIGHT_SECRET beside it, the same for every process: openssl rand -base64 32',
    )
  const started = new Date()
  const clock = () => new Date()
  const stopping = new AbortController()
  const outdated = new AbortController()
  const opened = new Closers()
  /** Whatever this process does of itself. */
  const working = new Closers()
  try {
    const database = await openDatabase(databaseUrl, data)
    opened.add(() => database.close())
    const { db, copyFiles } = database
    const blobs = await openBlobs(s3, data)
    const house = await openCheckpointHouse(options)
    if (house.key.isNew)
      log({
        level: 'warn',
        msg: 'checkpoints',
        fault: 'They are signed with a new key from now on.',
        key: fingerprintOf(house.key.publicKey),
      })
    const auth = createAuth({ ...options, db, clock, secret: secret ?? (await ownSecret(data)) })
    await database.exclusively(async () => {
      const warn = (fault: string) => log({ level: 'warn', msg: 'library', fault })
      await seedKinds(db, kinds, { folder: options.library, now: clock(), warn })
      await seedPlaces(db)
      if (admin && (await needsSetUp({ db }))) await setUp({ db, auth, clock }, admin)
      const isNew = await needsSetUp({ db })
      const begun = await beginOffice({ db, clock, actor: null }, { timeZone: options.timeZone, isNew })
      if (begun)
        log({
          level: 'warn',
          msg: 'office',
          fault: `Its time zone is taken to be ${begun.assumed}. An admin says so, or another, on its page.`,
        })
    })
    const metrics = metricsToken === undefined ? undefined : prometheusMetrics({ db })
    const printer = new ThreadPrinter({ fieldTypes })
    opened.add(() => printer.close())
    const checks = new ThreadChecks({ fieldTypes })
    opened.add(() => checks.close())
    const intake = openIntake(join(data, 'incoming'))
    opened.add(() => intake.pictures.close())
    opened.add(() => working.close())
    const queue = await openQueue(database, {
      isAlone: databaseUrl === undefined,
      log: (fault) => log({ level: 'error', msg: 'job', fault }),
    })
    working.add(() => queue.stop())
    const mailer = mail && openMailer(mail)
    if (mailer) opened.add(() => mailer.close())
    const services = openServices({
      outside: { mailer, url: options.url },
      db,
      listen: database.listen,
      clock,
      auth,
      printer: metrics ? measuredPrinter(printer, metrics) : printer,
      checks,
      blobs,
      intake,
      metrics: metrics ?? noMetrics,
    })
    for (const { type, forms } of await findMissingTypes(services))
      log({
        level: 'warn',
        msg: 'field types',
        fault: `The field type "${type}" is missing: its values are shown and kept as they are, and none is entered.`,
        forms,
      })
    const setUpCode = isLoopback(hostname) ? undefined : randomBytes(6).toString('hex')
    const app = createApp(services, {
      ...options,
      log,
      appFolder: existsSync(appFolder) ? appFolder : undefined,
      fieldTypes,
      setUpCode,
      provider: oidc?.name,
      watched: metrics && { metrics, token: metricsToken! },
      line: queue,
      stopping: stopping.signal,
      outdated: outdated.signal,
      house,
      backup: copyFiles && liveBackup({ data, holds: s3 ? 'database' : 'all', clock, copyFiles }),
    })
    const listening = await listen(app.fetch, { port: options.port, hostname })
    opened.add(() => listening.close())
    // The embedded database is this process's alone, and so is its folder.
    const alone = databaseUrl === undefined && !s3 ? started : undefined
    const background = await serveBackground(backgroundWork(services, { house, alone }), { queue, log })
    working.add(() => background.stop())
    printer.warm()
    const watching = watchRelease(database, {
      onNewer(program) {
        log({ level: 'error', msg: 'outdated', fault: 'A newer release has changed the tables.', program })
        outdated.abort()
        void working.close()
      },
    })
    opened.add(() => watching.stop())
    log({
      level: 'info',
      msg: 'started',
      port: listening.port,
      database: databaseUrl ? 'PostgreSQL' : 'embedded',
    })
    return {
      url: `http://localhost:${listening.port}`,
      setUpCode: (await needsSetUp({ db })) ? setUpCode : undefined,
      broken: database.broken ?? new Promise(() => {}),
      async stop() {
        log({ level: 'info', msg: 'stopping' })
        stopping.abort()
        await pause(drainSeconds * 1000)
        await opened.close()
        log({ level: 'info', msg: 'stopped' })
      },
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '::1' || hostname.startsWith('127.')
}
