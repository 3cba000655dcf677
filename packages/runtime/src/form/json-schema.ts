/** A plain JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [key: string]: Json | undefined }

/** The part of JSON Schema (draft 2020-12) that forms use, with this product's annotation keywords. */
export interface JsonSchema {
  $schema?: string
  $id?: string
  $ref?: string
  $defs?: Record<string, JsonSchema>
  title?: string
  description?: string
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  unevaluatedProperties?: boolean | JsonSchema
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  enum?: Json[]
  const?: Json
  oneOf?: JsonSchema[]
  anyOf?: JsonSchema[]
  allOf?: JsonSchema[]
  not?: JsonSchema
  if?: JsonSchema
  then?: JsonSchema
  else?: JsonSchema
  default?: Json
  examples?: Json[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
  readOnly?: boolean

  /** The field type, by name (see `fields/registry.ts`). */
  'x-field'?: string
  /** Printed after the value: "元", "台", "%". */
  'x-unit'?: string
  /** Digits after the decimal point, for types that count in decimals. */
  'x-decimals'?: number
  /** Of a date: the day by which the record is to be done. */
  'x-due'?: boolean
  /** Of a date: the day that it was done on; while it is blank, the record is not. */
  'x-done'?: boolean
  /** A FEEL expression over the record; the field is read-only and holds its result. */
  'x-formula'?: string
  /** A FEEL condition over the record; where it is false the field is neither shown nor asked for. */
  'x-visible'?: string
  /**
   * A FEEL expression that a new record begins with here, over what began before it, `me` (`me.name`, `me.post`,
   * `me.department`, `me.phone`) and `last`, the field's own value in one's last record. Where it gives nothing, `default` holds.
   */
  'x-default'?: string
  /** Said, in place of the product's own words, where a value is missing or does not keep to the field's own settings. */
  'x-say'?: string
  /** What must hold of the field together with others, and the words that say so where it does not. */
  'x-check'?: FieldCheck[]
  /** On an option: a sibling property that is filled in behind the option's words. */
  'x-blank'?: OptionBlank
  /** Of a choice: the field, named as in formulas, whose chosen options say which of its own fit (see `x-for`). */
  'x-options-by'?: string
  /** On an option: the values of the field that `x-options-by` names with which it is chosen. Left out: with any. */
  'x-for'?: Json[]
  /** An option that records of earlier versions hold; no stored form says it (see `withFormerOptions`). */
  'x-former'?: true
  /** Media types that a field of files takes, `image/*` among them. Left out: any. */
  'x-accept'?: string[]
  /** How large a file may be, in MB. */
  'x-max-size'?: number
  /** Where the values of a field that looks records up are found. */
  'x-reference'?: FieldReference
}

/** A condition across fields: `{ holds: 'endDate >= startDate', say: '结束日期不能早于开始日期' }`. */
export interface FieldCheck {
  /** A FEEL condition, read where the field stands; asked once all that it reads is filled in. */
  holds: string
  /** Said at the field where it does not hold. */
  say: string
  /** It warns: the record may be handed in all the same. */
  soft?: boolean
}

/** `□有（    元）`: the blank of an option is a property of its own, beside the choice. */
export interface OptionBlank {
  /** The key of the property, a sibling of the choice. */
  field: string
  /** The words around the blank, `{}` standing for it. Default: `（{}）`. */
  text?: string
}

/** The stored records of another form that a field's value is looked up in. */
export interface FieldReference {
  /** The other form's id. */
  form: string
  /** The other form's field that the value is taken from: `/customerName`. */
  field: string
  /** What a picked record fills in: fields of the other form by the keys of properties beside the field. */
  fills?: Record<string, string>
  /** Fields of the other form that tell records of one name apart. */
  hint?: string[]
}
