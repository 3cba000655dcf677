import type { Form, JsonObject, ZonedMoment } from '@paperwright/runtime'
import { keepFields, type FieldLimits } from '@paperwright/runtime/kit'
import { Invalid } from '../errors.ts'
import type { Database } from '../db/database.ts'
import { checkRecord } from './check-record.ts'

/**
 * A record that the form takes, with the totals and whoever it names by their names of today; refused with all that is wrong otherwise. Values that its
 * writer may not change are as they were `before`, whatever was sent.
 */
export async function requireSoundRecord(
  { db }: { db: Pick<Database, 'select'> },
  form: Form,
  input: unknown,
  { limits, now, before = {} }: { limits: FieldLimits; now: ZonedMoment; before?: JsonObject },
): Promise<JsonObject> {
  const untouched = [...limits.hidden, ...limits.readOnly]
  const kept = untouched.length > 0 && isRecord(input) ? keepFields(form, before, input, untouched) : input
  const { record, problems } = await checkRecord({ db }, form, kept, { now, untouched, before })
  if (problems.length === 0) return record
  throw new Invalid('The record has problems that must be mended before it can be stored.', problems)
}

function isRecord(input: unknown): input is JsonObject {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}
