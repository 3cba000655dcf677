import { numberSettings, numberType } from '../number-type.ts'
import { hasType } from '../schema-type.ts'

/** A whole number: a count, a quantity. */
export const integer = numberType({
  name: 'integer',
  newSchema: { type: 'integer', 'x-field': 'integer' },
  settings: { properties: { type: { const: 'integer' }, ...numberSettings }, required: ['type'] },
  fits: (schema) => (hasType(schema, 'integer') ? 3 : 0),
  words: {
    zh: { name: '整数', misfit: '不是整数，请写成 12 这样' },
    en: { name: 'Whole number', misfit: 'isn’t a whole number; please enter it like 12' },
  },
  usual: 12,
  look: () => ({ decimals: 0 }),
})
