import { OpenAPIHono } from '@hono/zod-openapi'
import { sql } from 'drizzle-orm'
import { compress } from 'hono/compress'
import { requestId } from 'hono/request-id'
import type { Database } from './db/database.ts'
import { NotFound } from './errors.ts'
import { FormStore } from './forms/form-store.ts'
import { formRoutes } from './forms/routes.ts'
import { appFiles } from './http/app-files.ts'
import { limitBody } from './http/limit-body.ts'
import { answerError, type Log } from './http/problem-details.ts'
import { requireJson } from './http/require-json.ts'
import { securityHeaders } from './http/security-headers.ts'
import { printRoutes } from './print/routes.ts'
import type { SheetPrinter } from './print/sheet-printer.ts'
import type { Services } from './services.ts'
import { submissionRoutes } from './submissions/routes.ts'
import { prepareStatements } from './submissions/statements.ts'

export interface AppOptions {
  db: Database
  printer: SheetPrinter
  clock?: () => Date
  log?: Log
  /** The folder of the built web application; left out, only the API answers. */
  appFolder?: string
}

/** The whole server as one fetch handler; it listens nowhere by itself. */
export function createApp({ db, printer, clock = () => new Date(), log = () => {}, appFolder }: AppOptions) {
  const services: Services = {
    db,
    clock,
    printer,
    forms: new FormStore(db),
    statements: prepareStatements(db),
  }
  const app = new OpenAPIHono()
  app.use(requestId(), securityHeaders, compress())
  app.use('/api/*', limitBody, requireJson)
  app.onError((error, context) => answerError(error, context, log))
  app.notFound(({ req }) => {
    throw new NotFound(`There is nothing at ${req.path}.`)
  })
  app.get('/healthz', async (context) => {
    try {
      await db.execute(sql`select 1`)
      return context.json({ status: 'ok' })
    } catch {
      return context.json({ status: 'the database does not answer' }, 503)
    }
  })
  if (appFolder !== undefined) app.use(appFiles(appFolder))
  const api = app
    .route('/api', formRoutes(services))
    .route('/api', submissionRoutes(services))
    .route('/api', printRoutes(services))
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
