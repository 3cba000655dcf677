import type { Form, JsonObject, ZonedMoment } from '@paperwright/runtime'
import type { Reach } from '@paperwright/runtime/kit'
import type { SQL } from 'drizzle-orm'
import type { Called } from '../../directory/called.ts'
import type { FieldHistory } from './field-places.ts'

/** What compiling a query asks for beside the query: all of it read before, so that compiling is pure. */
export interface RunContext {
  /** Made-up records in place of those that there are, under the name of `submissions`. */
  samples?: SQL
  /** By the form's id. */
  forms: ReadonlyMap<string, ReadForm>
  /** The titles of forms by their ids, where a query asks for them. */
  titles: Readonly<Record<string, string>>
  /** What whoever the records name is called. */
  called: Called
  /** What the reader gave, checked. */
  parameters: JsonObject
  /** When it is run, in the zone that moments are told in. */
  now: ZonedMoment
}

/** A form whose records are read, or all of them (`EVERY_FORM`). */
export interface ReadForm {
  /** Undefined where all are read. */
  form?: Form
  history: FieldHistory
  /** Whose records of it are read; of all forms, of each by its id, `none` where the reader sees none. */
  reach: ReadonlyMap<string, Reach>
  /** Which of its records the reader may see, as a condition on `submissions`. */
  seen: SQL
}
