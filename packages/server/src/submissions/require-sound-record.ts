import type { Form, JsonObject, ZonedMoment } from '@paperwright/runtime'
import { keepFields, type FieldLimits } from '@paperwright/runtime/kit'
import { Invalid } from '../errors.ts'
import { checkRecord } from './check-record.ts'

/**
 * A record that the form takes, with the totals computed here; refused with all that is wrong otherwise. Values that its
 * writer may not change are as they were `before`, whatever was sent.
 */
export function requireSoundRecord(
  form: Form,
  input: unknown,
  { limits, now, before = {} }: { limits: FieldLimits; now: ZonedMoment; before?: JsonObject },
): JsonObject {
  const untouched = [...limits.hidden, ...limits.readOnly]
  const kept = untouched.length > 0 && isRecord(input) ? keepFields(form, before, input, untouched) : input
  const { record, problems } = checkRecord(form, kept, { now, untouched })
  if (problems.length === 0) return record
  throw new Invalid('The record has problems that must be mended before it can be stored.', problems)
}

function isRecord(input: unknown): input is JsonObject {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}
