import type { Right } from '@paperwright/runtime'
import { z } from '@hono/zod-openapi'
import { first } from '../http/first.ts'
import { formId } from '../http/schemas.ts'
import { requireRight } from './require-right.ts'

const ofForm = z.object({ id: formId })

/** For routes of a form's records: refuses whoever may not do this, before the body is read. */
export const inForm = (...needed: readonly Right[]) =>
  first(ofForm, (acting, { id }) => requireRight(acting, id, ...needed))
