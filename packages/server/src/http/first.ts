import { createMiddleware } from 'hono/factory'
import type { z } from '@hono/zod-openapi'
import type { Acting } from '../services.ts'
import type { Asked } from './new-router.ts'

/** Refuses by what the path alone tells, before the body is read. A path that is malformed is the route's to refuse. */
export function first<Params extends z.ZodType>(
  params: Params,
  require: (acting: Acting, params: z.output<Params>) => Promise<unknown>,
) {
  return createMiddleware<Asked>(async (context, next) => {
    const read = params.safeParse(context.req.param())
    if (read.success) await require({ ...context.get('services'), actor: context.get('actor') }, read.data)
    return next()
  })
}
