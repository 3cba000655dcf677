import type { Form } from '@paperwright/runtime'
import { checkConsistency } from '@paperwright/runtime/kit'
import { EditRefused } from './edit-refused.ts'

/** Refuses a change that brings a problem which the form did not have before. */
export function requireSound(before: Form, after: Form): void {
  const known = new Set(checkConsistency(before).map((problem) => JSON.stringify(problem)))
  const fresh = checkConsistency(after).find((problem) => !known.has(JSON.stringify(problem)))
  if (fresh) throw new EditRefused('unsound', {}, fresh)
}
