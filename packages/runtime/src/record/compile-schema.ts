import {
  _,
  Ajv2020,
  type KeywordDefinition,
  type Options,
  type SchemaObject,
  type ValidateFunction,
} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { isMultipleOf } from '../fields/decimal.ts'
import type { PatternEngine } from './pattern-engine.ts'

/** Keywords that a definition may have to be written out wherever it is referred to; larger ones are compiled once. */
const INLINED = 50

let keeper: Ajv2020 | undefined

/**
 * Compiles a JSON Schema 2020-12 with the standard formats; annotation keywords are let through. It throws where a
 * keyword is none that JSON Schema allows: `"minimum": "5"`, a pattern that is no regular expression. What people wrote
 * has its patterns run by an engine; the language's own runs those of this product's schemas.
 */
export function compileSchema(schema: SchemaObject, patterns?: PatternEngine): ValidateFunction {
  // The rules of JSON Schema itself take longer to compile than most forms: one validator keeps them, and none of what
  // it looked at. Each schema is compiled by a validator that goes with it.
  keeper ??= newValidator({})
  keeper.validateSchema(schema, true)
  return newValidator({
    validateSchema: false,
    verbose: true,
    ...(patterns && { code: { regExp: patterns.regExp } }),
  }).compile(schema)
}

const multipleOf: KeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  error: { message: 'is no multiple', params: ({ schema }) => _`{ multipleOf: ${schema as number} }` },
  validate: (step: number, value: number) => isMultipleOf(value, step),
}

function isUrl(text: string): boolean {
  return /^(?:https?|ftp):\/\//i.test(text) && URL.canParse(text)
}

function newValidator(options: Options): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, inlineRefs: INLINED, ...options })
  formats.default(ajv)
  // The library's own expression for `url`, which is no format of JSON Schema, goes back: some texts hold it for seconds.
  ajv.addFormat('url', isUrl)
  // The library divides binary fractions: 8.69 would be no multiple of 0.01.
  ajv.removeKeyword('multipleOf')
  ajv.addKeyword(multipleOf)
  return ajv
}
