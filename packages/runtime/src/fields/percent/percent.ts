import { unitBeside } from '../../form/unit-beside.ts'
import type { FieldType } from '../field-type.ts'
import { decimalsSetting, numberSettings, numberType, plainLook } from '../number-type.ts'

const plain = numberType({
  name: 'percent',
  newSchema: { type: 'number', 'x-field': 'percent', 'x-unit': '%' },
  settings: {
    properties: {
      type: { const: 'number' },
      ...numberSettings,
      'x-unit': { const: '%' },
      'x-decimals': decimalsSetting,
    },
    required: ['type'],
  },
  fits: () => 0,
  words: {
    zh: { name: '百分比', misfit: '看不懂这个百分比，请写成 12.5 这样' },
    en: { name: 'Percentage', misfit: 'isn’t a percentage; please enter it like 12.5' },
  },
  usual: 12.5,
  look: plainLook,
})

/** A share in hundredths: 12.5 is 12.5 %. A ruled cell prints the sign with the number, unless its title has it. */
export const percent: FieldType = {
  ...plain,
  paper(value, context) {
    const content = plain.paper(value, context)
    const bare = context.inWords || content.length === 0 || !unitBeside({ ...context.schema, 'x-unit': '%' })
    return bare ? content : [...content, { kind: 'text', text: '%' }]
  },
}
