import type { FieldCheck, Form } from '@paperwright/runtime'
import { requireField } from '../fields/find-fields.ts'
import { moveTranslation } from '../words/move-translation.ts'
import { changeField } from './change-field.ts'

/**
 * What must hold of a field together with others, all of it; words in other languages follow words that change.
 * Refused where a condition does not parse or reads what is not there.
 */
export function setChecks(
  form: Form,
  { pointer, checks }: { pointer: string; checks: readonly FieldCheck[] },
): Form {
  const before = requireField(form, pointer).schema['x-check'] ?? []
  const changed = changeField(form, {
    pointer,
    change: { 'x-check': checks.length > 0 ? [...checks] : undefined },
  })
  if (before.length !== checks.length) return changed
  return checks.reduce((moved, { say }, index) => moveTranslation(moved, before[index]!.say, say), changed)
}
