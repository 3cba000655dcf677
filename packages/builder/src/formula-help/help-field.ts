import type { JsonSchema } from '@paperwright/runtime'
import type { FeelType } from '@paperwright/runtime/kit'

/** A field as an expression reads it. */
export interface HelpField {
  name: string
  title: string
  schema: JsonSchema
  type: FeelType
  /** One of each entry of a list that the expression does not stand in. */
  isMany: boolean
}
