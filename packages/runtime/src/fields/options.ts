import type { Json, JsonSchema, OptionBlank } from '../form/json-schema.ts'

export interface Option {
  value: Json
  /** The printed word. */
  title: string
  blank?: OptionBlank
  /** Chosen with these values of the field that the choice depends on; left out: with any. */
  for?: Json[]
  /** Offered by earlier versions alone. */
  isFormer?: true
}

/**
 * The options of a choice, in order: `oneOf` with `const` and `title`, or `enum`, whose values are their own titles.
 * For a schema of several choices, those of its entries.
 */
export function readOptions(schema: JsonSchema): Option[] {
  const source = schema.items && !schema.oneOf && !schema.enum ? schema.items : schema
  if (source.oneOf) {
    return source.oneOf.flatMap((option): Option[] => {
      if (option.const === undefined) return []
      const blank = option['x-blank']
      return [
        {
          value: option.const,
          title: option.title ?? String(option.const),
          ...(blank && { blank }),
          ...(option['x-for'] && { for: option['x-for'] }),
          ...(option['x-former'] && { isFormer: true }),
        },
      ]
    })
  }
  return (source.enum ?? []).map((value) => ({ value, title: String(value) }))
}

/** A schema whose options depend on no other field. */
export function withFreeOptions(schema: JsonSchema): JsonSchema {
  if (schema.items?.oneOf) return { ...schema, items: withFreeOptions(schema.items) }
  if (!schema.oneOf?.some((option) => option['x-for'])) return schema
  return { ...schema, oneOf: schema.oneOf.map(({ 'x-for': _, ...option }) => option) }
}

/** True where every value of the schema is one of a list of plain values. */
export function listsOptions(schema: JsonSchema): boolean {
  const plain = (value: Json | undefined) => ['string', 'number', 'boolean'].includes(typeof value)
  if (schema.enum) return schema.enum.length > 0 && schema.enum.every(plain)
  return (
    schema.oneOf !== undefined &&
    schema.oneOf.length > 0 &&
    schema.oneOf.every((option) => plain(option.const))
  )
}

/** The words before and behind the blank of an option in a reader's language: `（` and `）` where the form says nothing else. */
export function blankWords(
  { text = '（{}）' }: OptionBlank,
  word: (printed: string) => string,
): [before: string, behind: string] {
  const said = word(text)
  const at = said.indexOf('{}')
  return at < 0 ? [said, ''] : [said.slice(0, at), said.slice(at + 2)]
}
