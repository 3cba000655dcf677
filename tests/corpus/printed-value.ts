import { readOptions } from '../../packages/runtime/src/fields/options.ts'
import { requireFieldType } from '../../packages/runtime/src/fields/registry.ts'
import type { Json, JsonSchema } from '../../packages/runtime/src/form/json-schema.ts'

/** Extracted words without spaces and line ends: where a line breaks is no matter of its words. */
export function squash(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '')
}

/** A value stands on paper as people read it; a date in words; of several choices each one's words. */
export function isPrinted(printed: string, schema: JsonSchema, value: Json): boolean {
  if (Array.isArray(value)) {
    const titles = readOptions(schema).flatMap((option) =>
      value.includes(option.value) ? [option.title] : [],
    )
    return titles.length === value.length && titles.every((title) => printed.includes(squash(title)))
  }
  const type = requireFieldType(schema)
  const context = { schema, locale: 'zh' as const, word: (word: string) => word }
  const inWords = { ...context, options: 'chosen' as const, inWords: true, blankContent: () => [] }
  const words = type.paper(value, inWords).map((inline) => ('text' in inline ? (inline.text ?? '') : ''))
  return printed.includes(squash(type.format(value, context))) || printed.includes(squash(words.join('')))
}
