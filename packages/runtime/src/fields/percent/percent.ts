import { decimalsSetting, numberSettings, numberType } from '../number-type.ts'

/** A share in hundredths: 12.5 is 12.5 %. */
export const percent = numberType(
  {
    name: 'percent',
    newSchema: { type: 'number', 'x-field': 'percent', 'x-unit': '%' },
    settings: {
      properties: { type: { const: 'number' }, ...numberSettings, 'x-decimals': decimalsSetting },
      required: ['type'],
    },
    fits: () => 0,
    sample: () => 12.5,
    words: { zh: { name: '百分比' }, en: { name: 'Percentage' } },
  },
  (schema) => ({ ...(schema['x-decimals'] !== undefined && { decimals: schema['x-decimals'] }) }),
)
