import { decimalsSetting, numberSettings, numberType, plainLook } from '../number-type.ts'
import { hasType } from '../schema-type.ts'

/** Any number; printed with `x-decimals` digits after the point where the form says so. */
export const number = numberType({
  name: 'number',
  newSchema: { type: 'number', 'x-field': 'number' },
  settings: {
    properties: { type: { const: 'number' }, ...numberSettings, 'x-decimals': decimalsSetting },
    required: ['type'],
  },
  fits: (schema) => (hasType(schema, 'number') ? 2 : 0),
  words: {
    zh: { name: '数字', misfit: '看不懂这个数字，请写成 1234.5 这样' },
    en: { name: 'Number', misfit: 'isn’t a number; please enter it like 1234.5' },
  },
  usual: 12.5,
  look: plainLook,
})
