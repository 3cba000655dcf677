import type { Form, UniqueRule } from '@paperwright/runtime'
import { checkUnique, ruleId } from '@paperwright/runtime/kit'
import { EditRefused } from './edit-refused.ts'

/**
 * Says that fields together stand once among the form's records: `soft` warns, `hard` refuses, undefined says nothing of
 * them any more. Refused where a record has several of a field.
 */
export function setUnique(
  form: Form,
  { fields, as }: { fields: readonly string[]; as: 'soft' | 'hard' | undefined },
): Form {
  const rule: UniqueRule = { fields: [...fields], ...(as === 'soft' && { soft: true }) }
  const before = form['x-unique'] ?? []
  const at = before.findIndex((one) => ruleId(one.fields) === ruleId(fields))
  const rules =
    as === undefined
      ? before.filter((_, index) => index !== at)
      : at < 0
        ? [...before, rule]
        : before.with(at, rule)
  const { 'x-unique': _, ...rest } = form
  const changed = (rules.length > 0 ? { ...rest, 'x-unique': rules } : rest) as Form
  const [fault] = checkUnique(changed)
  if (fault) throw new EditRefused('unsound', {}, fault)
  return changed
}
