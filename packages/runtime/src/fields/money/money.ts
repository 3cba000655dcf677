import { decimalsSetting, numberSettings, numberType } from '../number-type.ts'

const CENTS = 2

/** An amount in the unit that `x-unit` names (元, 万元), printed with commas between thousands. */
export const money = numberType({
  name: 'money',
  newSchema: { type: 'number', 'x-field': 'money', 'x-unit': '元', 'x-decimals': CENTS },
  settings: {
    properties: { type: { const: 'number' }, ...numberSettings, 'x-decimals': decimalsSetting },
    required: ['type'],
  },
  fits: () => 0,
  words: {
    zh: { name: '金额', misfit: '看不懂这个金额，请写成 12800.50 这样' },
    en: { name: 'Amount', misfit: 'isn’t an amount; please enter it like 12800.50' },
  },
  usual: 12_800.5,
  look: (schema) => ({ decimals: schema['x-decimals'] ?? CENTS, grouped: true }),
})
