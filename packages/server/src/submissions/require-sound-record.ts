import type { Form, JsonObject } from '@paperwright/runtime'
import { Invalid } from '../errors.ts'
import { checkRecord } from './check-record.ts'

/** A record that the form takes, with the totals computed here; refused with all that is wrong otherwise. */
export function requireSoundRecord(form: Form, input: unknown): JsonObject {
  const { record, problems } = checkRecord(form, input)
  if (problems.length === 0) return record
  throw new Invalid('The record has problems that must be mended before it can be stored.', problems)
}
