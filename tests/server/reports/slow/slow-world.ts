import type { Form, JsonObject } from '@paperwright/runtime'

/** A stored record as queries see it: in the shape of its form's newest version, with the names that stand for ids. */
export interface SlowRecord {
  id: string
  form: string
  number: string
  state: 'submitted' | 'corrected' | 'void'
  /** Its signatures were refused. */
  isRefused?: boolean
  /** As a form's field would hold it: `2026-03-05T09:30`. */
  createdAt: string
  createdBy: string | null
  department: string | null
  values: JsonObject
}

/** All that a reader may see. */
export interface SlowWorld {
  forms: ReadonlyMap<string, Form>
  records: readonly SlowRecord[]
}
