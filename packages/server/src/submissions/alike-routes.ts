import { createRoute, z } from '@hono/zod-openapi'
import type { JsonObject } from '@paperwright/runtime'
import { inFormSome } from '../access/in-form.ts'
import { requireRight } from '../access/require-right.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { anyRecord, formId, jsonAnswer, jsonBody, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { NotFound } from '../errors.ts'
import { ownOf } from './change-record.ts'
import { requireSeen } from './get-submission.ts'
import { findAlike } from '../unique/find-alike.ts'
import { findUniqueRules } from '../unique/unique-rules.ts'

const alike = createRoute({
  method: 'post',
  path: '/forms/{id}/alike',
  summary: 'What of a record stands in another one already, and should stand once',
  middleware: inFormSome('fill', 'edit', 'own'),
  request: {
    params: z.object({ id: formId }),
    body: jsonBody(
      z.object({
        record: anyRecord.openapi({ description: 'Its values; others do not matter' }),
        version: z
          .number()
          .int()
          .min(1)
          .max(1_000_000)
          .openapi({ description: 'The one that it is filled on' }),
        submission: z
          .uuid()
          .optional()
          .openapi({ description: 'The record that is being corrected, by whoever may correct it' }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(
      z.object({
        problems: z.array(
          z.object({
            path: z.string(),
            code: z.string(),
            params: z.object({
              titles: z.array(z.string()),
              id: z.string().optional().openapi({ description: 'The other record, where you may see it' }),
              number: z.string().optional(),
            }),
            soft: z.literal(true).optional(),
          }),
        ),
      }),
      'One for each rule that it breaks',
    ),
    ...refusals(400, 401, 403, 404, 413, 415),
  },
})

export function alikeRoutes(services: Services) {
  return newRouter().openapi(alike, async (context) => {
    const { id } = context.req.valid('param')
    const { version, submission, ...body } = context.req.valid('json')
    const record = body.record as JsonObject
    const asking = acting(services, context)
    const seen = submission === undefined ? undefined : await requireSeen(asking, submission, 'edit')
    if (seen && seen.row.formId !== id)
      throw new NotFound(`There is no submission ${submission} of this form.`)
    const own = seen ? ownOf(seen) : await requireRight(asking, id, 'fill')
    const rules = await findUniqueRules(asking, id)
    const form = await services.forms.requireVersion(id, version)
    const stored = seen && { id: seen.row.id, record: seen.row.record }
    const problems = rules
      ? await findAlike(asking, rules, { form, record, own, stored, isAsking: true })
      : []
    return context.json({ problems } as never, 200)
  })
}
