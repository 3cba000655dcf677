import { numberSettings, numberType } from '../number-type.ts'
import { hasType } from '../schema-type.ts'

/** A whole number: a count, a quantity. */
export const integer = numberType({
  name: 'integer',
  newSchema: { type: 'integer', 'x-field': 'integer' },
  settings: { properties: { type: { const: 'integer' }, ...numberSettings }, required: ['type'] },
  fits: (schema) => (hasType(schema, 'integer') ? 3 : 0),
  words: { zh: { name: '整数' }, en: { name: 'Whole number' } },
  usual: 12,
  look: () => ({ decimals: 0 }),
})
