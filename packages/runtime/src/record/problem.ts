import type { Json } from '../form/json-schema.ts'

/** Something that the person who filled the record got wrong. The same in browser and server; worded by `wordProblem`. */
export interface Problem {
  /** Pointer into the record, to the value that is wrong or missing. */
  path: string
  /** A JSON Schema keyword (`required`, `maximum`, `format` …) or one of this product's own codes. */
  code: string
  params?: Record<string, Json>
  /** It is said, and the record is stored all the same. */
  soft?: true
}
