import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOnly } from '../http/require-actor.ts'
import { jsonAnswer, jsonBody, refusals, versionInfo } from '../http/schemas.ts'
import { DocumentStore } from '../library/document-store.ts'
import { listVersions } from '../library/list-versions.ts'
import type { Services } from '../services.ts'
import { allCategories, categories } from './categories.ts'
import {
  OFFICE,
  officeDays,
  officeKind,
  officeNames,
  officeSigning,
  timeZone,
  USUAL_SIGNING,
} from './office-kind.ts'
import { storeOffice } from './store-office.ts'

const settings = z.object({
  name: officeNames,
  timeZone,
})

const office = settings
  .extend({
    categories,
    signing: officeSigning.required(),
    days: officeDays,
    version: z.number().int().openapi({ description: '0 where none was saved' }),
    isAssumed: z.boolean().openapi({ description: 'Whether nobody has said yet where it is' }),
  })
  .openapi('Office')

const read = createRoute({
  method: 'get',
  path: '/office',
  summary: 'The names of the office, its time zone, its categories and how it signs',
  responses: { 200: jsonAnswer(office, 'The office'), ...refusals(401) },
})

const save = createRoute({
  method: 'put',
  path: '/office',
  summary: 'Saves the office as its next version, made from the one that is named',
  middleware: adminsOnly,
  request: {
    body: jsonBody(
      settings.extend({
        base: z.number().int().min(0),
        categories: categories.optional().openapi({ description: 'Left out: they stay as they are' }),
        signing: officeSigning.optional().openapi({ description: 'Left out: it stays as it is' }),
        days: officeDays.optional().openapi({ description: 'Left out: they stay as they are' }),
      }),
    ),
  },
  responses: { 200: jsonAnswer(office, 'The office'), ...refusals(400, 401, 403, 409, 413, 415, 422) },
})

const versions = createRoute({
  method: 'get',
  path: '/office/versions',
  summary: 'The versions of the office, newest first',
  middleware: adminsOnly,
  responses: {
    200: jsonAnswer(z.object({ versions: z.array(versionInfo) }), 'The versions'),
    ...refusals(401, 403, 404),
  },
})

export function officeRoutes(services: Services) {
  const { db, office: store } = services
  const tell = async () => {
    const { version, document } = await store.read()
    const listed = await allCategories(document.categories)
    return {
      version,
      ...document,
      categories: listed,
      signing: { ...USUAL_SIGNING, ...document.signing },
      days: document.days ?? { free: [], working: [] },
      isAssumed: document.isAssumed ?? false,
    }
  }
  return newRouter()
    .openapi(read, async (context) => context.json(await tell(), 200))
    .openapi(save, async (context) => {
      const { base, ...given } = context.req.valid('json')
      const asks = acting(services, context)
      const { categories: kept, signing, days } = (await store.read()).document
      const document = await officeKind.requireSound(asks, {
        id: OFFICE,
        ...(kept && { categories: kept }),
        ...(signing && { signing }),
        ...(days && { days }),
        ...given,
      })
      await storeOffice(asks, { document, base: base === 0 ? null : base })
      store.forget()
      return context.json(await tell(), 200)
    })
    .openapi(versions, async (context) => {
      const listed = await listVersions(services, { store: new DocumentStore(db, officeKind), id: OFFICE })
      return context.json({ versions: listed }, 200)
    })
}
