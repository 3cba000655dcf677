import { Ajv2020, type Options, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

let keeper: Ajv2020 | undefined

/**
 * Compiles a JSON Schema 2020-12 with the standard formats; annotation keywords are let through. It throws where a
 * keyword is none that JSON Schema allows: `"minimum": "5"`, a pattern that is no regular expression.
 */
export function compileSchema(schema: SchemaObject): ValidateFunction {
  // The rules of JSON Schema itself take longer to compile than most forms: one validator keeps them, and none of what
  // it looked at. Each schema is compiled by a validator that goes with it.
  keeper ??= newValidator({})
  keeper.validateSchema(schema, true)
  return newValidator({ validateSchema: false }).compile(schema)
}

function newValidator(options: Options): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, ...options })
  formats.default(ajv)
  return ajv
}
