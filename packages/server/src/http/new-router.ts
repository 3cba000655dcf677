import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Actor } from '../auth/actor.ts'
import { BadRequest } from '../errors.ts'
import type { Acting, Services } from '../services.ts'

/** What the middleware in front of the routes leaves for them. */
export interface Asked {
  Variables: {
    actor: Actor
    /** The id of the session that asks; undefined: a key does. */
    session: string | undefined
    services: Services
    requestId: string
  }
}

/** A router whose requests are parsed at the border: what does not fit its route's shape is a bad request. */
export function newRouter() {
  return new OpenAPIHono<Asked>({
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

/** The services in the hands of whoever sent the request. */
export function acting(services: Services, context: Context<Asked>): Acting {
  return { ...services, actor: context.get('actor') }
}
