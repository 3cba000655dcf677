import { createMiddleware } from 'hono/factory'
import { NotJson } from '../errors.ts'

/** Turns away bodies that do not call themselves JSON. */
export const requireJson = createMiddleware(async (context, next) => {
  const { method } = context.req
  const sendsBody = method === 'POST' || method === 'PUT' || method === 'PATCH'
  const type = context.req.header('Content-Type') ?? ''
  // Bytes as they are cannot be sent by a form of another page either.
  const isFile = method === 'POST' && /^application\/octet-stream\s*(;|$)/i.test(type)
  if (sendsBody && !isFile && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) {
    throw new NotJson('Send JSON, with the header Content-Type: application/json.')
  }
  return next()
})
