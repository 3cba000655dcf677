import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../http/new-router.ts'
import { jsonAnswer, printable, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { searchDirectory } from './search-directory.ts'

const search = createRoute({
  method: 'get',
  path: '/directory/{of}',
  summary: 'Colleagues or departments by part of their names, for fields that one of them is picked in',
  request: {
    params: z.object({ of: z.enum(['people', 'departments']) }),
    query: z.object({ typed: printable.max(200).default('') }),
  },
  responses: {
    200: jsonAnswer(
      z.object({
        entries: z.array(
          z
            .object({
              id: z.string(),
              name: z.string(),
              aka: z.string().optional().openapi({ description: 'Of a department: its English name' }),
              hint: z
                .string()
                .optional()
                .openapi({ description: 'Of people who have the same name: their department' }),
            })
            .openapi('DirectoryEntry'),
        ),
      }),
      'At most twenty, those who are called so first; nobody who left, no retired department',
    ),
    ...refusals(400, 401),
  },
})

/** Who there is to be named in forms. Anyone signed in may look for colleagues by name, and learns nothing else of them. */
export function directoryRoutes(services: Services) {
  return newRouter().openapi(search, async (context) => {
    const asked = { ...context.req.valid('param'), ...context.req.valid('query') }
    return context.json({ entries: await searchDirectory(acting(services, context), asked) }, 200)
  })
}
