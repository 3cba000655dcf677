import { createRoute, z } from '@hono/zod-openapi'
import { standings } from '../db/library-tables.ts'
import { Forbidden } from '../errors.ts'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { anything, atWork, documentVersion, formId, jsonAnswer, newForm, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import type { AnyStore } from './document-store.ts'
import { listDocuments, listNew } from './list-documents.ts'

const listed = z
  .object({
    id: z.string(),
    code: z.string().optional(),
    domain: z.string().optional(),
    title: z.string(),
    titleEn: z.string().optional(),
    version: z.number().int(),
    hasDraft: z.boolean(),
    newerSeed: z.boolean(),
    standing: z.enum(standings),
    rights: anything.openapi({ description: 'What you may do with it' }),
    atWork: atWork
      .optional()
      .openapi({ description: 'Who else has it on the drawing board, for whoever designs' }),
  })
  .openapi('ListedDocument')

/** What readers of a kind are given, where it has no more to say to them: the list, and each at its newest version. */
export function readingRoutes(services: Services, store: AnyStore) {
  const { kind } = store
  const list = createRoute({
    method: 'get',
    path: '/',
    summary: `Every ${kind.what} that you may read, at its newest version, and the drafts of those that have none`,
    request: {
      query: z.object({ search: z.string().max(200).optional(), domain: z.string().max(100).optional() }),
    },
    responses: {
      200: jsonAnswer(
        z.object({ documents: z.array(listed), drafts: z.array(newForm) }),
        'The documents in the order of their codes; the drafts of new ones, for admins',
      ),
      ...refusals(400, 401),
    },
  })
  const newest = createRoute({
    method: 'get',
    path: '/{id}',
    summary: `One ${kind.what} at its newest version`,
    request: { params: z.object({ id: formId }) },
    responses: {
      200: jsonAnswer(documentVersion.extend({ mine: anything }), `The ${kind.what}`),
      ...refusals(400, 401, 403, 404),
    },
  })
  return newRouter()
    .openapi(list, async (context) => {
      const filter = given(context.req.valid('query'))
      const asks = acting(services, context)
      const [documents, drafts] = await Promise.all([
        listDocuments(asks, { kind, store }, filter),
        listNew(asks, store, filter),
      ])
      return context.json({ documents, drafts }, 200)
    })
    .openapi(newest, async (context) => {
      const found = await store.requireNewest(context.req.valid('param').id)
      const mine = (await kind.readRights(acting(services, context))).of(found.document)
      if (mine === undefined) throw new Forbidden(`You don’t have access to this ${kind.what}.`)
      return context.json({ ...found, mine }, 200)
    })
}
