import type { Json } from '../form/json-schema.ts'

/** One stored record of another form, as a field that looks records up offers it. */
export interface LookUpMatch {
  /** The value of the reference field. */
  value: string
  /** Words that tell equal values apart: a number, an address. */
  hint?: string
  /** Values for the fields beside it, by the key of each. */
  fills: Record<string, Json>
}
