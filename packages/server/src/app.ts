import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { requestId } from 'hono/request-id'
import { accessRoutes } from './access/routes.ts'
import { accountRoutes } from './account/routes.ts'
import { sessionRoutes } from './account/session-routes.ts'
import type { CheckpointHouse } from './audit/checkpoints/keep-checkpoints.ts'
import { channelRoutes } from './channels/routes.ts'
import { checkpointRoutes } from './audit/checkpoints/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { prepareFindActor } from './auth/find-actor.ts'
import { findOnce } from './auth/find-once.ts'
import { addressOf, authRoutes } from './auth/routes.ts'
import { SESSION_HOURS, type SessionHours } from './auth/session-hours.ts'
import { noLine, type BatchLine } from './batches/batch-line.ts'
import { batchRoutes } from './batches/routes.ts'
import type { LiveBackup } from './backup/live-backup.ts'
import { backupRoutes } from './backup/routes.ts'
import { directoryRoutes } from './directory/routes.ts'
import { recordDraftRoutes } from './drafts/routes.ts'
import { NotFound } from './errors.ts'
import { importRoutes } from './exchange/import/routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import type { FieldModule } from './field-types/field-modules.ts'
import { fieldModuleRoutes } from './field-types/routes.ts'
import { fileRoutes } from './files/routes.ts'
import { findingRoutes } from './finding/routes.ts'
import { groupingRoutes } from './grouping/routes.ts'
import { relatedRoutes } from './related/routes.ts'
import { printDocumentRoutes } from './forms/print-document-routes.ts'
import { homeRoutes } from './home/routes.ts'
import { fieldPairRoutes } from './forms/field-pairs/routes.ts'
import { formRoutes } from './forms/routes.ts'
import { appFiles } from './http/app-files.ts'
import { healthRoutes } from './http/health-routes.ts'
import { BytesHeld, MOST_AT_THE_DOOR, MOST_HELD } from './http/body/bytes-held.ts'
import { endUnread } from './http/body/end-unread.ts'
import { guardBodies } from './http/body/guard-bodies.ts'
import type { Asked } from './http/new-router.ts'
import { observeRequests } from './http/observe-requests.ts'
import { plainAnswers } from './http/plain-answers.ts'
import { answerError } from './http/problem-details.ts'
import { readJson } from './http/read-json.ts'
import { refuseForeignPages } from './http/refuse-foreign-pages.ts'
import { refuseOutdated } from './http/refuse-outdated.ts'
import { requireActor } from './http/require-actor.ts'
import { requireJson } from './http/require-json.ts'
import { securityHeaders } from './http/security-headers.ts'
import { limitRequests } from './limits/limit-requests.ts'
import type { RequestLimits } from './limits/request-limits.ts'
import { listRoutes } from './lists/routes.ts'
import type { Log } from './log/log.ts'
import { logRequests } from './log/log-requests.ts'
import { beginRoutes } from './begin/routes.ts'
import { alikeRoutes } from './submissions/alike-routes.ts'
import { lookupRoutes } from './lookup/routes.ts'
import type { PrometheusMetrics } from './metrics/prometheus-metrics.ts'
import { metricsRoutes } from './metrics/routes.ts'
import { noticeRoutes } from './notices/routes.ts'
import { officeRoutes } from './office/routes.ts'
import { placeRoutes } from './people/place-routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import type { Services } from './services.ts'
import { keptSignatureRoutes } from './signing/kept/routes.ts'
import { padRoutes, padsAtDeskRoutes } from './signing/phone/routes.ts'
import { signingRoutes } from './signing/routes.ts'
import { standInRoutes } from './stand-ins/routes.ts'
import { submissionRoutes } from './submissions/routes.ts'
import { viewRoutes } from './views/routes.ts'

/** Bytes of an answer up to which compressing it costs more than it saves: a few packets, sent in one go. */
const SHORT = 4096

export interface AppOptions {
  log?: Log
  /** The folder of the built web application; left out, only the API answers. */
  appFolder?: string | undefined
  /** Modules with field types that the pages take, as the server has. */
  fieldTypes?: readonly FieldModule[]
  /** Where people reach the server: `https://forms.example.org`. Left out, each request's own address counts. */
  url?: string | undefined
  /** Asked of whoever makes the first admin. */
  setUpCode?: string | undefined
  /** The name of the identity provider, where there is one. */
  provider?: string | undefined
  /** True behind a proxy that writes X-Forwarded-For and X-Forwarded-Proto. */
  trustProxy?: boolean
  /** How long sessions last; left out, as `SESSION_HOURS` says. */
  sessionHours?: SessionHours | undefined
  /** How often anyone may ask; left out, as often as they like. */
  limits?: RequestLimits | undefined
  /** Bytes of requests that lie in memory at a time; left out, as `MOST_HELD` says. */
  mostHeld?: number | undefined
  /** What is counted, and what Prometheus brings to read it at `/metrics`; left out, nothing is. */
  watched?: { metrics: PrometheusMetrics; token: string } | undefined
  /** Where batches of sheets wait to be printed; left out, until a server starts that prints them. */
  line?: BatchLine
  /** Aborted when the server is about to stop, so that `/healthz` turns a balancer away. */
  stopping?: AbortSignal
  /** Aborted when a newer release has changed the tables under this one. */
  outdated?: AbortSignal
  /** What checkpoints of the audit log are signed with, and where they are written down. */
  house: CheckpointHouse
  /** Makes a backup; left out where the database is not the embedded one. */
  backup?: LiveBackup | undefined
}

