import { createRoute, z } from '@hono/zod-openapi'
import { wordFormProblem } from '@paperwright/runtime'
import { requireAnyRight } from '../access/require-right.ts'
import { problemOfEnded } from '../checks/check-ended.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOnly } from '../http/require-actor.ts'
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
  printable,
  problemDetails,
  refusals,
  versionInfo,
  versionNumber,
} from '../http/schemas.ts'
import { listVersions } from '../library/list-versions.ts'
import { pdfResponse } from '../print/pdf-response.ts'
import type { Services } from '../services.ts'
import { draftRoutes } from './draft-routes.ts'
import { assessImpact } from './impact/assess-impact.ts'
import { findSample } from './find-sample.ts'
import { importForm } from './import-form.ts'
import { listForms } from './list-forms.ts'
import { listNewForms } from './list-new-forms.ts'
import { publishForm } from './publish-form.ts'
import { seedRoutes } from './seed-routes.ts'

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
  middleware: adminsOnly,
  request: { body: jsonBody(anything) },
  responses: {
    201: jsonAnswer(formVersion, 'Version 1 of the new form'),
    ...refusals(400, 401, 403, 409, 413, 415, 422),
  },
})

const check = createRoute({
  method: 'post',
  path: '/forms/check',
  summary: 'Says what is wrong with a form document, without storing it',
  middleware: adminsOnly,
  request: { body: jsonBody(anything) },
  responses: {
    200: jsonAnswer(problemDetails.pick({ problems: true }), 'Its problems; none for a sound form'),
    ...refusals(400, 401, 403, 413, 415),
  },
})

const newest = createRoute({
  method: 'get',
  path: '/forms/{id}',
  summary: 'A form at its newest version',
  request: { params: ofForm },
  responses: {
    200: jsonAnswer(formVersion.extend({ mine: ownRights }), 'The form'),
    ...refusals(400, 401, 403, 404),
  },
})

const versions = createRoute({
  method: 'get',
  path: '/forms/{id}/versions',
  summary: 'The published versions of a form, newest first',
  middleware: adminsOnly,
  request: { params: ofForm },
  responses: {
    200: jsonAnswer(z.object({ versions: z.array(versionInfo) }), 'The versions'),
    ...refusals(400, 401, 403, 404),
  },
})

const publish = createRoute({
  method: 'post',
  path: '/forms/{id}/versions',
  summary: 'Publishes a document as the next version of its form; a new form comes into being with its first',
  middleware: adminsOnly,
  request: {
    params: ofForm,
    body: jsonBody(
      z.object({
        document: anything,
        note: printable.max(2000).optional(),
        base: versionNumber.nullable().optional().openapi({
          description:
            'The version that the document was made from, null for a new form. Given, nothing is published over a newer one.',
        }),
      }),
    ),
  },
  responses: {
    201: jsonAnswer(formVersion, 'The published version'),
    ...refusals(400, 401, 403, 409, 413, 415, 422),
  },
})

const impactOf = createRoute({
  method: 'post',
  path: '/forms/{id}/impact',
  summary: 'What publishing a document would do to the stored records of its form',
  middleware: adminsOnly,
  request: { params: ofForm, body: jsonBody(z.object({ document: anything })) },
  responses: {
    200: jsonAnswer(impact, 'The changes that stored records may not fit, each with how many it touches'),
    ...refusals(400, 401, 403, 404, 413, 415, 422),
  },
})

const version = createRoute({
  method: 'get',
  path: '/forms/{id}/versions/{version}',
  summary: 'A form at one of its versions',
  request: { params: ofForm.extend({ version: z.coerce.number().int().min(1).max(1_000_000) }) },
  responses: { 200: jsonAnswer(formVersion, 'The form'), ...refusals(400, 401, 403, 404) },
})

const sample = createRoute({
  method: 'get',
  path: '/forms/{id}/sample',
  summary: 'The filled sample that is shipped with a form',
  middleware: adminsOnly,
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
  return newRouter()
    .openapi(list, async (context) => {
      const filter = context.req.valid('query')
      const [forms, drafts] = await Promise.all([
        listForms(acting(services, context), filter),
        context.get('actor').isAdmin ? listNewForms(services, filter) : [],
      ])
      return context.json({ forms, drafts }, 200)
    })
    .openapi(create, async (context) =>
      context.json(await importForm(acting(services, context), context.req.valid('json')), 201),
    )
    .openapi(check, async (context) => {
      const problems = await services.checks
        .ask('form', context.req.valid('json'), context.get('actor').id)
        .catch(problemOfEnded)
      return context.json(
        { problems: problems.map((one) => ({ ...one, message: wordFormProblem(one, 'zh') })) },
        200,
      )
    })
    .openapi(newest, async (context) => {
      const form = await services.forms.requireNewest(context.req.valid('param').id)
      const mine = await requireAnyRight(acting(services, context), form.id)
      return context.json({ ...form, mine }, 200)
    })
    .openapi(versions, async (context) =>
      context.json(
        {
          versions: await listVersions(services, { store: services.forms, ...context.req.valid('param') }),
        },
        200,
      ),
    )
    .openapi(publish, async (context) => {
      const { document, note, base } = context.req.valid('json')
      const published = await publishForm(acting(services, context), {
        ...context.req.valid('param'),
        document,
        ...(note !== undefined && { note }),
        ...(base !== undefined && { base }),
      })
      return context.json(published, 201)
    })
    .openapi(impactOf, async (context) => {
      const { id } = context.req.valid('param')
      return context.json(
        await assessImpact(acting(services, context), { id, ...context.req.valid('json') }),
        200,
      )
    })
    .openapi(version, async (context) => {
      const { id, version: number } = context.req.valid('param')
      await requireAnyRight(acting(services, context), id)
      return context.json(await services.forms.requireVersion(id, number), 200)
    })
    .openapi(sample, async (context) =>
      context.json({ record: await findSample(context.req.valid('param').id) }, 200),
    )
    .openapi(sheet, async (context) => {
      const { id, document: form } = await services.forms.requireNewest(context.req.valid('param').id)
      await requireAnyRight(acting(services, context), id)
      const { locale, download } = context.req.valid('query')
      const bytes = await services.printer.print({ form, locale }, context.get('actor').id)
      return pdfResponse(bytes, { name: form.title, download: download === '1' })
    })
    .route('/', draftRoutes(services))
    .route('/', seedRoutes(services))
}
