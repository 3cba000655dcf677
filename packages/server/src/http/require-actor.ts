import { isAdminOf, type AdminPart } from '@paperwright/runtime/kit'
import { createMiddleware } from 'hono/factory'
import type { FindActor } from '../auth/find-actor.ts'
import { Forbidden, NotSignedIn } from '../errors.ts'
import type { Services } from '../services.ts'
import type { Asked } from './new-router.ts'

/** Lets nobody by who is not signed in. Someone whose password an admin set chooses another first. */
export function requireActor(find: FindActor, services: Services) {
  return createMiddleware<Asked>(async (context, next) => {
    const found = await find(context.req.raw.headers)
    if (!found) throw new NotSignedIn('Sign in first.')
    if (found.mustChangePassword)
      throw new Forbidden('Choose a new password first.', { code: 'password-must-change' })
    context.set('actor', found.actor)
    context.set('session', found.session)
    context.set('services', services)
    return next()
  })
}

/** For routes of a part of an admin's work, which can be given to someone who is none. */
export const adminsOf = (part: AdminPart) =>
  createMiddleware<Asked>(async (context, next) => {
    if (!isAdminOf(context.get('actor'), part)) throw new Forbidden(PARTS[part], { code: 'admins-only' })
    return next()
  })

const PARTS: Record<AdminPart, string> = {
  people: 'Only admins may do this, and those who administer people.',
  forms: 'Only admins may do this, and those who administer forms and reports.',
  log: 'Only admins may do this, and those who may read the audit log.',
}

/** For routes that only full admins may use. */
export const adminsOnly = createMiddleware<Asked>(async (context, next) => {
  if (!context.get('actor').isAdmin) throw new Forbidden('Only admins can do this.', { code: 'admins-only' })
  return next()
})