/** The whole server as one fetch handler; it listens nowhere by itself. */
export function createApp(
  services: Services,
  {
    log = () => {},
    appFolder,
    fieldTypes = [],
    url,
    setUpCode,
    provider,
    trustProxy = false,
    sessionHours = SESSION_HOURS,
    limits,
    mostHeld = MOST_HELD,
    watched,
    line = noLine,
    stopping,
    outdated,
    house,
    backup,
  }: AppOptions,
) {
  const { db, auth, metrics } = services
  const findActor = findOnce(prepareFindActor({ ...services, sessionHours }))
  const reach = { url, trustProxy }
  const app = new OpenAPIHono<Asked>()
  app.use(
    requestId(),
    endUnread,
    observeRequests(logRequests(log), metrics.requestEnded),
    securityHeaders(reach),
    compress({ threshold: SHORT }),
    plainAnswers,
  )
  if (limits)
    app.use(
      '/api/*',
      limitRequests({ limits, findActor, addressOf: (context) => addressOf(context, trustProxy) }),
    )
  app.use('/api/*', refuseOutdated(outdated), refuseForeignPages(url), requireJson)
  app.onError((error, context) => answerError(error, context, log))
  app.notFound(({ req }) => {
    throw new NotFound(`There is nothing at ${req.path}.`)
  })
  app.route('/', healthRoutes({ db, stopping, outdated }))
  app.route('/', metricsRoutes(watched))
  app.route('/', fieldModuleRoutes(fieldTypes))
  if (appFolder !== undefined) app.use(appFiles(appFolder, fieldTypes))
  // Strangers have room of their own: what they send keeps no one out who has signed in.
  const door = guardBodies(new BytesHeld({ all: MOST_AT_THE_DOOR, each: MOST_AT_THE_DOOR / 8 }), (context) =>
    addressOf(context, trustProxy),
  )
  app.use('/api/auth/*', door)
  app.use('/api/setup', door)
  app.use('/api/pad/*', door, readJson)
  app.route('/api', authRoutes({ auth, ...reach }))
  const open = app
    .route('/api', sessionRoutes(services, { findActor, setUpCode, provider, backup }))
    .route('/api', padRoutes(services))
  // Whatever stands below is for people who are signed in.
  app.use(
    '/api/*',
    requireActor(findActor, services),
    guardBodies(new BytesHeld({ all: mostHeld, each: mostHeld / 4 }), (context) => context.get('actor').id),
    readJson,
  )
  const api = open
    .route('/api', fieldPairRoutes(services))
    .route('/api', formRoutes(services))
    .route('/api', submissionRoutes(services))
    .route('/api', signingRoutes(services))
    .route('/api', keptSignatureRoutes(services))
    .route('/api', padsAtDeskRoutes(services))
    .route('/api', channelRoutes(services))
    .route('/api', noticeRoutes(services, { sessionHours, stopping }))
    .route('/api', standInRoutes(services))
    .route('/api', printDocumentRoutes(services))
    .route('/api', accessRoutes(services))
    .route('/api', peopleRoutes(services))
    .route('/api', placeRoutes(services))
    .route('/api', officeRoutes(services))
    .route('/api', accountRoutes(services))
    .route('/api', recordDraftRoutes(services))
    .route('/api', auditRoutes(services, house))
    .route('/api', checkpointRoutes(services, house))
    .route('/api', beginRoutes(services))
    .route('/api', alikeRoutes(services))
    .route('/api', lookupRoutes(services))
    .route('/api', directoryRoutes(services))
    .route('/api', fileRoutes(services))
    .route('/api', findingRoutes(services))
    .route('/api', groupingRoutes(services))
    .route('/api', listRoutes(services))
    .route('/api', relatedRoutes(services))
    .route('/api', exchangeRoutes(services))
    .route('/api', importRoutes(services))
    .route('/api', viewRoutes(services))
    .route('/api', homeRoutes(services))
    .route('/api', batchRoutes(services, line))
    .route('/api', reportRoutes(services))
    .route('/api', backupRoutes(services, backup))
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Paperwright',
      version: '1',
      description: 'Forms, their versions, submissions and printed sheets.',
    },
  })
  return api
}

/** The type of the API, for the typed client: `hc<AppType>(url)`. */
export type AppType = ReturnType<typeof createApp>
