import type { Json } from './json-schema.ts'

/** Something in a form document that the admin has to mend; worded by `wordFormProblem`. */
export interface FormProblem {
  /** JSON Pointer into the form document. */
  path: string
  code: string
  params?: Record<string, Json>
}
