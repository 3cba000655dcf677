import { createRoute, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { standings } from '../db/library-tables.ts'
import type { Asked } from '../http/new-router.ts'
import { adminsOf } from '../http/require-actor.ts'
import {
  anything,
  deletion,
  documentVersion,
  fieldPairing,
  draftInfo,
  formDraft,
  formId,
  formSeed,
  jsonAnswer,
  jsonBody,
  meeting,
  printable,
  problemDetails,
  refusals,
  versionInfo,
  versionNumber,
} from '../http/schemas.ts'

const openToAll: MiddlewareHandler<Asked> = (_, next) => next()

/** How a kind is told of in the API's document. */
export interface Described {
  what: string
  id?: typeof formId
  shape?: typeof documentVersion
  /** Whether others than admins may read a version. */
  hasReaders: boolean
}

/** The routes of a kind, as they stand below its place in the API. */
export function describeRoutes({ what, id = formId, shape = documentVersion, hasReaders }: Described) {
  const ofDocument = z.object({ id })
  const one = `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`
  const One = `${one[0]!.toUpperCase()}${one.slice(1)}`
  return {
    check: createRoute({
      method: 'post',
      path: '/check',
      summary: `Says what is wrong with ${one} document, without storing it`,
      middleware: adminsOf('forms'),
      request: { body: jsonBody(anything) },
      responses: {
        200: jsonAnswer(problemDetails.pick({ problems: true }), `Its problems; none for a sound ${what}`),
        ...refusals(400, 401, 403, 413, 415),
      },
    }),
    versions: createRoute({
      method: 'get',
      path: '/{id}/versions',
      summary: `The published versions of ${one}, newest first`,
      middleware: adminsOf('forms'),
      request: { params: ofDocument },
      responses: {
        200: jsonAnswer(z.object({ versions: z.array(versionInfo) }), 'The versions'),
        ...refusals(400, 401, 403, 404),
      },
    }),
    version: createRoute({
      method: 'get',
      path: '/{id}/versions/{version}',
      summary: `${One} at one of its versions`,
      middleware: hasReaders ? openToAll : adminsOf('forms'),
      request: { params: ofDocument.extend({ version: z.coerce.number().int().min(1).max(1_000_000) }) },
      responses: { 200: jsonAnswer(shape, `The ${what}`), ...refusals(400, 401, 403, 404) },
    }),
    publish: createRoute({
      method: 'post',
      path: '/{id}/versions',
      summary: `Publishes a document as the next version of its ${what}; a new ${what} comes into being with its first`,
      middleware: adminsOf('forms'),
      request: {
        params: ofDocument,
        body: jsonBody(
          z.object({
            document: anything,
            note: printable.max(2000).optional(),
            base: versionNumber
              .nullable()
              .optional()
              .openapi({
                description: `The version that the document was made from, null for a new ${what}. Given, nothing is published over a newer one.`,
              }),
            pairs: fieldPairing.optional().openapi({
              description:
                'Of forms: which field of the version before a field is, null for one that is new; what is not said is guessed',
            }),
          }),
        ),
      },
      responses: {
        201: jsonAnswer(shape, 'The published version'),
        ...refusals(400, 401, 403, 409, 413, 415, 422),
      },
    }),
    draft: createRoute({
      method: 'get',
      path: '/{id}/draft',
      summary: `The draft of ${one}, where someone works on its next version or its first`,
      middleware: adminsOf('forms'),
      request: { params: ofDocument },
      responses: { 200: jsonAnswer(formDraft, 'The draft'), ...refusals(400, 401, 403, 404) },
    }),
    saveDraft: createRoute({
      method: 'put',
      path: '/{id}/draft',
      summary: `Keeps ${one} under work, which may have faults; refused where another revision was stored since`,
      middleware: adminsOf('forms'),
      request: {
        params: ofDocument,
        body: jsonBody(
          z.object({
            document: anything,
            base: versionNumber.nullable().openapi({
              description: `The version that the work started from; null for a new ${what}, whose id must be free`,
            }),
            revision: z.number().int().min(0).max(2_000_000_000).openapi({
              description: 'The revision that the change was made on; 0 where there was no draft',
            }),
          }),
        ),
      },
      responses: {
        200: jsonAnswer(draftInfo, 'The draft at its next revision, without its document'),
        ...refusals(400, 401, 403, 404, 409, 413, 415, 422),
      },
    }),
    discardDraft: createRoute({
      method: 'delete',
      path: '/{id}/draft',
      summary: `Throws the draft of ${one} away; what is published stays`,
      middleware: adminsOf('forms'),
      request: { params: ofDocument },
      responses: { 204: { description: 'There is no draft (any more)' }, ...refusals(400, 401, 403) },
    }),
    meet: createRoute({
      method: 'post',
      path: '/{id}/presence',
      summary: `Says that you have ${one} on the drawing board, for a minute and a half; answers who else has, and what was published last`,
      middleware: adminsOf('forms'),
      request: { params: ofDocument, body: jsonBody(z.object({})) },
      responses: { 200: jsonAnswer(meeting, 'The others'), ...refusals(400, 401, 403, 413, 415) },
    }),
    leave: createRoute({
      method: 'delete',
      path: '/{id}/presence',
      summary: `Says that you no longer have ${one} on the drawing board`,
      middleware: adminsOf('forms'),
      request: { params: ofDocument },
      responses: { 204: { description: 'You have left' }, ...refusals(400, 401, 403) },
    }),
    place: createRoute({
      method: 'put',
      path: '/{id}/standing',
      summary: `Lists a published ${what}, hides it from those who do not design, or archives a form, of which nothing is begun then; what hangs on it stays`,
      middleware: adminsOf('forms'),
      request: { params: ofDocument, body: jsonBody(z.object({ standing: z.enum(standings) })) },
      responses: {
        200: jsonAnswer(z.object({ standing: z.enum(standings) }), 'How it stands'),
        ...refusals(400, 401, 403, 404, 413, 415),
      },
    }),
    deletion: createRoute({
      method: 'get',
      path: '/{id}/deletion',
      summary: `What would come of deleting a published ${what}: what hangs on it and keeps it, and what would go with it`,
      middleware: adminsOf('forms'),
      request: { params: ofDocument },
      responses: { 200: jsonAnswer(deletion, 'What would come of it'), ...refusals(400, 401, 403, 404) },
    }),
    delete: createRoute({
      method: 'delete',
      path: '/{id}',
      summary: `Deletes ${one} of the office’s own on which nothing hangs, or the draft of one that was never published; refused otherwise, with what hangs on it in "hanging"`,
      middleware: adminsOf('forms'),
      request: { params: ofDocument },
      responses: {
        204: { description: `There is no such ${what} (any more)` },
        ...refusals(400, 401, 403, 409),
      },
    }),
    seed: createRoute({
      method: 'get',
      path: '/{id}/seed',
      summary: `${One} as the product ships it, and whether the published one differs`,
      middleware: adminsOf('forms'),
      request: { params: ofDocument },
      responses: { 200: jsonAnswer(formSeed, `The shipped ${what}`), ...refusals(400, 401, 403, 404) },
    }),
    decline: createRoute({
      method: 'post',
      path: '/{id}/seed/decline',
      summary:
        "Keeps the office's own version: the shipped document is no longer offered until another is shipped",
      middleware: adminsOf('forms'),
      request: {
        params: ofDocument,
        body: jsonBody(
          z.object({
            hash: z
              .string()
              .regex(/^[0-9a-f]{64}$/)
              .openapi({ description: 'The hash of the shipped document that is declined' }),
          }),
        ),
      },
      responses: {
        200: jsonAnswer(formSeed, `The shipped ${what}`),
        ...refusals(400, 401, 403, 404, 409, 413, 415),
      },
    }),
  }
}
