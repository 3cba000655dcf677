import { createRoute, z } from '@hono/zod-openapi'
import { requireAnyRight } from '../access/require-right.ts'
import { findFormer } from '../field-history/reading-form.ts'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOf } from '../http/require-actor.ts'
import {
  anything,
  formId,
  formSummary,
  formVersion,
  impact,
  jsonAnswer,
  jsonBody,
  newForm,
  ownRights,
  pdfAnswer,
  pdfQuery,
  refusals,
} from '../http/schemas.ts'
import { listDocuments, listNew } from '../library/list-documents.ts'
import { libraryRoutes } from '../library/routes.ts'
import { pdfResponse } from '../print/pdf-response.ts'
import { makePrint } from '../prints/make-print.ts'
import type { Services } from '../services.ts'
import { assessImpact } from './impact/assess-impact.ts'
import { findSample } from './find-sample.ts'
import { formKind } from './form-kind.ts'
import { importForm } from './import-form.ts'

const ofForm = z.object({ id: formId })

const list = createRoute({
  method: 'get',
  path: '/forms',
  summary: 'The library: every form at its newest version, and the drafts of forms that have none',
  request: {
    query: z.object({ search: z.string().max(200).optional(), domain: z.string().max(100).optional() }),
  },
  responses: {
    200: jsonAnswer(
      z.object({ forms: z.array(formSummary), drafts: z.array(newForm) }),
      'The forms in the order of their codes; the drafts of new forms, the one worked on last first',
    ),
  },
})

const create = createRoute({
  method: 'post',
  path: '/forms',
  summary: 'Takes a JSON Schema into the library as a new form',
  middleware: adminsOf('forms'),
  request: { body: jsonBody(anything) },
  responses: {
    201: jsonAnswer(formVersion, 'Version 1 of the new form'),
    ...refusals(400, 401, 403, 409, 413, 415, 422),
  },
})

const newest = createRoute({
  method: 'get',
  path: '/forms/{id}',
  summary: 'A form at its newest version',
  request: { params: ofForm },
  responses: {
    200: jsonAnswer(
      formVersion.extend({
        mine: ownRights,
        former: anything.openapi({
          description:
            'Options of versions before it, which it offers no more and their records hold: by field, and their translations',
        }),
      }),
      'The form',
    ),
    ...refusals(400, 401, 403, 404),
  },
})

const impactOf = createRoute({
  method: 'post',
  path: '/forms/{id}/impact',
  summary: 'What publishing a document would do to the stored records of its form',
  middleware: adminsOf('forms'),
  request: { params: ofForm, body: jsonBody(z.object({ document: anything })) },
  responses: {
    200: jsonAnswer(impact, 'The changes that stored records may not fit, each with how many it touches'),
    ...refusals(400, 401, 403, 404, 413, 415, 422),
  },
})

const sample = createRoute({
  method: 'get',
  path: '/forms/{id}/sample',
  summary: 'The filled sample that is shipped with a form',
  middleware: adminsOf('forms'),
  request: { params: ofForm },
  responses: {
    200: jsonAnswer(z.object({ record: anything.nullable() }), 'The record; null where none is shipped'),
    ...refusals(400, 401, 403),
  },
})

const sheet = createRoute({
  method: 'get',
  path: '/forms/{id}/sheet.pdf',
  summary: 'The blank sheet of a form',
  request: { params: ofForm, query: pdfQuery },
  responses: { 200: pdfAnswer, ...refusals(400, 401, 403, 404) },
})

export function formRoutes(services: Services) {
  const library = { kind: formKind, store: services.forms }
  return newRouter()
    .openapi(list, async (context) => {
      const filter = given(context.req.valid('query'))
      const asks = acting(services, context)
      const [forms, drafts] = await Promise.all([
        listDocuments(asks, library, filter),
        listNew(asks, services.forms, filter),
      ])
      return context.json({ forms, drafts }, 200)
    })
    .openapi(create, async (context) =>
      context.json(await importForm(acting(services, context), context.req.valid('json')), 201),
    )
    .openapi(newest, async (context) => {
      const form = await services.forms.requireNewest(context.req.valid('param').id)
      const { rights, limits } = await requireAnyRight(acting(services, context), form.id)
      const former = await findFormer(services, form.id)
      return context.json({ ...form, mine: { rights, limits: limits.at(form.version) }, former }, 200)
    })
    .openapi(impactOf, async (context) => {
      const { id } = context.req.valid('param')
      return context.json(
        await assessImpact(acting(services, context), { id, ...context.req.valid('json') }),
        200,
      )
    })
    .openapi(sample, async (context) =>
      context.json({ record: await findSample(context.req.valid('param').id) }, 200),
    )
    .openapi(sheet, async (context) => {
      const { id, document: form } = await services.forms.requireNewest(context.req.valid('param').id)
      await requireAnyRight(acting(services, context), id)
      const { locale, download } = context.req.valid('query')
      const { bytes, name } = await makePrint(acting(services, context), {
        of: { what: 'blank', formId: id },
        job: { form, locale },
        name: form.title,
      })
      return pdfResponse(bytes, { name, download: download === '1' })
    })
    .route(
      '/forms',
      libraryRoutes(services, services.forms, { shape: formVersion, requireReader: requireAnyRight }),
    )
}
