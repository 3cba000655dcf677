import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../http/new-router.ts'
import { anything, jsonAnswer, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { countForms } from './count-forms.ts'

const count = z.number().int()

const formCount = z
  .object({
    form: z.string(),
    records: count.openapi({ description: 'All that you see, void ones among them' }),
    today: count.openapi({ description: 'Handed in today' }),
    due: z
      .object({
        count: count.openapi({ description: 'Due today, or before and not done' }),
        overdue: count.openapi({ description: 'Of these, due before today' }),
        filters: z.array(anything).openapi({ description: 'What finds them in the list of the form' }),
      })
      .optional()
      .openapi({
        description: 'Left out where the form has no day that its records are due, or hides it from you',
      }),
  })
  .openapi('FormCount')

const counts = createRoute({
  method: 'get',
  path: '/form-counts',
  summary: 'How many records of each form you see, how many came today, what is due',
  responses: {
    200: jsonAnswer(
      z.object({
        day: z.string().openapi({ description: 'The day that it is in the office' }),
        forms: z.array(formCount),
      }),
      'The forms whose records you see',
    ),
    ...refusals(401),
  },
})

export function homeRoutes(services: Services) {
  return newRouter().openapi(counts, async (context) =>
    context.json(await countForms(acting(services, context)), 200),
  )
}
