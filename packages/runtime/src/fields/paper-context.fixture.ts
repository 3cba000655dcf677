import type { JsonSchema } from '../form/json-schema.ts'
import type { PaperContext } from './field-type.ts'

/** A ruled cell on Chinese paper, for tests; blanks of options print their field's key. */
export function paperContext(schema: JsonSchema, changes: Partial<PaperContext> = {}): PaperContext {
  return {
    schema,
    locale: 'zh',
    word: (printed) => printed,
    options: 'inline',
    inWords: false,
    blankContent: (key) => [{ kind: 'blank', width: 4, text: key }],
    ...changes,
  }
}
