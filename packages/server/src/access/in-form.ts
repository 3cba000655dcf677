import type { Right } from '@paperwright/runtime/kit'
import { z } from '@hono/zod-openapi'
import { first } from '../http/first.ts'
import { formId } from '../http/schemas.ts'
import { requireRight, requireSomeRight, requireSomewhere } from './require-right.ts'

const ofForm = z.object({ id: formId })

/** For routes of a form's records: refuses whoever may not do this, before the body is read. */
export const inForm = (...needed: readonly Right[]) =>
  first(ofForm, (acting, { id }) => requireRight(acting, id, ...needed))

/** For routes that serve several acts: refuses whoever may do none of them, before the body is read. */
export const inFormSome = (...some: readonly Right[]) =>
  first(ofForm, (acting, { id }) => requireSomeRight(acting, id, ...some))

/** For routes whose body names the form: refuses whoever may do none of these with any form, before it is read. */
export const inSomeForm = (...some: readonly Right[]) =>
  first(z.object({}), (acting) => requireSomewhere(acting, ...some))
