import { OpenAPIHono } from '@hono/zod-openapi'
import { BadRequest } from '../errors.ts'

/** A router whose requests are parsed at the border: what does not fit its route's shape is a bad request. */
export function newRouter() {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      const place = issue?.path.join('.')
      throw new BadRequest(
        `The request is malformed${place ? ` at ${place}` : ''}: ${issue?.message ?? 'unreadable'}.`,
      )
    },
  })
}
