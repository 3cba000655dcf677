import type { JsonSchema } from '@paperwright/runtime'
import type { ValueKind } from '@paperwright/runtime/kit'

/** A field that a query can take from its sources. */
export interface SourceField {
  /** References, one for each part of the query; null where a part has none. */
  from: (string | null)[]
  title: string
  kind: ValueKind
  schema: JsonSchema
}

/** A field of one source, with the groups that it stands in. */
export interface OwnSourceField {
  reference: string
  title: string
  groups: string[]
  kind: ValueKind
  schema: JsonSchema
}
