import type { FieldCheck, Form } from '@paperwright/runtime'
import { changeField } from './change-field.ts'

/**
 * What must hold of a field together with others, all of it. Refused where a condition does not parse or reads what is
 * not there.
 */
export function setChecks(
  form: Form,
  { pointer, checks }: { pointer: string; checks: readonly FieldCheck[] },
): Form {
  return changeField(form, {
    pointer,
    change: { 'x-check': checks.length > 0 ? [...checks] : undefined },
  })
}
