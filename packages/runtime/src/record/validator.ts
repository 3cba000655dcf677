import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** A validator of JSON Schema 2020-12 with the standard formats; it lets annotation keywords through. */
export function newValidator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false })
  formats.default(ajv)
  return ajv
}
