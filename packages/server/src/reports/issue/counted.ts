import type { Reach } from '@paperwright/runtime/kit'

/**
 * What an issued report counts, by form: whose records, as seen from who issued it and their department then, and which
 * fields, as pointers of the form's version then. Who may see all of it may read what was issued.
 */
export type Counted = Record<string, CountedForm>

export interface CountedForm {
  version: number
  reach: Reach
  fields: string[]
}
